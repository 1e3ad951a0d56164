// From what came back and what was decided to the workbook as it would stand, with all that keeps it from being placed.
import { buildPlan } from '../../workbook/build';
import { type Collected, collect } from '../../workbook/mail/collect';
import type { WorkbookModel } from '../../workbook/model';
import type { Plan } from '../../workbook/plan';
import type { Content } from '../session/content';
import { lostEntries } from '../generate/lost';
import { type Block, previewOf, removals } from '../generate/preview';
import type { Mailing } from './kept';

export const collectedIn = (plan: Plan, { items, accept, picks }: Pick<Mailing, 'items' | 'accept' | 'picks'>, on: string): Collected =>
  collect(
    plan,
    items.map(({ returned }) => returned),
    { on, prefer: undefined, replace: false, accept, picks },
  );

/** The same things written in the same places: what was looked at is what is done. */
export const sameOutcome = (a: Collected, b: Collected): boolean =>
  JSON.stringify([a.changes, a.conflicts, a.files.map(({ state }) => state)]) === JSON.stringify([b.changes, b.conflicts, b.files.map(({ state }) => state)]);

export interface MergedBook {
  readonly model: WorkbookModel;
  readonly remove: readonly string[];
  readonly blocks: readonly Block[];
}

/** As generating makes it: the first day covered, not the clock. */
const createdFor = ({ months: [first] }: Plan): string => `${first?.label ?? '2026-01'}-01T00:00:00Z`;

/** What the workbook holds is first found again in the same workbook made anew: only then may something be put into it. */
export const mergedBook = (content: Extract<Content, { state: 'ours' }>, { entries }: Collected): MergedBook => {
  const { book } = content;
  const { plan } = book;
  const lost = lostEntries(book, plan, buildPlan(plan, createdFor(plan)));
  const model = buildPlan({ ...plan, entries }, createdFor(plan));
  const sheets = model.sheets.map(({ name }) => name);
  const preview = previewOf(content, { key: plan.key, name: plan.name, months: plan.months, sheets, lost });
  return { model, remove: removals(preview), blocks: preview.blocks };
};
