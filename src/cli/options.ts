// The arguments of the command line: every option checked before anything is read or made.
import { builtIns } from '../contracts';
import type { Formulas } from '../workbook/host';
import { parseMonth } from '../workbook/months';
import { type Given, languageIn, readArguments } from './arguments';
import { type PaneWish, paneWish } from './paneWish';
import { Failure, isFailure, type Language, type Say, sayIn } from './say';

export interface Options {
  /** Keys of built-in contracts; with `terms` none. */
  readonly contracts: readonly string[];
  /** Several workbooks: `out` is a folder. */
  readonly all: boolean;
  /** One workbook over all contracts. */
  readonly single: boolean;
  readonly terms: string | undefined;
  readonly from: string | undefined;
  readonly months: number | undefined;
  readonly out: string | undefined;
  /** undefined: as in the workbook that stands there, native in a new one. */
  readonly formulas: Formulas | undefined;
  readonly scores: string | undefined;
  /** Of a made-up year; undefined where the workbooks hold what a file says, or nothing. */
  readonly seed: number | undefined;
  readonly pane: PaneWish;
  readonly language: Language;
}

const TAKEN = {
  values: ['contract', 'terms', 'from', 'months', 'out', 'formulas', 'scores', 'seed', 'lang', 'pane'],
  flags: ['single', 'no-pane', 'help'],
  paths: false,
} as const;
type Read = Given<(typeof TAKEN)['values' | 'flags'][number]>;
type Values = Read['values'];

export const knownContracts = (): string => builtIns.map(({ key, name }) => `${key}（${name}）`).join('、');

const contractsOf = (values: Values, say: Say): readonly string[] | Failure => {
  const wish = values.get('contract');
  if ((wish === undefined) === (values.get('terms') === undefined)) return new Failure(say('contractOrTerms'));
  if (wish === undefined) return [];
  if (wish === 'all') return builtIns.map(({ key }) => key);
  const found = builtIns.find(({ key, name }) => key === wish.trim().toLowerCase() || name === wish.trim());
  return found ? [found.key] : new Failure(say('contractUnknown', { found: wish, known: knownContracts() }));
};

const WAYS: readonly Formulas[] = ['native', 'addin'];

const checked = (values: Values, say: Say): Failure | undefined => {
  const [from, months, formulas] = [values.get('from'), values.get('months'), values.get('formulas')];
  if (from !== undefined && !parseMonth(from)) return new Failure(say('month', { found: from }));
  const count = Number(months ?? 1);
  if (months !== undefined && !(/^\d+$/.test(months) && count >= 1 && count <= 60)) return new Failure(say('months', { found: months }));
  if (formulas !== undefined && !WAYS.some((way) => way === formulas)) return new Failure(say('formulas', { found: formulas }));
  if (values.has('single') && values.get('contract') !== 'all') return new Failure(say('singleAll'));
  const out = values.get('out');
  const file = values.get('contract') !== 'all' || values.has('single');
  return out !== undefined && file && !out.toLowerCase().endsWith('.xlsx') ? new Failure(say('outName', { found: out })) : undefined;
};

const COMMANDS: readonly string[] = ['generate', 'example'];
const SEED = '1';

/** An example covers the contract's own year, of all contracts where none is named. */
const completed = (command: string, values: Values, say: Say): Values | Failure => {
  if (command !== 'example') return values.has('seed') ? new Failure(say('seedAlone')) : values;
  const other = (['terms', 'from', 'months', 'scores'] as const).find((name) => values.has(name));
  if (other) return new Failure(say('exampleOption', { option: `--${other}` }));
  const found = values.get('seed') ?? SEED;
  if (!/^\d{1,9}$/.test(found)) return new Failure(say('seed', { found }));
  return new Map([['contract', 'all'], ...values, ['seed', found]]);
};

/** Without arguments: all five into `out/`. */
export function readOptions(args: readonly string[]): Options | Failure {
  const [command = 'generate', ...rest] = args.length === 0 ? ['generate', '--contract', 'all'] : args;
  const read = readArguments(rest, TAKEN);
  const language = isFailure(read) ? languageIn(rest) : read.language;
  const say = sayIn(language);
  if (!COMMANDS.includes(command)) return new Failure(say('commandUnknown', { found: command }));
  if (isFailure(read)) return read;
  const values = completed(command, read.values, say);
  if (isFailure(values)) return values;
  const contracts = contractsOf(values, say);
  if (isFailure(contracts)) return contracts;
  const wrong = checked(values, say);
  if (wrong) return wrong;
  const pane = paneWish(values, say);
  if (isFailure(pane)) return pane;
  const months = values.get('months');
  return {
    contracts,
    all: values.get('contract') === 'all' && !values.has('single'),
    single: values.has('single'),
    terms: values.get('terms'),
    from: values.get('from'),
    months: months === undefined ? undefined : Number(months),
    out: values.get('out'),
    formulas: WAYS.find((way) => way === values.get('formulas')),
    scores: values.get('scores'),
    seed: values.has('seed') ? Number(values.get('seed')) : undefined,
    pane,
    language,
  };
}
