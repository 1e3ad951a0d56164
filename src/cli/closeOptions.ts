// The arguments of `close` and `reopen`: a workbook, a month, a day, and for reopening the reason.
import { parseDay, parseMonth } from '../workbook/months';
import { Failure, isFailure, type Language, type Say, sayIn } from './say';

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

const NAMES = ['month', 'on', 'reason', 'contract', 'lang'] as const;
type Name = (typeof NAMES)[number];
const isName = (text: string): text is Name => (NAMES as readonly string[]).includes(text);

interface Given {
  readonly values: ReadonlyMap<Name, string>;
  readonly files: readonly string[];
}

function given(args: readonly string[], say: Say): Given | Failure {
  const values = new Map<Name, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=([^]*))?$/.exec(arg) ?? [];
    if (!isName(name)) return new Failure(say('optionUnknown', { found: arg, known: NAMES.map((each) => `--${each}`).join(' ') }));
    if (values.has(name)) return new Failure(say('optionTwice', { option: `--${name}` }));
    const value = inline ?? args[(i += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return new Failure(say('optionValue', { option: `--${name}` }));
    values.set(name, value);
  }
  return { values, files };
}

export const isCloseCommand = (args: readonly string[]): boolean => args[0] === 'close' || args[0] === 'reopen';

export function readCloseOptions([command, ...rest]: readonly string[]): CloseOptions | Failure {
  const read = given(rest, sayIn('zh'));
  if (isFailure(read)) return read;
  const { values, files } = read;
  const language = values.get('lang') ?? 'zh';
  if (language !== 'zh' && language !== 'en') return new Failure(sayIn('zh')('lang', { found: language }));
  const say = sayIn(language);
  const [file, ...others] = files;
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
