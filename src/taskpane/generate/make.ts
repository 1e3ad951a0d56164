// From what was chosen to the workbook that is to be placed: terms with their readings, months, what people typed, the sheets wanted.
import { isIssue, type Issue } from '../../domain/issue';
import { buildPlan } from '../../workbook/build';
import { NO_ENTRIES } from '../../workbook/entries';
import { examplePlan } from '../../workbook/example';
import { withLog } from '../../workbook/log/withLog';
import type { WorkbookModel } from '../../workbook/model';
import type { Month } from '../../workbook/months';
import { type Plan, planOf } from '../../workbook/plan';
import { withChoices } from '../contract/readingViews';
import type { Content, OwnBook } from '../session/content';
import type { Chosen } from '../session/session';
import { lostEntries } from './lost';
import { forMonths, typedCells, type What } from '../../workbook/read';
import { type SheetParts, withParts } from './partsOfPlan';
import { type Preview, previewOf } from './preview';

export interface Order {
  readonly chosen: Chosen;
  readonly choices: ReadonlyMap<string, string>;
  readonly covered: readonly Month[];
  readonly parts: SheetParts;
  /** Filled in with a made-up year; in an empty workbook only. */
  readonly example?: true;
}

/** Any would do; always the same, so that what people say of it is about the same figures. */
const SEED = 1;

export interface Made {
  readonly plan: Plan;
  readonly model: WorkbookModel;
  readonly preview: Preview;
}

/** Entries belong to the contract they were typed for. */
const bookFor = ({ chosen }: Order, content: Content): OwnBook | undefined =>
  content.state === 'ours' && content.book.plan.key === chosen.key ? content.book : undefined;

const planFor = ({ chosen, choices, covered }: Order, book: OwnBook | undefined): Plan | Issue => {
  const entries = book ? forMonths(book.plan.entries, book.plan.months, covered) : NO_ENTRIES;
  return planOf(chosen.key, withChoices(chosen.terms, choices), covered, withLog(chosen.key, entries));
};

/** The first day covered, not the clock: the same wish always gives the same workbook. */
const created = ([first]: readonly Month[]): string => `${first?.label ?? '2026-01'}-01T00:00:00Z`;

export const make = (order: Order, content: Content): Made | Issue => {
  const book = bookFor(order, content);
  const whole = planFor(order, book);
  if (isIssue(whole)) return whole;
  const parted = withParts(whole, order.parts);
  const plan = order.example && content.state === 'empty' ? examplePlan(parted, SEED) : parted;
  const model = buildPlan(plan, created(order.covered));
  const sheets = model.sheets.map(({ name }) => name);
  const lost = book ? lostEntries(book, plan, model) : [];
  return { plan, model, preview: previewOf(content, { key: plan.key, name: plan.name, months: order.covered, sheets, lost }) };
};

export interface Place {
  readonly sheet: string;
  readonly address: string;
}

const BEGINS: ReadonlySet<What['kind']> = new Set(['mark', 'service']);

/** Where the work begins: the first mark, or the first row of a service log, of a month that is still open. */
export const firstInput = ({ plan }: Made): Place | undefined =>
  typedCells(plan).find(({ what, closed }) => closed !== true && BEGINS.has(what.kind));
