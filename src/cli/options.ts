// The arguments of the command line: every option checked before anything is read or made.
import { builtIns } from '../contracts';
import { DEPLOYMENT_NAMES, paneOf, type PaneReference } from '../hosts/file';
import type { Formulas } from '../workbook/host';
import { parseMonth } from '../workbook/months';
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
  /** The add-in whose pane opens with the workbook; undefined: as in the one that stands there, or the usual one. */
  readonly pane: PaneReference | 'none' | undefined;
  readonly language: Language;
  readonly help: boolean;
}

const NAMES = ['contract', 'terms', 'from', 'months', 'out', 'formulas', 'scores', 'seed', 'lang', 'single', 'pane', 'no-pane'] as const;
type Name = (typeof NAMES)[number];
type Given = ReadonlyMap<Name, string>;

/** They take no value. */
const FLAGS: readonly Name[] = ['single', 'no-pane'];

const isName = (text: string): text is Name => (NAMES as readonly string[]).includes(text);

/** `--name value` and `--name=value`. */
function given(args: readonly string[], say: Say): Given | Failure {
  const values = new Map<Name, string>();
  for (let i = 0; i < args.length; i += 1) {
    const [, name = '', inline] = /^--([^=]*)(?:=([^]*))?$/.exec(args[i] ?? '') ?? [];
    if (!isName(name)) {
      const known = [...NAMES, 'help'].map((each) => `--${each}`).join(' ');
      return new Failure(say('optionUnknown', { found: args[i] ?? '', known }));
    }
    const option = `--${name}`;
    if (values.has(name)) return new Failure(say('optionTwice', { option }));
    if (FLAGS.includes(name)) {
      if (inline !== undefined) return new Failure(say('flagValue', { option }));
      values.set(name, name);
      continue;
    }
    const value = inline ?? args[(i += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return new Failure(say('optionValue', { option }));
    values.set(name, value);
  }
  return values;
}

export const knownContracts = (): string => builtIns.map(({ key, name }) => `${key}（${name}）`).join('、');

const contractsOf = (values: Given, say: Say): readonly string[] | Failure => {
  const wish = values.get('contract');
  if ((wish === undefined) === (values.get('terms') === undefined)) return new Failure(say('contractOrTerms'));
  if (wish === undefined) return [];
  if (wish === 'all') return builtIns.map(({ key }) => key);
  const found = builtIns.find(({ key, name }) => key === wish.trim().toLowerCase() || name === wish.trim());
  return found ? [found.key] : new Failure(say('contractUnknown', { found: wish, known: knownContracts() }));
};

const WAYS: readonly Formulas[] = ['native', 'addin'];

const checked = (values: Given, say: Say): Failure | undefined => {
  const [from, months, formulas] = [values.get('from'), values.get('months'), values.get('formulas')];
  if (from !== undefined && !parseMonth(from)) return new Failure(say('month', { found: from }));
  const count = Number(months ?? 1);
  if (months !== undefined && !(/^\d+$/.test(months) && count >= 1 && count <= 60)) return new Failure(say('months', { found: months }));
  if (formulas !== undefined && !WAYS.some((way) => way === formulas)) return new Failure(say('formulas', { found: formulas }));
  const pane = values.get('pane');
  if (pane !== undefined && values.has('no-pane')) return new Failure(say('paneTwice'));
  if (pane !== undefined && !paneOf(pane)) return new Failure(say('pane', { found: pane, known: DEPLOYMENT_NAMES.join(say('comma')) }));
  if (values.has('single') && values.get('contract') !== 'all') return new Failure(say('singleAll'));
  const out = values.get('out');
  const file = values.get('contract') !== 'all' || values.has('single');
  return out !== undefined && file && !out.toLowerCase().endsWith('.xlsx') ? new Failure(say('outName', { found: out })) : undefined;
};

const COMMANDS: readonly string[] = ['generate', 'example'];
const SEED = '1';

/** An example covers the contract's own year, of all contracts where none is named. */
const completed = (command: string, values: Given, say: Say): Given | Failure => {
  if (command !== 'example') return values.has('seed') ? new Failure(say('seedAlone')) : values;
  const other = (['terms', 'from', 'months', 'scores'] as const).find((name) => values.has(name));
  if (other) return new Failure(say('exampleOption', { option: `--${other}` }));
  const found = values.get('seed') ?? SEED;
  if (!/^\d{1,9}$/.test(found)) return new Failure(say('seed', { found }));
  return new Map([['contract', 'all'], ...values, ['seed', found]]);
};

const languageOf = (values: Given, say: Say): Language | Failure => {
  const found = values.get('lang') ?? 'zh';
  return found === 'zh' || found === 'en' ? found : new Failure(say('lang', { found }));
};

const HELP = new Set(['--help', '-h', 'help']);

/** Without arguments: all five into `out/`. Whoever asks for help gets it, whatever else is wrong. */
export function readOptions(args: readonly string[]): Options | Failure {
  const help = args.some((arg) => HELP.has(arg));
  const [command = 'generate', ...rest] = args.length === 0 ? ['generate', '--contract', 'all'] : args;
  const zh = sayIn('zh');
  const read = given(help ? args.filter((arg) => !HELP.has(arg) && !COMMANDS.includes(arg)) : rest, zh);
  const typed = help && isFailure(read) ? new Map<Name, string>() : read;
  if (isFailure(typed)) return typed;
  const language = languageOf(typed, zh);
  if (isFailure(language)) return language;
  const say = sayIn(language);
  if (!help && !COMMANDS.includes(command)) return new Failure(say('commandUnknown', { found: command }));
  const values = help ? typed : completed(command, typed, say);
  if (isFailure(values)) return values;
  const contracts = help ? [] : contractsOf(values, say);
  if (isFailure(contracts)) return contracts;
  const wrong = help ? undefined : checked(values, say);
  if (wrong) return wrong;
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
    pane: values.has('no-pane') ? 'none' : paneOf(values.get('pane') ?? ''),
    language,
    help,
  };
}
