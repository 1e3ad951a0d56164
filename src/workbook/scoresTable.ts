// A table of marks as text (月份, 考核表, 工作项, the three dimensions, 扣分说明) as entries; every fault at once.
import { halfWidth } from '../domain/cell';
import { DIMENSIONS, type Dimension, type Item } from '../domain/contract/types';
import { isNotArranged } from '../domain/evaluation/marks';
import { fullMarks } from '../domain/evaluation/score';
import { UNFIT } from './checkText';
import { type Entries, entryKey, type Mark, NO_ENTRIES } from './entries';
import { monthLabel } from './months';
import { cellsFault, type InputFault, isFilled, readHeads, type TextTable } from './textTable';
import type { Plan } from './plan';

const WANTED = ['月份', '工作项', ...DIMENSIONS] as const;
const OPTIONAL = ['考核表', '扣分说明'] as const;
type ScoreColumn = (typeof WANTED)[number] | (typeof OPTIONAL)[number];

const NUMBER = /^\d+(?:\.\d+)?$/;

const DOUBTFUL: ReadonlySet<InputFault['code']> = new Set(['month', 'monthOutside', 'table', 'tableBlank', 'item', 'cells']);

/** Names are the same however they are spaced and however wide their letters are. */
const plain = (name: string): string => halfWidth(name).replace(/\s/g, '');

interface Line {
  readonly row: number;
  readonly cell: (column: ScoreColumn) => string;
}

/** The evaluation tables of all plans by name, and the months that they cover. */
interface Known {
  readonly tables: ReadonlyMap<string, readonly Item[]>;
  readonly months: readonly string[];
}

interface Place {
  readonly month: string;
  readonly table: string;
  readonly item: number;
}

const fault = (line: Line, column: ScoreColumn, code: InputFault['code'], expected: string): InputFault => ({
  code,
  row: line.row,
  column,
  found: line.cell(column),
  expected,
});

const readMonth = (line: Line, { months }: Known): string | InputFault => {
  const label = monthLabel(halfWidth(line.cell('月份')));
  if (label === undefined) return fault(line, '月份', 'month', '2026-04 或 2026年4月');
  return months.includes(label) ? label : fault(line, '月份', 'monthOutside', `${months[0] ?? ''} 至 ${months.at(-1) ?? ''}`);
};

const readTable = (line: Line, { tables }: Known): string | InputFault => {
  const names = [...tables.keys()];
  const text = plain(line.cell('考核表'));
  if (text === '' && names.length === 1) return names[0] ?? '';
  if (text === '') return fault(line, '考核表', 'tableBlank', names.join('、'));
  return names.find((name) => plain(name) === text) ?? fault(line, '考核表', 'table', names.join('、'));
};

const readItem = (line: Line, items: readonly Item[]): number | InputFault => {
  const text = plain(line.cell('工作项'));
  const index = items.findIndex(({ name }) => plain(name) === text);
  return index >= 0 ? index : fault(line, '工作项', 'item', items.map(({ name }) => name).join('、'));
};

/** A plain number up to the full mark, `/` where not arranged, nothing where not evaluated yet. */
const readMark = (line: Line, column: Dimension, full: number): Mark | InputFault => {
  const text = line.cell(column).trim();
  if (text === '') return null;
  if (isNotArranged(text)) return '/';
  const expected = `0 至 ${full} 的数值，未安排填 /`;
  if (!NUMBER.test(text)) return fault(line, column, 'mark', expected);
  const mark = Number(text);
  return mark > full ? fault(line, column, 'markAbove', expected) : mark;
};

const isFault = (x: unknown): x is InputFault => typeof x === 'object' && x !== null && 'code' in x;

const readMarks = (line: Line, item: Item): { readonly marks: readonly Mark[]; readonly faults: readonly InputFault[] } => {
  const full = fullMarks(item);
  const read = DIMENSIONS.map((column, d) => readMark(line, column, full[d]?.toNumber() ?? 0));
  const faults = read.filter(isFault);
  const marks = read.filter((mark): mark is Mark => !isFault(mark));
  const out = marks.filter((mark) => mark === '/').length;
  const mixed = faults.length === 0 && out > 0 && out < marks.length;
  return { marks, faults: mixed ? [{ code: 'markMixed', row: line.row, found: item.name }] : faults };
};

