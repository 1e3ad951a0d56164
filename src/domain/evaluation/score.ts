// The month's total of one evaluation table, with what it came from.
import { type Grid, halfWidth } from '../cell';
import { choiceOf, termText } from '../contract/term';
import type { Contract, Item } from '../contract/types';
import { type Issue, isIssue, missing, wrong } from '../issue';
import type { Decimal} from '../money/decimal';
import { decimal, HUNDRED, sum, ZERO } from '../money/decimal';
import { toHundredth } from '../money/round';
import { percentHundredths, tenThousandths } from './exact';
import { type ItemMarks, markCells, readRow } from './marks';

export interface Score {
  /** 0–100, rounded as the reading 得分舍入 says. */
  readonly total: number;
  readonly marks: readonly ItemMarks[];
  /** Items not arranged this month left the total, and the rest was converted to 100. */
  readonly converted: boolean;
}

/** What a table's marks are held against, worked out once for each contract. */
interface Sheet {
  readonly items: readonly Item[];
  readonly full: readonly (readonly number[])[];
  readonly points: readonly number[];
  readonly rule: string;
  /** 权重合计=按比例: points of an item are scaled to its full mark. */
  readonly scale: readonly (Decimal | undefined)[];
  readonly rounded: boolean;
}

const sheets = new WeakMap<Contract, Map<string, Sheet>>();

/** Full mark of each dimension: points × weight. */
export const fullMarks = (item: Item): readonly [Decimal, Decimal, Decimal] => {
  const [a, b, c] = item.weights;
  return [item.points.times(a), item.points.times(b), item.points.times(c)];
};

const scaleOf = (item: Item, proportional: boolean): Decimal | undefined => {
  const weights = sum(item.weights);
  return proportional && !weights.eq(1) && weights.gt(0) ? weights : undefined;
};

const makeSheet = (contract: Contract, items: readonly Item[]): Sheet => ({
  items,
  full: items.map((item) => fullMarks(item).map((full) => full.toNumber())),
  points: items.map((item) => item.points.toNumber()),
  rule: termText(contract, '未安排项') ?? choiceOf(contract, '未安排项'),
  scale: items.map((item) => scaleOf(item, choiceOf(contract, '权重合计') === '按比例')),
  rounded: choiceOf(contract, '得分舍入') === '两位小数',
});

/** The table named, or the only one. */
export const findTable = <T>(tables: ReadonlyMap<string, T>, name: string | undefined, none: Issue): readonly [string, T] | Issue => {
  const names = [...tables.keys()];
  if (names.length === 0) return none;
  if (name === undefined && names.length > 1) return wrong('tableNotNamed', { tables: names.join('、') });
  const key = name === undefined ? (names[0] ?? '') : halfWidth(name);
  const table = tables.get(key);
  return table === undefined ? wrong('unknownTable', { found: key, tables: names.join('、') }) : [key, table];
};

const sheetOf = (contract: Contract, name: string | undefined): Sheet | Issue => {
  const found = findTable(contract.tables, name, missing('noTable'));
  if (isIssue(found)) return found;
  const known = sheets.get(contract) ?? new Map<string, Sheet>();
  sheets.set(contract, known);
  const sheet = known.get(found[0]) ?? makeSheet(contract, found[1]);
  known.set(found[0], sheet);
  return sheet;
};

const exactTotal = (sheet: Sheet, marks: readonly ItemMarks[]): Decimal => {
  const rows = marks.map((row, i) => {
    const points = decimal(sheet.points[i] ?? 0);
    if (!row) return sheet.rule === '计满分' ? { got: points, full: points } : { got: ZERO, full: ZERO };
    const got = sum(row.map((mark) => decimal(mark)));
    return { got: sheet.scale[i] ? got.div(sheet.scale[i] ?? 1) : got, full: points };
  });
  return sum(rows.map((row) => row.got)).times(HUNDRED).div(sum(rows.map((row) => row.full)));
};

/** The same in whole numbers, where every mark has at most four decimals: hundredths of the total. */
const quickTotal = (sheet: Sheet, marks: readonly ItemMarks[]): number | undefined => {
  let got = 0;
  let full = 0;
  for (let i = 0; i < marks.length; i += 1) {
    const row = marks[i];
    const points = tenThousandths(sheet.points[i] ?? 0);
    if (points === undefined || sheet.scale[i]) return undefined;
    if (row) {
      for (const mark of row) {
        const scaled = tenThousandths(mark);
        if (scaled === undefined) return undefined;
        got += scaled;
      }
    } else if (sheet.rule === '计满分') {
      got += points;
    }
    if (row ?? sheet.rule === '计满分') full += points;
  }
  return percentHundredths(got, full);
};

/** No item: nothing to score. An item not arranged where the contract has no rule for it: refused, with how to choose. */
const refuse = (sheet: Sheet, marks: readonly ItemMarks[]): Issue | undefined => {
  if (marks.every((row) => row === undefined)) return missing('nothingArranged');
  const first = marks.findIndex((row) => row === undefined);
  return first >= 0 && sheet.rule === '不允许' ? missing('noRuleForNotArranged', { item: sheet.items[first]?.name ?? '' }) : undefined;
};

const readMarks = (sheet: Sheet, cells: Grid): readonly ItemMarks[] | Issue => {
  const marks: ItemMarks[] = [];
  let blank: Issue | undefined;
  for (let i = 0; i < sheet.items.length; i += 1) {
    const item = sheet.items[i];
    const row = item && readRow(cells[i] ?? [], item, sheet.full[i] ?? [], i);
    if (isIssue(row)) {
      if (row.kind === 'value') return row;
      blank ??= row;
    } else {
      marks.push(row);
    }
  }
  return blank ?? marks;
};

/** The total of a month's marks. Blank marks: #N/A. Where the weights of items sum to less than 100 %, the full total is less too. */
export const scoreMonth = (contract: Contract, scores: Grid, table?: string): Score | Issue => {
  const sheet = sheetOf(contract, table);
  if (isIssue(sheet)) return sheet;
  const cells = markCells(scores, sheet.items);
  if (isIssue(cells)) return cells;
  const marks = readMarks(sheet, cells);
  if (isIssue(marks)) return marks;
  const refused = refuse(sheet, marks);
  if (refused) return refused;
  const quick = sheet.rounded ? quickTotal(sheet, marks) : undefined;
  const total = quick === undefined ? exactTotal(sheet, marks) : undefined;
  const value = total === undefined ? (quick ?? 0) / 100 : (sheet.rounded ? toHundredth(total) : total).toNumber();
  return { total: value, marks, converted: marks.some((row) => row === undefined) };
};
