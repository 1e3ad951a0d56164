// What is wrong, missing or odd in the typed cells: each by itself, then the rows and items to which several belong.
import { isBlank } from '../../domain/cell';
import { isNotArranged } from '../../domain/evaluation/marks';
import type { BookFault, BookFaultCode, Gravity } from './bookFault';
import { expectedText, judge } from './expect';
import type { FoundCell } from './readPlan';
import type { Expected, Kind } from './typedCell';

const monthOf = ({ typed: { what } }: FoundCell): string | undefined => ('month' in what ? what.month : undefined);

const faultAt = (cell: FoundCell, code: BookFaultCode, gravity: Gravity, more: Pick<BookFault, 'found' | 'expected' | 'fix'> = {}): BookFault => {
  const { typed: { sheet, label }, address } = cell;
  const month = monthOf(cell);
  return { code, gravity, sheet, address, label, ...(month === undefined ? {} : { month }), ...more };
};

/** The list of systems is what stands above the log. */
const expectedOf = ({ typed: { what, expected } }: FoundCell, systems: readonly string[]): Expected =>
  what.kind === 'log' && what.column === '业务系统' && systems.length > 0 ? { kind: 'list', items: systems } : expected;

const own = (cell: FoundCell, systems: readonly string[]): readonly BookFault[] => {
  const expected = expectedOf(cell, systems);
  const judged = judge(expected, cell.value);
  const formula = cell.formula === undefined ? [] : [faultAt(cell, 'typedFormula', 'odd', { found: `=${cell.formula}` })];
  if (!judged) return formula;
  const gravity = judged.code === 'notArranged' ? 'missing' : 'wrong';
  const fix = judged.fix === undefined ? {} : { fix: judged.fix };
  return [...formula, faultAt(cell, judged.code, gravity, { found: cell.value, expected: expectedText(expected), ...fix })];
};

const groupBy = (cells: readonly FoundCell[], kinds: readonly Kind[], key: (cell: FoundCell) => string): readonly (readonly FoundCell[])[] => {
  const groups = new Map<string, FoundCell[]>();
  for (const cell of cells) {
    if (!kinds.includes(cell.typed.what.kind)) continue;
    const group = groups.get(key(cell));
    if (group) group.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return [...groups.values()];
};

const isOpen = ({ value }: FoundCell): boolean => isBlank(value);

/** A form that is begun has every mark, and an item is arranged or it is not. */
const formFaults = (cells: readonly FoundCell[]): readonly BookFault[] =>
  groupBy(cells, ['mark'], ({ typed: { sheet } }) => sheet).flatMap((form) => {
    if (form.every(isOpen)) return [];
    const items = groupBy(form, ['mark'], ({ typed: { what } }) => ('item' in what ? String(what.item) : ''));
    const mixed = items.filter((marks) => marks.some(({ value }) => isNotArranged(value)) && !marks.every(({ value }) => isNotArranged(value)));
    return [
      ...form.filter(isOpen).map((cell) => faultAt(cell, 'markMissing', 'missing', { expected: expectedText(cell.typed.expected) })),
      ...mixed.flatMap(([first]) => (first ? [faultAt(first, 'markMixed', 'wrong')] : [])),
    ];
  });

const NEEDED: readonly string[] = ['事件类型', '发生时间'];
const column = ({ typed: { what } }: FoundCell): string => ('column' in what ? what.column : '');
const row = ({ typed: { what } }: FoundCell): string => ('row' in what ? String(what.row) : '');

/** A row that is begun says when and what; nothing happens before it began; the log stands in order of time. */
const rowFaults = (cells: readonly FoundCell[]): readonly BookFault[] => {
  let before = -Infinity;
  return groupBy(cells, ['log'], row).flatMap((own): BookFault[] => {
    if (own.every(isOpen)) return [];
    const open = own.filter((cell) => NEEDED.includes(column(cell)) && isOpen(cell));
    const start = own.find((cell) => column(cell) === '发生时间');
    const missing = open.map((cell) => faultAt(cell, 'rowMissing', 'missing', { expected: expectedText(cell.typed.expected) }));
    if (!start || typeof start.value !== 'number') return missing;
    const began = start.value;
    const late = began < before - 0.5 / 86_400 ? [faultAt(start, 'rowOrder', 'wrong')] : [];
    before = Math.max(before, began);
    return [...missing, ...late, ...early(own, began)];
  });
};

const early = (own: readonly FoundCell[], began: number): readonly BookFault[] =>
  own
    .filter(({ value, typed: { expected } }) => expected.kind === 'moment' && typeof value === 'number' && value > 0 && value < began - 0.5 / 86_400)
    .map((cell) => faultAt(cell, 'rowWrong', 'wrong', { expected: '不早于发生时间' }));

const serviceFaults = (cells: readonly FoundCell[]): readonly BookFault[] =>
  groupBy(cells, ['service'], (cell) => `${cell.typed.sheet}!${row(cell)}`).flatMap((own) => {
    if (own.every(isOpen)) return [];
    const began = own.find((cell) => column(cell) === '发生时间')?.value;
    const open = own.filter((cell) => NEEDED.includes(column(cell)) && isOpen(cell));
    return [...open.map((cell) => faultAt(cell, 'rowMissing', 'missing', { expected: expectedText(cell.typed.expected) })), ...(typeof began === 'number' ? early(own, began) : [])];
  });

/** A claim has its day and amount, a day off its kind. */
const pairFaults = (cells: readonly FoundCell[]): readonly BookFault[] =>
  groupBy(cells, ['claim', 'holiday'], ({ typed: { what } }) => ('index' in what ? `${what.kind}${what.index}` : '')).flatMap((own) => {
    const needed = own.filter(({ typed: { what } }) => !('field' in what && what.field === 'ground'));
    if (own.every(isOpen)) return [];
    return needed.filter(isOpen).map((cell) => faultAt(cell, 'pairMissing', 'missing', { expected: expectedText(cell.typed.expected) }));
  });

/** In the order of the cells, the faults of single cells first. */
export const typedFaults = (cells: readonly FoundCell[], systems: readonly string[]): readonly BookFault[] => [
  ...cells.flatMap((cell) => own(cell, systems)),
  ...formFaults(cells),
  ...rowFaults(cells),
  ...serviceFaults(cells),
  ...pairFaults(cells),
];