/** Grounds go into cells: what no cell can hold is refused here, where its place is known. */
const groundFault = (line: Line): readonly InputFault[] => {
  const found = line.cell('扣分说明');
  return UNFIT.test(found) || found.length > 2000 ? [{ code: 'control', row: line.row, column: '扣分说明' }] : [];
};

class Reading {
  readonly faults: InputFault[] = [];
  readonly scores = new Map<string, (readonly Mark[] | undefined)[]>();
  readonly grounds = new Map<string, string[]>();
  private readonly rows = new Map<string, number>();

  constructor(private readonly known: Known) {}

  line(line: Line): void {
    const month = readMonth(line, this.known);
    const table = readTable(line, this.known);
    const items = isFault(table) ? [] : (this.known.tables.get(table) ?? []);
    const item = isFault(table) ? 0 : readItem(line, items);
    this.faults.push(...[month, table, item].filter(isFault), ...groundFault(line));
    const own = isFault(item) ? undefined : items[item];
    if (!own || isFault(item)) return;
    const { marks, faults } = readMarks(line, own);
    this.faults.push(...faults);
    if (!isFault(month) && !isFault(table)) this.keep({ month, table, item }, line, marks);
  }

  private keep({ month, table, item }: Place, line: Line, marks: readonly Mark[]): void {
    const key = entryKey(month, table);
    const earlier = this.rows.get(`${key}|${item}`);
    if (earlier !== undefined) {
      this.faults.push({ code: 'itemTwice', row: line.row, column: '工作项', found: line.cell('工作项'), expected: String(earlier) });
      return;
    }
    this.rows.set(`${key}|${item}`, line.row);
    const size = this.known.tables.get(table)?.length ?? 0;
    const scores = this.scores.get(key) ?? Array.from({ length: size }, () => undefined);
    const grounds = this.grounds.get(key) ?? Array.from({ length: size }, () => '');
    scores[item] = marks;
    grounds[item] = line.cell('扣分说明').trim();
    this.scores.set(key, scores);
    this.grounds.set(key, grounds);
  }

  /** A month that the table speaks of has every item: a forgotten line is found here, not in the total. */
  complete(): void {
    for (const [key, rows] of this.scores) {
      const [month = '', table = ''] = key.split('|');
      const items = this.known.tables.get(table) ?? [];
      const missing = items.filter((_, i) => rows[i] === undefined).map(({ name }) => name);
      if (missing.length > 0) this.faults.push({ code: 'itemsMissing', found: `${month} ${table}`, expected: missing.join('、') });
    }
  }

  entries(): Entries {
    const scores = new Map([...this.scores].map(([key, rows]) => [key, rows.map((marks) => marks ?? [null, null, null])] as const));
    return { ...NO_ENTRIES, scores, grounds: this.grounds };
  }
}

const knownOf = (plans: readonly Plan[]): Known => ({
  tables: new Map(plans.flatMap(({ contract }) => [...contract.tables])),
  months: plans[0]?.months.map(({ label }) => label) ?? [],
});

/** Of the plans of several contracts the tables' names tell whose marks they are. */
export function readScores(text: TextTable, plans: readonly Plan[]): Entries | readonly InputFault[] {
  const [head = []] = text;
  if (!isFilled(head)) return [{ code: 'empty' }];
  const known = knownOf(plans);
  const several = known.tables.size > 1;
  const heads = readHeads<ScoreColumn>(
    head,
    several ? [...WANTED, '考核表'] : WANTED,
    several ? ['扣分说明'] : OPTIONAL,
    new Map([['文档记录', '工作文档']]),
  );
  if (heads.faults.length > 0) return heads.faults;
  const reading = new Reading(known);
  text.forEach((cells, i) => {
    if (i === 0 || !isFilled(cells)) return;
    const shifted = cellsFault(head, cells, i + 1);
    if (shifted) reading.faults.push(shifted);
    else reading.line({ row: i + 1, cell: (column) => cells[heads.at.get(column) ?? -1] ?? '' });
  });
  // Where a line's place is in doubt, it may be the one that seems to be missing.
  if (!reading.faults.some(({ code }) => DOUBTFUL.has(code))) reading.complete();
  if (reading.faults.length === 0 && reading.scores.size === 0) return [{ code: 'empty' }];
  return reading.faults.length > 0 ? reading.faults : reading.entries();
}
