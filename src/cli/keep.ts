// Making a workbook where one of ours already stands keeps what was typed there: its terms and months too, where none are asked for.
import { withLog } from '../workbook/log/withLog';
import { months } from '../workbook/months';
import { type Plan, planOf } from '../workbook/plan';
import { type Book, type BookFault, forMonths, monthsLost } from '../workbook/read';
import { DESCRIBE } from '../workbook/termsText';
import type { Options } from './options';
import { pathFor } from './output';
import { faultLines, type Present, presentAt } from './present';
import { Failure, isFailure, type Say } from './say';

export interface Kept {
  readonly plans: readonly Plan[];
  /** What is said once the workbooks are written. */
  readonly said: readonly string[];
}

const isOf = ({ key, name }: Plan, { plan }: Book): boolean => plan.key === key || plan.name === name;

/** Months asked for on the command line are made; else those that the workbook has. */
const monthsOf = (plan: Plan, book: Book, { from, months: count }: Options): Plan['months'] => {
  if (from !== undefined) return plan.months;
  return count === undefined ? book.plan.months : months(book.plan.months[0]?.label ?? '', count);
};

const countOf = ({ cells, plan: { entries } }: Book): number => {
  const notes = [...(entries.notes?.values() ?? [])].reduce((sum, sheet) => sum + sheet.size, 0);
  return notes + cells.filter(({ value }) => value !== null && value !== '').length;
};

/** Made anew, these are as the program has them. */
const RESTORED: ReadonlySet<BookFault['code']> = new Set<BookFault['code']>(['typedFormula', 'formulaReplaced', 'changed', 'sheetMissing', 'closedChanged']);

const saidOf = (book: Book, path: string, { language }: Options, say: Say): readonly string[] => {
  const restored = book.faults.filter(({ code }) => RESTORED.has(code));
  return [
    say('kept', { path, name: book.plan.name, count: countOf(book), closed: book.plan.entries.closings?.size ?? 0 }),
    ...(restored.length > 0 ? [say('restored', { path, count: restored.length }), ...faultLines(restored, language, say)] : []),
  ];
};

const keepIn = (plan: Plan, book: Book, path: string, options: Options, say: Say): Plan | Failure => {
  const covered = monthsOf(plan, book, options);
  const lost = monthsLost(book.cells, book.plan, covered);
  if (lost.length > 0) return new Failure(say('keptOutside', { path, months: lost.join(say('comma')), from: covered[0]?.label ?? '', to: covered.at(-1)?.label ?? '' }));
  const terms = options.terms === undefined ? book.plan.contract.terms : plan.contract.terms;
  const made = planOf(plan.key, { terms }, covered, withLog(plan.key, forMonths(book.plan.entries, book.plan.months, covered)));
  return 'contract' in made ? made : new Failure(say('refused', { text: DESCRIBE[options.language](made) }));
};

interface One {
  readonly plan: Plan;
  readonly said: readonly string[];
}

const keepOne = (plan: Plan, { path, books }: Present, options: Options, say: Say): One | Failure => {
  const book = books.find((each) => isOf(plan, each));
  if (!book || (!options.single && books.length > 1)) {
    return new Failure(say('presentOther', { path, name: plan.name, names: books.map(({ plan: { name } }) => name).join(say('comma')) }));
  }
  const kept = keepIn(plan, book, path, options, say);
  return isFailure(kept) ? kept : { plan: kept, said: saidOf(book, path, options, say) };
};

/** The plans with what stands in the workbooks that they will replace. A made-up year keeps nothing. */
export async function keepPresent(plans: readonly Plan[], options: Options, title: string, say: Say): Promise<Kept | Failure> {
  if (options.seed !== undefined) return { plans, said: [] };
  const kept: One[] = [];
  const read = new Map<string, Present | undefined>();
  for (const plan of plans) {
    const path = pathFor(options, options.single ? title : plan.name);
    const present = read.has(path) ? read.get(path) : await presentAt(path, options.language, say);
    if (isFailure(present)) return present;
    read.set(path, present);
    const one = present === undefined ? { plan, said: [] } : keepOne(plan, present, options, say);
    if (isFailure(one)) return one;
    kept.push(one);
  }
  return { plans: kept.map(({ plan }) => plan), said: kept.flatMap(({ said }) => said) };
}
