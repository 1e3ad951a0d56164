// The arguments of `prepare` and `verify`: what is sent to whom, and what came back.
import { parseDay, parseMonth } from '../workbook/months';
import { mailSay, type MailCode } from './mailWords';
import { Failure, type Language } from './say';

export interface PrepareArguments {
  readonly command: 'prepare';
  /** The sender's workbook; undefined: a built-in contract, with nothing filled in. */
  readonly file: string | undefined;
  readonly contract: string | undefined;
  readonly months: readonly string[];
  readonly recipients: readonly string[];
  readonly sheets: readonly string[];
  readonly values: boolean;
  readonly filled: boolean;
  readonly pane: boolean;
  readonly out: string;
  /** `2026-04-01`; undefined: today. */
  readonly on: string | undefined;
  readonly language: Language;
}

export interface VerifyArguments {
  readonly command: 'verify';
  readonly file: string;
  /** A receipt, or a folder of them. */
  readonly receipt: string;
  readonly language: Language;
}

const VALUES: Readonly<Record<'prepare' | 'verify', readonly string[]>> = {
  prepare: ['contract', 'month', 'to', 'sheets', 'out', 'on', 'lang'],
  verify: ['receipt', 'lang'],
};
const FLAGS: Readonly<Record<'prepare' | 'verify', readonly string[]>> = { prepare: ['values', 'filled', 'pane'], verify: [] };

type Command = 'prepare' | 'verify';
export const isMailCommand = (args: readonly string[]): boolean => args[0] === 'prepare' || args[0] === 'verify';

interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}
type Wrong = readonly [code: MailCode, parts: Readonly<Record<string, string>>];
const isWrong = (x: Given | Wrong | undefined): x is Wrong => Array.isArray(x);

/** `--name value` and `--name=value`; anything else is a file. */
function given(command: Command, args: readonly string[]): Given | Wrong {
  const values = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=([^]*))?$/.exec(arg) ?? [];
    const isFlag = FLAGS[command].includes(name);
    if (!isFlag && !VALUES[command].includes(name)) return ['optionUnknown', { found: arg, known: [...VALUES[command], ...FLAGS[command]].map((each) => `--${each}`).join(' ') }];
    if (values.has(name)) return ['optionTwice', { option: `--${name}` }];
    const value = isFlag ? name : (inline ?? args[(i += 1)]);
    if (value === undefined || value === '' || (isFlag && inline !== undefined) || (!isFlag && inline === undefined && value.startsWith('--'))) return ['optionValue', { option: `--${name}` }];
    values.set(name, value);
  }
  return { values, files };
}

const listOf = (text: string | undefined): readonly string[] => (text ?? '').split(/[,，、]/).map((one) => one.trim()).filter((one) => one !== '');

const wrongIn = (command: Command, { values, files }: Given): Wrong | undefined => {
  if (files.length > 1 || (command === 'verify' && files.length === 0)) return ['oneFile', { command }];
  if (command === 'verify') return values.has('receipt') ? undefined : ['noReceipt', {}];
  if (files.length === 0 && !values.has('contract')) return ['noSource', {}];
  const months = listOf(values.get('month'));
  const wrong = months.find((month) => !parseMonth(month));
  if (months.length === 0 || wrong !== undefined) return ['month', { found: wrong ?? '' }];
  if (listOf(values.get('to')).length === 0) return ['noRecipient', {}];
  const on = values.get('on');
  return on !== undefined && parseDay(on) === undefined ? ['day', { found: on }] : undefined;
};

export function readMailOptions([name, ...rest]: readonly string[]): PrepareArguments | VerifyArguments | Failure {
  const command: Command = name === 'verify' ? 'verify' : 'prepare';
  const read = given(command, rest);
  const language: Language = !isWrong(read) && read.values.get('lang') === 'en' ? 'en' : 'zh';
  const wrong = isWrong(read) ? read : wrongIn(command, read);
  if (wrong) return new Failure(mailSay(language)(wrong[0], wrong[1]));
  if (isWrong(read)) return new Failure(mailSay(language)(read[0], read[1]));
  const { values, files } = read;
  const lang = values.get('lang') ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') return new Failure(mailSay('zh')('lang', { found: lang }));
  if (command === 'verify') return { command, file: files[0] ?? '', receipt: values.get('receipt') ?? '', language };
  return {
    command,
    file: files[0],
    contract: values.get('contract'),
    months: listOf(values.get('month')),
    recipients: listOf(values.get('to')),
    sheets: listOf(values.get('sheets')),
    values: values.has('values'),
    filled: values.has('filled'),
    pane: values.has('pane'),
    out: values.get('out') ?? 'out',
    on: values.get('on'),
    language,
  };
}
