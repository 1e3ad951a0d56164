// Plans for tests: a built-in contract, perhaps under other readings, with entries.
import { builtInTerms } from '../../../src/contracts';
import type { Terms } from '../../../src/domain/contract/types';
import { isIssue } from '../../../src/domain/issue';
import { describe } from '../../../src/domain/messages.zh';
import { type Entries, entryKey, type Mark, NO_ENTRIES } from '../../../src/workbook/entries';
import { months } from '../../../src/workbook/months';
import { type Plan, planOf } from '../../../src/workbook/plan';

export const KEYS = ['website', 'systems', 'data', 'security', 'petition'] as const;
export type Key = (typeof KEYS)[number];

export const termsOf = (key: string): Terms => {
  const terms = builtInTerms(key);
  if (isIssue(terms)) throw new Error(describe(terms));
  return terms;
};

/** The contract with other choices than its own; a reading that it does not name is added. */
export const withReadings = ({ terms }: Terms, readings: Readonly<Record<string, string>>): Terms => ({
  terms: [
    ...terms.filter((term) => term.kind !== '解读' || readings[term.id] === undefined),
    ...Object.entries(readings).map(([id, choice]) => ({ kind: '解读', id, choice, source: '测试', guards: [] }) as const),
  ],
});

export function planFor(key: string, entries: Entries = NO_ENTRIES, readings: Readonly<Record<string, string>> = {}, count = 12): Plan {
  const plan = planOf(key, withReadings(termsOf(key), readings), months('2026-03', count), entries);
  if (isIssue(plan)) throw new Error(describe(plan));
  return plan;
}

/** Marks month by month for one table. */
export const scoresOf = (
  ...monthly: readonly (readonly [month: string, table: string, marks: readonly (readonly Mark[])[]])[]
): Entries => ({
  ...NO_ENTRIES,
  scores: new Map(monthly.map(([month, table, marks]) => [entryKey(month, table), marks])),
});
