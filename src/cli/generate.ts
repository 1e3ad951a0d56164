// Makes the workbooks: everything is read, checked and made before the first one is written.
import { dirname, resolve } from 'node:path';
import { toXlsx } from '../hosts/file';
import { buildPlan } from '../workbook/build';
import { describeFault, WorkbookRefused } from '../workbook/fault';
import type { WorkbookModel } from '../workbook/model';
import type { Plan } from '../workbook/plan';
import { buildSingle, SINGLE_TITLE } from '../workbook/single/buildSingle';
import { DESCRIBE } from '../workbook/termsText';
import { unscored } from '../workbook/unscored';
import { readPlans } from './contracts';
import { keepPresent } from './keep';
import type { Options } from './options';
import { checkOutput, pathFor, writeWorkbook } from './output';
import { Failure, isFailure, type Say } from './say';
import { waysAt } from './ways';

export type Print = (line: string) => void;

interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A workbook to be made. */
interface Job {
  readonly name: string;
  readonly path: string;
  readonly build: () => WorkbookModel;
}

/** The first day covered, not the clock: the same command always gives the same file. */
const created = (plans: readonly Plan[]): string => {
  const [first = '2026-01'] = plans.flatMap(({ months }) => months.slice(0, 1).map(({ label }) => label)).sort();
  return `${first}-01T00:00:00Z`;
};

export const buildFor = (plans: readonly Plan[], single: boolean): WorkbookModel => {
  const [plan] = plans;
  return plan && !single ? buildPlan(plan, created([plan])) : buildSingle(plans, created(plans));
};

const jobsFor = (plans: readonly Plan[], options: Options): readonly Job[] =>
  options.single
    ? [{ name: SINGLE_TITLE, path: pathFor(options, SINGLE_TITLE), build: () => buildFor(plans, true) }]
    : plans.map((plan) => ({ name: plan.name, path: pathFor(options, plan.name), build: () => buildFor([plan], false) }));

async function make({ build, path }: Job, options: Options, say: Say): Promise<{ readonly bytes: Uint8Array; readonly sheets: number } | Failure> {
  try {
    const model = build();
    return { bytes: await toXlsx(model, await waysAt(path, options)), sheets: model.sheets.length };
  } catch (error) {
    if (error instanceof WorkbookRefused) return new Failure(say('refused', { text: error.faults.map(describeFault).join('；') }));
    throw error;
  }
}

async function makeAll(jobs: readonly Job[], options: Options, say: Say, print: Print): Promise<readonly Made[] | Failure> {
  const made: Made[] = [];
  for (const [i, job] of jobs.entries()) {
    const start = performance.now();
    const one = await make(job, options, say);
    if (isFailure(one)) return one;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(say('building', { at: i + 1, of: jobs.length, name: job.name, sheets: one.sheets, seconds }));
    made.push({ path: job.path, bytes: one.bytes });
  }
  return made;
}

async function writeAll(made: readonly Made[], say: Say, print: Print): Promise<Failure | undefined> {
  for (const { path, bytes } of made) {
    const written = await writeWorkbook(path, bytes, say);
    if (isFailure(written)) return written;
    if (written.backup !== undefined) print(say('backup', { path: written.backup }));
    print(say(written.same ? 'same' : 'written', { path: written.path }));
  }
  return undefined;
}

/** Marks that give no score are no fault of the file: the workbook is made, and says in its cell what is said here. */
const warnings = (plans: readonly Plan[], { language }: Options, say: Say): readonly string[] =>
  plans.flatMap(unscored).map(({ month, table, issue }) => say('unscored', { month, table, text: DESCRIBE[language](issue) }));

export async function generate(options: Options, say: Say, print: Print): Promise<Failure | undefined> {
  const read = await readPlans(options, say, (plans) => keepPresent(plans, options, SINGLE_TITLE, say));
  if (isFailure(read)) return read;
  const { plans, said } = read;
  const jobs = jobsFor(plans, options);
  for (const { path } of jobs) {
    const wrong = await checkOutput(path, options, say);
    if (wrong) return wrong;
  }
  const made = await makeAll(jobs, options, say, print);
  if (isFailure(made)) return made;
  const failed = await writeAll(made, say, print);
  if (failed) return failed;
  said.forEach(print);
  warnings(plans, options, say).forEach(print);
  print(say('done', { count: made.length, path: resolve(dirname(made[0]?.path ?? '.')) }));
  return undefined;
}
