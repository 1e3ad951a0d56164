// What the workbooks are made of: the terms of built-in contracts or of a file, and the marks of a file.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { builtInTerms } from '../contracts';
import { type Entries, NO_ENTRIES } from '../workbook/entries';
import { examplePlan } from '../workbook/example';
import { withLog } from '../workbook/log/withLog';
import { months } from '../workbook/months';
import { allowedMonths, periodOf } from '../workbook/period';
import { type Plan, planOf } from '../workbook/plan';
import { mergeScores } from '../workbook/read';
import { readScores } from '../workbook/scoresTable';
import { DESCRIBE, readTerms } from '../workbook/termsText';
import type { TextTable } from '../workbook/textTable';
import { decode, isCsvFault, parseCsv } from './csv';
import { faultsOf } from './faults';
import type { Options } from './options';
import { Failure, isFailure, type Say } from './say';

type Terms = Parameters<typeof periodOf>[0];

interface Source {
  readonly key: string;
  readonly terms: Terms;
}

async function readTable(path: string, say: Say): Promise<TextTable | Failure> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return new Failure(say('cannotRead', { found: path }));
  const text = decode(bytes);
  if (text === undefined) return new Failure(say('notText', { found: path }));
  const rows = parseCsv(text);
  return isCsvFault(rows) ? new Failure(say(rows.kind, { file: basename(path), row: rows.row })) : rows;
}

async function termsFile(path: string, options: Options, say: Say): Promise<Source | Failure> {
  const table = await readTable(path, say);
  if (isFailure(table)) return table;
  const terms = readTerms(table, DESCRIBE[options.language]);
  return 'terms' in terms ? { key: basename(path, extname(path)), terms } : faultsOf(basename(path), terms, say);
}

const builtIn = (key: string, options: Options, say: Say): Source | Failure => {
  const terms = builtInTerms(key);
  if ('terms' in terms) return { key, terms };
  return new Failure(say('refused', { text: DESCRIBE[options.language](terms) }));
};

/** The months asked for, or suggested by the contract. */
const monthsFor = ({ key, terms }: Source, options: Options, say: Say): Plan['months'] | Failure => {
  const period = periodOf(terms);
  const from = options.from ?? period.from;
  if (from === undefined) return new Failure(say('monthUnknown'));
  const covered = months(from, options.months ?? period.months);
  const to = covered.at(-1)?.label ?? from;
  const { first, last } = allowedMonths(terms);
  const inside = covered.length > 0 && from >= first && to <= last;
  return inside ? covered : new Failure(say('monthsOutside', { name: key, from, to, first, last }));
};

const planFor = (source: Source, entries: Entries, options: Options, say: Say): Plan | Failure => {
  const { key, terms } = source;
  const covered = monthsFor(source, options, say);
  if (isFailure(covered)) return covered;
  const plan = planOf(key, terms, covered, withLog(key, entries));
  if ('contract' in plan) return plan;
  const text = DESCRIBE[options.language](plan);
  return new Failure(
    options.terms === undefined ? say('refused', { text }) : say('contractFault', { file: basename(options.terms), text }),
  );
};

function allOrFailure<T>(results: readonly (T | Failure)[]): readonly T[] | Failure {
  return results.find(isFailure) ?? results.filter((one): one is T => !isFailure(one));
}

async function scoresFile(path: string, plans: readonly Plan[], say: Say): Promise<Entries | Failure> {
  const table = await readTable(path, say);
  if (isFailure(table)) return table;
  const entries = readScores(table, plans);
  return 'scores' in entries ? entries : faultsOf(basename(path), entries, say);
}

/** New marks win over those that were there; how many did is said. */
const withScores = (plan: Plan, given: Entries, say: Say): Planned => {
  const { entries, replaced } = mergeScores(plan.entries, given);
  const own = new Set(plan.contract.tables.keys());
  const said = replaced > 0 ? [say('replaced', { name: plan.name, count: replaced })] : [];
  return { plans: [{ ...plan, entries: own.size > 0 ? entries : plan.entries }], said };
};

export interface Planned {
  readonly plans: readonly Plan[];
  /** What is said once the workbooks are written. */
  readonly said: readonly string[];
}

/** The contracts in the order of the options, each with its months, what stood in its workbook, and what was entered. */
export async function readPlans(options: Options, say: Say, keep: (plans: readonly Plan[]) => Promise<Planned | Failure>): Promise<Planned | Failure> {
  const sources =
    options.terms === undefined
      ? options.contracts.map((key) => builtIn(key, options, say))
      : [await termsFile(options.terms, options, say)];
  const known = allOrFailure(sources);
  if (isFailure(known)) return known;
  const empty = allOrFailure(known.map((source) => planFor(source, NO_ENTRIES, options, say)));
  const { scores, seed } = options;
  if (isFailure(empty)) return empty;
  if (seed !== undefined) return { plans: empty.map((one) => examplePlan(one, seed)), said: [] };
  const kept = await keep(empty);
  if (isFailure(kept) || scores === undefined) return kept;
  const given = await scoresFile(scores, kept.plans, say);
  if (isFailure(given)) return given;
  const merged = kept.plans.map((plan) => withScores(plan, given, say));
  return { plans: merged.flatMap(({ plans }) => plans), said: [...kept.said, ...merged.flatMap(({ said }) => said)] };
}
