// Reads a terms table (a range with its header row, or the rows of a built-in contract): every fault at once, or the terms.
import { type Grid, halfWidth, isBlank, show } from '../cell';
import { incidentVocabulary, metricVocabulary, type Vocabulary } from '../condition/vocabulary';
import { findReading } from '../contract/readings';
import type { Field, Term, Terms } from '../contract/types';
import { type Column, COLUMNS, type Kind, KINDS, type TermRow } from './columns';
import { type Fault, RowReader } from './rowReader';
import { clauseId, ROWS } from './rows';

export type Parsed = Terms | readonly Fault[];
export const isFaults = (parsed: Parsed): parsed is readonly Fault[] => Array.isArray(parsed);

const REQUIRED: readonly Column[] = ['类别', '编号', '名称'];
type CellOf = (column: Column) => unknown;
interface Row {
  readonly at: number;
  readonly cell: CellOf;
}

/** A range whose first row holds column heads, in any order. */
const rowsOf = (grid: Grid): readonly Row[] | readonly Fault[] => {
  const head = (grid[0] ?? []).map((cell) => (typeof cell === 'string' ? halfWidth(cell) : cell));
  const missing = REQUIRED.filter((column) => !head.includes(column));
  if (missing.length > 0) return missing.map((column): Fault => ({ row: 1, column, found: '没有这一列', expected: `表头 ${column}` }));
  const twice = COLUMNS.filter((column) => head.indexOf(column) !== head.lastIndexOf(column));
  if (twice.length > 0) return twice.map((column): Fault => ({ row: 1, column, found: '出现多次', expected: `只有一列 ${column}` }));
  const index = new Map(COLUMNS.map((column) => [column, head.indexOf(column)]));
  const rows = grid.slice(1).map((cells, i): Row => ({ at: i + 2, cell: (column) => cells[index.get(column) ?? -1] }));
  return rows.filter((row) => COLUMNS.some((column) => !isBlank(row.cell(column)) && row.cell(column) !== 0));
};

const isKind = (text: unknown): text is Kind => KINDS.some((kind) => kind === text);
const trimmed = (cell: unknown): unknown => (typeof cell === 'string' ? halfWidth(cell) : cell);

/** The metrics that the table declares, before any condition is read. */
const declared = (rows: readonly Row[]): Vocabulary =>
  metricVocabulary(
    new Map(
      rows
        .filter((row) => trimmed(row.cell('类别')) === '指标')
        .map((row) => [halfWidth(String(row.cell('编号'))), trimmed(row.cell('条件')) === '越低越差' ? 'low' : 'high']),
    ),
  );

const parseRow = (row: Row, metric: Vocabulary, faults: Fault[]): Term | undefined => {
  const reader = new RowReader(row.cell, row.at, { incident: incidentVocabulary, metric });
  const kind = trimmed(row.cell('类别'));
  if (!isKind(kind)) {
    faults.push({ row: row.at, column: '类别', found: show(row.cell('类别')), expected: KINDS.join('、') });
    return undefined;
  }
  const from = reader.date('生效');
  const common: Pick<Field, 'id' | 'source' | 'guards' | 'from'> = {
    id: clauseId(kind, halfWidth(reader.text('编号'))), source: reader.text('依据', false), guards: reader.guards(), ...(from !== undefined && { from }),
  };
  const term = ROWS[kind](reader, common);
  faults.push(...reader.faults);
  return reader.faults.length > 0 ? undefined : term;
};

/** A known reading takes its own choices only. */
const checkReadings = (terms: readonly (readonly [Term, number])[]): readonly Fault[] => {
  const chosen = new Set(terms.filter(([term]) => term.kind === '解读').map(([term]) => term.id));
  return terms.flatMap(([term, row]): Fault[] => {
    const info = term.kind === '解读' ? findReading(term.id) : undefined;
    const bad: Fault[] = term.guards
      .filter(({ reading, choice }) => (findReading(reading) ? !findReading(reading)?.choices.includes(choice) : !chosen.has(reading)))
      .map(({ reading, choice }) => ({ row, column: '限于', found: show(`${reading}=${choice}`), expected: findReading(reading)?.choices.join('、') ?? `表中有解读行 ${reading}` }));
    if (term.kind === '解读' && info && !info.choices.includes(term.choice)) bad.push({ row, column: '名称', found: show(term.choice), expected: info.choices.join('、') });
    return bad;
  });
};

const parseRows = (rows: readonly Row[]): Parsed => {
  const faults: Fault[] = [];
  const metric = declared(rows);
  const terms = rows.flatMap((row) => {
    const term = parseRow(row, metric, faults);
    return term ? [[term, row.at] as const] : [];
  });
  const all = [...faults, ...checkReadings(terms)].sort((a, b) => a.row - b.row);
  return all.length > 0 ? all : { terms: terms.map(([term]) => term) };
};

export const parseTable = (grid: Grid): Parsed => {
  const rows = rowsOf(grid);
  const first = rows[0];
  if (!first) return [{ row: 2, column: '类别', found: '空表', expected: KINDS.join('、') }];
  return 'column' in first ? (rows as readonly Fault[]) : parseRows(rows as readonly Row[]);
};

export const parseTermRows = (rows: readonly TermRow[]): Parsed => parseRows(rows.map((row, i) => ({ at: i + 2, cell: (column) => row[column] })));
