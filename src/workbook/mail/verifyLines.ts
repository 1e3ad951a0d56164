// Rows and columns of a returned sheet that were put in, taken out or hidden; an item with its rows is named as an item.
import { cell, columnName, parseCell } from '../address';
import type { DrawnSheet } from '../host';
import { FORM_COLUMNS } from '../sheets/formLayout';
import { FORM_WORDS } from '../words.zh';
import type { Finding } from './finding';
import type { Pair } from './pairs';
import type { Roles } from './roles';

const textsIn = ({ cells }: DrawnSheet, line: 'row' | 'col', at: number): string =>
  Object.entries(cells)
    .flatMap(([address, { value, formula }]) => (value !== null && value !== '' && formula === undefined && typeof value !== 'object' && parseCell(address)?.[line] === at ? [String(value)] : []))
    .join('、')
    .slice(0, 80);

const rowName = (row: number): string => `${row}:${row}`;
const columnNamed = (col: number): string => `${columnName(col)}:${columnName(col)}`;

/** The first of the two rows that an item has. */
const isItemRow = ({ cells }: DrawnSheet, row: number): boolean => cells[cell(row, FORM_COLUMNS.label)]?.value === FORM_WORDS.weight;
const nameAt = ({ cells }: DrawnSheet, row: number): string => String(cells[cell(row, FORM_COLUMNS.name)]?.value ?? '');

const rowFindings = ({ sent, found, lines: { rows } }: Pair, roles: Roles): readonly Finding[] => {
  const own = roles.get(sent.name);
  const isForm = own !== undefined && [...own.values()].some(({ code }) => code === 'item');
  const inserted = rows.inserted.map((row): Finding => {
    const item = isForm && isItemRow(found, row);
    return { code: item ? 'itemInserted' : 'rowInserted', gravity: 'wrong', sheet: found.name, address: rowName(row), after: item ? nameAt(found, row) : textsIn(found, 'row', row) };
  });
  const deleted = rows.deleted.map((row): Finding => {
    const item = own?.get(cell(row, FORM_COLUMNS.name))?.code === 'item';
    return { code: item ? 'itemDeleted' : 'rowDeleted', gravity: 'wrong', sheet: found.name, address: rowName(row), before: item ? nameAt(sent, row) : textsIn(sent, 'row', row) };
  });
  return [...inserted, ...deleted];
};

const columnFindings = ({ sent, found, lines: { cols } }: Pair): readonly Finding[] => [
  ...cols.inserted.map((col): Finding => ({ code: 'columnInserted', gravity: 'wrong', sheet: found.name, address: columnNamed(col), after: textsIn(found, 'col', col) })),
  ...cols.deleted.map((col): Finding => ({ code: 'columnDeleted', gravity: 'wrong', sheet: found.name, address: columnNamed(col), before: textsIn(sent, 'col', col) })),
];

const lastOf = (sheet: DrawnSheet, line: 'row' | 'col'): number => Object.keys(sheet.cells).reduce((last, address) => Math.max(last, parseCell(address)?.[line] ?? 0), 0);

/** Of what was sent and is seen no more; empty rows below and columns beside may be hidden. */
const hiddenFindings = ({ sent, found, facts, lines: { cols } }: Pair): readonly Finding[] => {
  const sentHidden = new Set(Object.entries(sent.columns).flatMap(([col, { hidden }]) => (hidden ? [cols.to(Number(col))] : [])));
  const drawnHidden = Object.entries(found.columns).flatMap(([col, { hidden }]) => (hidden ? [Number(col)] : []));
  const columns = [...new Set([...(facts?.hiddenColumns ?? []), ...drawnHidden])].filter((col) => !sentHidden.has(col) && col <= lastOf(found, 'col'));
  const rows = (facts?.hiddenRows ?? []).filter((row) => row <= lastOf(found, 'row'));
  const state: readonly Finding[] = (found.hidden === true || (facts !== undefined && facts.state !== 'visible')) && !sent.hidden ? [{ code: 'sheetHidden', gravity: 'wrong', sheet: found.name }] : [];
  return [
    ...state,
    ...rows.map((row): Finding => ({ code: 'rowHidden', gravity: 'wrong', sheet: found.name, address: rowName(row), label: textsIn(found, 'row', row) })),
    ...columns.map((col): Finding => ({ code: 'columnHidden', gravity: 'wrong', sheet: found.name, address: columnNamed(col), label: textsIn(found, 'col', col) })),
  ];
};

export const lineFindings = (pair: Pair, roles: Roles): readonly Finding[] => [...rowFindings(pair, roles), ...columnFindings(pair), ...hiddenFindings(pair)];
