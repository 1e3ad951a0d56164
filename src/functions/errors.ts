// From issues to Excel's two errors that show a text of ours. Whatever a function is given, it throws nothing else.
import { isIssue, type Issue, wrong } from '../domain/issue';
import { describe } from '../domain/messages.zh';

export type Value = number | string | boolean;
/** What a function's body gives: a value or an issue, or a table of both. */
export type Outcome = Value | Issue | readonly (readonly (Value | Issue)[])[];
export type Spill = (Value | CustomFunctions.Error)[][];

export const toError = (issue: Issue): CustomFunctions.Error =>
  new CustomFunctions.Error(issue.kind === 'na' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue, describe(issue));

const attempt = <T>(body: () => T | Issue): T => {
  let result: T | Issue;
  try {
    result = body();
  } catch (error) {
    result = wrong('internal', { found: error instanceof Error ? error.message : String(error) });
  }
  if (isIssue(result)) throw toError(result);
  return result;
};

/** A number that no cell can hold is no answer that could be shown. */
const beyond = (value: unknown): value is number => typeof value === 'number' && !Number.isFinite(value);
const TOO_LARGE = wrong('internal', { found: '结果超出范围' });

/** Runs the body of a function with one value. */
export const single = <T extends Value>(body: () => T | Issue): T =>
  attempt(() => {
    const value = body();
    return beyond(value) ? TOO_LARGE : value;
  });

const toCell = (cell: Value | Issue | undefined): Spill[number][number] => {
  if (beyond(cell)) return toError(TOO_LARGE);
  return isIssue(cell) ? toError(cell) : (cell ?? '');
};

type Table = readonly (readonly (Value | Issue | undefined)[])[];

/** The issue that is all there is: a call for one cell fails like a function of one value, and Excel shows its text. */
const alone = (table: Table): Issue | undefined => {
  const cell = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  return isIssue(cell) ? cell : undefined;
};

/** Runs the body of a function that spills: a bad element is an error in its own place, a bad argument fails the call. */
export const spill = (body: () => Table | Issue): Spill =>
  attempt(() => {
    const table = body();
    return isIssue(table) ? table : (alone(table) ?? table);
  }).map((row) => row.map(toCell));
