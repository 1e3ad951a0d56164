// The arguments of `collect`: files and folders that came back, the workbook that they go into, receipts, and what was decided.
import { type Given, listIn, readArguments } from './arguments';
import { type CollectCode, collectSay } from './collectWords';
import { Failure, isFailure, type Language } from './say';

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

const TAKEN = { values: ['into', 'receipts', 'prefer', 'accept', 'report', 'on', 'lang'], flags: ['replace'], paths: true } as const;
type Read = Given<(typeof TAKEN)['values' | 'flags'][number]>;

export const isCollectCommand = (args: readonly string[]): boolean => args[0] === 'collect';

type Wrong = readonly [code: CollectCode, parts: Readonly<Record<string, string>>];

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?$/;

const wrongIn = ({ values, paths }: Read): Wrong | undefined => {
  const [into, report, on] = [values.get('into'), values.get('report'), values.get('on')];
  if (paths.length === 0) return ['noPaths', {}];
  if (into === undefined) return ['noInto', {}];
  if (report !== undefined && !report.toLowerCase().endsWith('.xlsx')) return ['reportName', { found: report }];
  return on === undefined || MOMENT.test(on) ? undefined : ['moment', { found: on }];
};

export function readCollectOptions([, ...rest]: readonly string[]): CollectArguments | Failure {
  const read = readArguments(rest, TAKEN);
  if (isFailure(read)) return read;
  const wrong = wrongIn(read);
  if (wrong) return new Failure(collectSay(read.language)(wrong[0], wrong[1]));
  const { values, paths, language } = read;
  return {
    command: 'collect',
    paths,
    into: values.get('into') ?? '',
    receipts: values.get('receipts'),
    prefer: values.get('prefer'),
    replace: values.has('replace'),
    accept: listIn(values.get('accept')),
    report: values.get('report'),
    on: values.get('on'),
    language,
  };
}

