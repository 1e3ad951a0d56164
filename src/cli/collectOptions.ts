// The arguments of `collect`: files and folders that came back, the workbook that they go into, receipts, and what was decided.
import { type CollectCode, collectSay } from './collectWords';
import { Failure, type Language } from './say';

export interface CollectArguments {
  readonly command: 'collect';
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly into: string;
  /** Folders or files; where none are given, those of `paths`. */
  readonly receipts: string | undefined;
  /** Whose version is taken where they differ. */
  readonly prefer: string | undefined;
  readonly replace: boolean;
  /** Names of files that are merged in spite of what was found. */
  readonly accept: readonly string[];
  readonly report: string | undefined;
  /** ISO; undefined: now. */
  readonly on: string | undefined;
  readonly language: Language;
}

const VALUES = ['into', 'receipts', 'prefer', 'accept', 'report', 'on', 'lang'] as const;
const FLAGS = ['replace'] as const;
type Name = (typeof VALUES)[number] | (typeof FLAGS)[number];
const isValue = (text: string): text is (typeof VALUES)[number] => (VALUES as readonly string[]).includes(text);
const isFlag = (text: string): text is (typeof FLAGS)[number] => (FLAGS as readonly string[]).includes(text);

export const isCollectCommand = (args: readonly string[]): boolean => args[0] === 'collect';

interface Given {
  readonly values: ReadonlyMap<Name, string>;
  readonly paths: readonly string[];
}

type Wrong = readonly [code: CollectCode, parts: Readonly<Record<string, string>>];
const isWrong = (x: Given | Wrong): x is Wrong => Array.isArray(x);

/** `--name value` and `--name=value`; anything else is a path. */
function given(args: readonly string[]): Given | Wrong {
  const values = new Map<Name, string>();
  const paths: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      paths.push(arg);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=([^]*))?$/.exec(arg) ?? [];
    if (!isValue(name) && !isFlag(name)) return ['optionUnknown', { found: arg, known: [...VALUES, ...FLAGS].map((each) => `--${each}`).join(' ') }];
    if (values.has(name)) return ['optionTwice', { option: `--${name}` }];
    const value = isFlag(name) ? name : (inline ?? args[(i += 1)]);
    if (value === undefined || value === '' || (isFlag(name) && inline !== undefined)) return ['optionValue', { option: `--${name}` }];
    values.set(name, value);
  }
  return { values, paths };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?$/;

const wrongIn = ({ values, paths }: Given): Wrong | undefined => {
  const [into, report, on] = [values.get('into'), values.get('report'), values.get('on')];
  if (paths.length === 0) return ['noPaths', {}];
  if (into === undefined) return ['noInto', {}];
  if (report !== undefined && !report.toLowerCase().endsWith('.xlsx')) return ['reportName', { found: report }];
  return on === undefined || MOMENT.test(on) ? undefined : ['moment', { found: on }];
};

export function readCollectOptions([, ...rest]: readonly string[]): CollectArguments | Failure {
  const read = given(rest);
  const language = isWrong(read) ? 'zh' : (read.values.get('lang') ?? 'zh');
  const say = collectSay(language === 'en' ? 'en' : 'zh');
  const wrong = isWrong(read) ? read : (wrongIn(read) ?? (language === 'zh' || language === 'en' ? undefined : (['lang', { found: language }] as const)));
  if (wrong) return new Failure(say(wrong[0], wrong[1]));
  if (isWrong(read)) return new Failure(say(read[0], read[1]));
  const { values, paths } = read;
  return {
    command: 'collect',
    paths,
    into: values.get('into') ?? '',
    receipts: values.get('receipts'),
    prefer: values.get('prefer'),
    replace: values.has('replace'),
    accept: (values.get('accept') ?? '').split(/[,，]/).map((name) => name.trim()).filter((name) => name !== ''),
    report: values.get('report'),
    on: values.get('on'),
    language: language === 'en' ? 'en' : 'zh',
  };
}

