// Makes the workbooks: everything is read, checked and made before the first one is written.
import { dirname, resolve } from 'node:path';
import { toXlsx } from '../hosts/file';
import { buildPlan } from '../workbook/build';
import { describeFault, WorkbookRefused } from '../workbook/fault';
import type { Plan } from '../workbook/plan';
import { DESCRIBE } from '../workbook/termsText';
import { unscored } from '../workbook/unscored';
import { readPlans } from './contracts';
import type { Options } from './options';
import { checkOutput, pathFor, writeWorkbook } from './output';
import { Failure, isFailure, type Say } from './say';

export type Print = (line: string) => void;

interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first day covered, not the clock: the same command always gives the same file. */
const created = (plan: Plan): string => `${plan.months[0]?.label ?? '2026-01'}-01T00:00:00Z`;

async function make(plan: Plan, options: Options, say: Say): Promise<{ readonly bytes: Uint8Array; readonly sheets: number } | Failure> {
  try {
    const model = buildPlan(plan, created(plan));
    return { bytes: await toXlsx(model, { formulas: options.formulas }), sheets: model.sheets.length };
  } catch (error) {
    if (error instanceof WorkbookRefused) return new Failure(say('refused', { text: error.faults.map(describeFault).join('；') }));
    throw error;
  }
}

async function makeAll(plans: readonly Plan[], options: Options, say: Say, print: Print): Promise<readonly Made[] | Failure> {
  const made: Made[] = [];
  for (const [i, plan] of plans.entries()) {
    const start = performance.now();
    const one = await make(plan, options, say);
    if (isFailure(one)) return one;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(say('building', { at: i + 1, of: plans.length, name: plan.name, sheets: one.sheets, seconds }));
    made.push({ path: pathFor(options, plan.name), bytes: one.bytes });
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
  const plans = await readPlans(options, say);
  if (isFailure(plans)) return plans;
  for (const plan of plans) {
    const wrong = await checkOutput(pathFor(options, plan.name), options, say);
    if (wrong) return wrong;
  }
  const made = await makeAll(plans, options, say, print);
  if (isFailure(made)) return made;
  const failed = await writeAll(made, say, print);
  if (failed) return failed;
  warnings(plans, options, say).forEach(print);
  print(say('done', { count: made.length, path: resolve(dirname(made[0]?.path ?? '.')) }));
  return undefined;
}
