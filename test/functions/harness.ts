// Calls SLA.* as Excel does, from the source; errors come back as values, as a cell shows them.
import { FunctionError, registered } from './stub';
import '../../src/functions/index';

export const ids = (): readonly string[] => [...registered.keys()];

const shown = (value: unknown): unknown => (value instanceof FunctionError ? value.code : value);

const attempt = (id: string, args: readonly unknown[]): unknown => {
  const implementation = registered.get(id);
  if (!implementation) throw new Error(`no function ${id}`);
  try {
    return implementation(...args);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
};

/** The result with `#VALUE!` and `#N/A` in the place of errors. */
export const sla = (id: string, ...args: readonly unknown[]): unknown => {
  const result = attempt(id, args);
  return Array.isArray(result) ? result.map((row) => (row as unknown[]).map(shown)) : shown(result);
};
/** A result that is one cell, or the first of a spill. */
export const cell = (id: string, ...args: readonly unknown[]): unknown => {
  const result = sla(id, ...args);
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
};
/** A spill; a failed call is a test that fails. */
export const rows = (id: string, ...args: readonly unknown[]): unknown[][] => {
  const result = sla(id, ...args);
  if (!Array.isArray(result)) throw new Error(`${id}: ${message(id, ...args)}`);
  return result as unknown[][];
};
/** Code and text of the error, wherever it stands; '' where there is none. */
export const message = (id: string, ...args: readonly unknown[]): string => {
  const result = attempt(id, args);
  const errors = (Array.isArray(result) ? (result as unknown[][]).flat() : [result]).filter((value): value is FunctionError => value instanceof FunctionError);
  return errors.map(({ code, message: text }) => `${code} ${text}`).join('\n');
};

const EPOCH = Date.UTC(1899, 11, 30);
/** `2026-03-03 09:30` as Excel holds it. */
export const serial = (text: string): number => {
  const [date = '', time = '00:00'] = text.split(' ');
  return (Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - EPOCH) / 86_400_000;
};
/** `09:30` of a day, for logs that happen on one day. */
export const DAY = serial('2026-04-08');
