// Something typed into any of a workbook's cells: mostly what is expected there, sometimes not.
import { type Entries, NO_ENTRIES, type Typed } from '../../../src/workbook/entries';
import type { LogSize } from '../../../src/workbook/log';
import type { Plan } from '../../../src/workbook/plan';
import { collect, type TypedValue } from '../../../src/workbook/read/collect';
import type { Expected, TypedCell } from '../../../src/workbook/read/typedCell';
import { typedCells } from '../../../src/workbook/read/typedCells';
import { pick, type Random } from '../log/randomLog';

export const SMALL: LogSize = { ready: 5, helpers: 6, systems: 4 };

const ODD: readonly Typed[] = ['=1+1', '-见附件', '12', '９.5', '已报', ' ', 'TRUE', '#N/A', -3, 0.1 + 0.2, 1e15, '第1期', '2026-03-05'];

const usual = (random: Random, expected: Expected): Typed => {
  switch (expected.kind) {
    case 'mark':
      return random() < 0.1 ? '/' : Math.round(random() * expected.max * 100) / 100;
    case 'count':
      return Math.floor(random() * 5);
    case 'day':
      return Math.floor(expected.min + random() * 300);
    case 'moment':
      return Math.round((46_082 + random() * 60) * 86_400) / 86_400;
    case 'number':
      return Math.round(random() * Math.min(expected.max, 1e6) * 100) / 100;
    case 'list':
      return pick(random, expected.items);
    case 'text':
      return pick(random, ['一\n二', '文字', 'a&b<c>"d"', '@值班', '+1']);
  }
};

export interface Filled {
  readonly plan: Plan;
  readonly typed: readonly { readonly cell: TypedCell; readonly value: Typed }[];
}

const isText = ({ what }: TypedCell): boolean => what.kind === 'ground' || what.kind === 'system';

/** Grounds and systems are always text. */
const valueFor = (random: Random, cell: TypedCell): Typed => {
  const value = random() < 0.1 ? pick(random, ODD) : usual(random, cell.expected);
  return isText(cell) ? String(value) : value;
};

const sized = (plan: Plan, size: LogSize): Plan => {
  const log = plan.entries.log;
  return log ? { ...plan, entries: { ...plan.entries, log: { ...log, size } } } : plan;
};

/** The plan with a log of so many rows, and in its cells whatever the seed brings. */
export const fillAt = (random: Random, plan: Plan, density: number, size: LogSize = SMALL): Filled => {
  const empty = plan.contract.tables.size > 0 ? sized({ ...plan, entries: { ...NO_ENTRIES, log: { rows: [], systems: [] } } }, size) : plan;
  const typed = typedCells(empty).flatMap((cell) => (random() < density ? [{ cell, value: valueFor(random, cell) }] : []));
  const values = typed.map(({ cell: { what }, value }): TypedValue => ({ what, value }));
  const tables = new Map([...plan.contract.tables].map(([table, items]) => [table, items.length]));
  const entries: Entries = collect(values, tables, plan.months.length + 1, empty.entries.log !== undefined);
  return { plan: sized({ ...plan, entries }, size), typed };
};
