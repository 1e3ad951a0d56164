// The arguments of `close` and `reopen`: a workbook, a month, a day, and for reopening the reason.
import { parseDay, parseMonth } from '../workbook/months';
import { readArguments } from './arguments';
import { Failure, isFailure, type Language, sayIn } from './say';

export interface CloseOptions {
  readonly command: 'close' | 'reopen';
  readonly file: string;
  readonly month: string;
  /** Serial of the day. */
  readonly on: number;
  /** Of reopening. */
  readonly reason: string;
  /** In a workbook over several contracts: which one. */
  readonly contract: string | undefined;
  readonly language: Language;
}

const TAKEN = { values: ['month', 'on', 'reason', 'contract', 'lang'], flags: [], paths: true } as const;

export const isCloseCommand = (args: readonly string[]): boolean => args[0] === 'close' || args[0] === 'reopen';

export function readCloseOptions([command, ...rest]: readonly string[]): CloseOptions | Failure {
  const read = readArguments(rest, TAKEN);
  if (isFailure(read)) return read;
  const { values, paths, language } = read;
  const say = sayIn(language);
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0) return new Failure(say('closeFile', { command: command ?? '' }));
  const [month, day] = [values.get('month') ?? '', values.get('on') ?? ''];
  if (!parseMonth(month)) return new Failure(say('closeMonth', { found: month }));
  const on = parseDay(day);
  if (on === undefined) return new Failure(say('closeDay', { found: day }));
  const reason = (values.get('reason') ?? '').trim();
  if (command === 'reopen' && reason === '') return new Failure(say('closeReason'));
  if (command !== 'reopen' && reason !== '') return new Failure(say('closeNoReason'));
  return { command: command === 'reopen' ? 'reopen' : 'close', file, month, on, reason, contract: values.get('contract'), language };
}
