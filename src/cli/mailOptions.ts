// The arguments of `prepare` and `verify`: what is sent to whom, and what came back.
import { parseDay, parseMonth } from '../workbook/months';
import { type Given, listIn, readArguments } from './arguments';
import { mailSay, type MailCode } from './mailWords';
import { type PaneWish, paneWish } from './paneWish';
import { Failure, isFailure, type Language, sayIn } from './say';

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
  readonly pane: PaneWish;
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

const TAKEN = {
  prepare: { values: ['contract', 'month', 'to', 'sheets', 'out', 'on', 'pane', 'lang'], flags: ['values', 'filled', 'no-pane'], paths: true },
  verify: { values: ['receipt', 'lang'], flags: [], paths: true },
} as const;
type Read<C extends Command> = Given<(typeof TAKEN)[C]['values' | 'flags'][number]>;

type Command = 'prepare' | 'verify';
export const isMailCommand = (args: readonly string[]): boolean => args[0] === 'prepare' || args[0] === 'verify';

type Wrong = readonly [code: MailCode, parts: Readonly<Record<string, string>>];

const isWrong = (x: object): x is Wrong => Array.isArray(x);

const verifyOf = ({ values, paths: [file, ...others], language }: Read<'verify'>): VerifyArguments | Wrong => {
  const receipt = values.get('receipt');
  if (file === undefined || others.length > 0) return ['oneFile', { command: 'verify' }];
  return receipt === undefined ? ['noReceipt', {}] : { command: 'verify', file, receipt, language };
};

const wrongIn = ({ values, paths }: Read<'prepare'>): Wrong | undefined => {
  if (paths.length > 1) return ['oneFile', { command: 'prepare' }];
  if (paths.length === 0 && !values.has('contract')) return ['noSource', {}];
  const months = listIn(values.get('month'));
  const wrong = months.find((month) => !parseMonth(month));
  if (months.length === 0 || wrong !== undefined) return ['month', { found: wrong ?? '' }];
  if (listIn(values.get('to')).length === 0) return ['noRecipient', {}];
  const on = values.get('on');
  return on !== undefined && parseDay(on) === undefined ? ['day', { found: on }] : undefined;
};

const prepareOf = (read: Read<'prepare'>): PrepareArguments | Wrong | Failure => {
  const { values, paths, language } = read;
  const pane = paneWish(values, sayIn(language));
  if (isFailure(pane)) return pane;
  return (
    wrongIn(read) ?? {
      command: 'prepare',
      file: paths[0],
      contract: values.get('contract'),
      months: listIn(values.get('month')),
      recipients: listIn(values.get('to')),
      sheets: listIn(values.get('sheets')),
      values: values.has('values'),
      filled: values.has('filled'),
      pane,
      out: values.get('out') ?? 'out',
      on: values.get('on'),
      language,
    }
  );
};

/** What was read, or the first thing wrong in words. */
function made<N extends string, A extends object>(read: Given<N> | Failure, make: (read: Given<N>) => A | Wrong | Failure): A | Failure {
  if (isFailure(read)) return read;
  const own = make(read);
  return isWrong(own) ? new Failure(mailSay(read.language)(own[0], own[1])) : own;
}

export const readMailOptions = ([name, ...rest]: readonly string[]): PrepareArguments | VerifyArguments | Failure =>
  name === 'verify' ? made(readArguments(rest, TAKEN.verify), verifyOf) : made(readArguments(rest, TAKEN.prepare), prepareOf);
