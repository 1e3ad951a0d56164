// The words of a command line, read by node's own reader: options with a value, flags, and what is neither. What is wrong is said alike by every command.
import { parseArgs } from 'node:util';
import { Failure, type Language, sayIn } from './say';

/** What a command takes. */
export interface Taken<V extends string, F extends string> {
  /** `--name value` or `--name=value`. */
  readonly values: readonly V[];
  /** `--name`; stands in `Given.values` as its own name. */
  readonly flags: readonly F[];
  /** Whether anything stands beside the options: files, folders. */
  readonly paths: boolean;
}

export interface Given<N extends string> {
  readonly values: ReadonlyMap<N, string>;
  readonly paths: readonly string[];
  readonly language: Language;
}

type Token = NonNullable<ReturnType<typeof parseArgs<{ args: string[]; strict: false; tokens: true }>>['tokens']>[number];
type Option = Extract<Token, { kind: 'option' }>;
type Wrong = readonly [code: 'optionUnknown' | 'optionTwice' | 'optionValue' | 'flagValue', parts: Readonly<Record<string, string>>];

const isOption = (token: Token): token is Option => token.kind === 'option';

const kinds = (names: readonly string[], type: 'string' | 'boolean') => names.map((name) => [name, { type }] as const);

const tokensOf = (args: readonly string[], { values, flags }: Taken<string, string>): readonly Token[] =>
  parseArgs({ args: [...args], strict: false, tokens: true, options: Object.fromEntries([...kinds(values, 'string'), ...kinds(flags, 'boolean')]) }).tokens;

/** The first thing wrong, from left to right. An option behind an option is no value of it: somebody forgot the value. */
function wrongIn(tokens: readonly Token[], args: readonly string[], { values, flags, paths }: Taken<string, string>): Wrong | undefined {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (!isOption(token) && paths) continue;
    const known = isOption(token) && (values.includes(token.name) || flags.includes(token.name));
    if (!known) return ['optionUnknown', { found: args[token.index] ?? '', known: [...values, ...flags].map((each) => `--${each}`).join(' ') }];
    const option = `--${token.name}`;
    if (seen.has(token.name)) return ['optionTwice', { option }];
    seen.add(token.name);
    if (flags.includes(token.name)) {
      if (token.value !== undefined) return ['flagValue', { option }];
    } else if (!token.value || (!token.inlineValue && token.value.startsWith('--'))) return ['optionValue', { option }];
  }
  return undefined;
}

/** The language asked for, also where something else of the call is wrong. */
export const languageIn = (args: readonly string[]): Language => (args.some((arg, i) => arg === '--lang=en' || (arg === 'en' && args[i - 1] === '--lang')) ? 'en' : 'zh');

/** Whoever asks for help gets it, whatever else is wrong. */
export const asksHelp = (args: readonly string[]): boolean => args[0] === 'help' || args.some((arg) => arg === '--help' || arg === '-h');

export function readArguments<V extends string, F extends string>(args: readonly string[], taken: Taken<V, F>): Given<V | F> | Failure {
  const tokens = tokensOf(args, taken);
  const options = tokens.filter(isOption);
  const wrong = wrongIn(tokens, args, taken);
  if (wrong) return new Failure(sayIn(languageIn(args))(...wrong));
  const language = options.find(({ name }) => name === 'lang')?.value ?? 'zh';
  if (language !== 'zh' && language !== 'en') return new Failure(sayIn('zh')('lang', { found: language }));
  return {
    values: new Map(options.map(({ name, value }) => [name as V | F, value ?? name])),
    paths: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    language,
  };
}

/** Parts of one value: `甲方,监理`, with commas of either width. */
export const listIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
