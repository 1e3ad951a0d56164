// Below 总览, on screen only: every sheet of every contract, a click away. There are too many to be found among the tabs.
import { linkTo } from '../formulas/link';
import { fillIn } from '../words.zh';
import { BEFORE, type Making } from './overviewLayout';
import type { OverviewRow, Places } from './overviewRow';

const WORDS = {
  title: '各工作表（点击打开）',
  heads: ['合同', '每月的表', '合同条款', '事件日志'],
  tail: ['年度汇总', '付款计划', '交付物'],
  month: '{月}月',
  open: '打开',
} as const;

/** A line, or two where the name is longer than its column is wide. */
const heightFor = (name: string): number => (name.length > 7 ? 34 : 22);

function addHead({ built, months, columns }: Making, top: number): void {
  built.put(top, 1, WORDS.title, 'section').height(top, 24);
  built.row(top + 1, 1, WORDS.heads, 'head');
  months.forEach(({ month }, i) => built.put(top + 1, BEFORE.month + i, fillIn(WORDS.month, { 月: month }), 'head'));
  const [year, payments, deliverables] = WORDS.tail;
  built.merge(top + 1, columns.grade, top + 1, columns.penalties, year, 'head');
  built.put(top + 1, columns.payment, payments, 'head').put(top + 1, columns.deliverable, deliverables, 'head');
}

/** Returns the row below. */
function addContract({ built, columns }: Making, name: string, places: Places, top: number): number {
  const bottom = top + Math.max(places.monthly.length, 1) - 1;
  const link = (left: number, right: number, sheet: string | undefined, text: string = WORDS.open): void => {
    built.merge(top, left, bottom, right, sheet === undefined ? null : linkTo(sheet, text), 'link');
  };
  link(BEFORE.name, BEFORE.name, places.guide, name);
  link(BEFORE.provider, BEFORE.provider, places.terms);
  link(BEFORE.amount, BEFORE.amount, places.log);
  link(columns.grade, columns.penalties, places.year);
  link(columns.payment, columns.payment, places.payments);
  link(columns.deliverable, columns.deliverable, places.deliverables);
  places.monthly.forEach((kind, i) => {
    built.put(top + i, BEFORE.form, kind.name, 'text').height(top + i, heightFor(kind.name));
    kind.sheets.forEach((sheet, m) => built.put(top + i, BEFORE.month + m, sheet === undefined ? null : linkTo(sheet, WORDS.open), 'link'));
  });
  return bottom + 1;
}

export function addLinks(making: Making, rows: readonly OverviewRow[], top: number): void {
  const listed = rows.flatMap(({ name, places }) => (places ? [{ name, places }] : []));
  if (listed.length === 0) return;
  addHead(making, top);
  listed.reduce((line, { name, places }) => addContract(making, name, places, line), top + 2);
}
