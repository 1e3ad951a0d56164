// What came back, as the page shows it: each file's verdict with what is behind it, what is to be chosen, what is written over.
import type { Mark } from '../../workbook/entries';
import type { Collected } from '../../workbook/mail/collect';
import { KEEP, TAKE } from '../../workbook/mail/conflicts';
import { describeFinding } from '../../workbook/mail/findingWords';
import { isGrave } from '../../workbook/mail/finding';
import type { Change, Conflict, SpreadLine } from '../../workbook/mail/merge';
import { conflictText, markText, stateText } from '../../workbook/mail/reportText';
import { type FileState, isMissing } from '../../workbook/mail/returned';
import type { Sorted } from '../../workbook/mail/sortFiles';
import { together } from '../../workbook/mail/spread';
import { describeBookFault } from '../../workbook/read';
import type { Language } from '../words';

export interface Line {
  readonly key: string;
  readonly grave: boolean;
  readonly sheet: string | undefined;
  readonly address: string | undefined;
  readonly text: string;
}

export type Colour = 'success' | 'warning' | 'danger' | 'informative';

export interface FileView {
  readonly name: string;
  readonly state: FileState;
  readonly colour: Colour;
  readonly verdict: string;
  readonly recipient: string;
  readonly contract: string;
  readonly months: string;
  readonly marks: number;
  readonly missing: readonly Line[];
  readonly found: readonly Line[];
  /** Whoever looks at it may merge it nevertheless. */
  readonly acceptable: boolean;
}

const COLOURS: Readonly<Partial<Record<FileState, Colour>>> = { merged: 'success', duplicate: 'informative', superseded: 'informative', empty: 'warning', noReceipt: 'warning' };
/** What a person may overrule after a look; another contract or a closed month is nobody's to merge here. */
const OVERRULED: ReadonlySet<FileState> = new Set(['changed', 'wrong', 'superseded', 'ambiguous']);

export const fileViews = ({ files }: Pick<Collected, 'files'>, accept: ReadonlySet<string>, language: Language): readonly FileView[] =>
  files.map(({ file, state, detail }: Sorted): FileView => {
    const faults = file.faults.map(
      (fault, i): Line & { readonly missing: boolean } => ({
        key: `fault ${i}`,
        grave: fault.gravity === 'wrong',
        sheet: fault.sheet,
        address: fault.address,
        text: describeBookFault(fault, language),
        missing: isMissing(fault),
      }),
    );
    const findings = file.findings.map(
      (finding, i): Line => ({ key: `finding ${i}`, grave: isGrave(finding), sheet: finding.sheet, address: finding.address, text: describeFinding(finding, language) }),
    );
    const missing = faults.filter((line) => line.missing);
    return {
      name: file.name,
      state,
      colour: COLOURS[state] ?? 'danger',
      // Why bytes are no workbook is said in a sentence of its own.
      verdict: stateText(state, detail, language),
      recipient: file.receipt?.recipient ?? '',
      contract: file.receipt?.contract.name ?? '',
      months: file.receipt?.months.join('、') ?? '',
      marks: file.cells.length,
      missing,
      found: [...findings, ...faults.filter((line) => !line.missing)],
      acceptable: accept.has(file.name) || OVERRULED.has(state) || (state === 'merged' && missing.length > 0),
    };
  });

export interface Option {
  readonly value: string;
  readonly who: 'own' | 'mean' | 'recipient';
  readonly label: string;
  readonly text: string;
}

export interface Question {
  readonly key: string;
  /** The column alone, where the row is said above. */
  readonly title: string;
  readonly why: string;
  /** Empty: there is nothing to choose. */
  readonly options: readonly Option[];
  /** What came back and has no place. */
  readonly nowhere: readonly string[];
}

export interface QuestionGroup {
  /** 「事件日志 S-001」; undefined: single cells. */
  readonly row: string | undefined;
  readonly questions: readonly Question[];
}

const optionsOf = ({ label: cell, own, others, why, row }: Conflict, language: Language): readonly Option[] => {
  if (why === 'noPlace') return [];
  const text = (value: Mark): string => markText(value, cell, language);
  const numbers = others.flatMap(({ label, value }) => (typeof value === 'number' ? [{ label, value }] : []));
  const mean = row === undefined && others.length > 1 && numbers.length === others.length ? together(numbers, 1) : 'split';
  return [
    { value: KEEP, who: 'own', label: '', text: text(own) },
    ...(mean === 'split' ? [] : [{ value: TAKE, who: 'mean', label: '', text: text(mean.value) } as const]),
    ...others.map(({ label, value }): Option => ({ value: label, who: 'recipient', label, text: text(value) })),
  ];
};

const nowhereOf = ({ label: cell, others, why }: Conflict, language: Language): readonly string[] =>
  why === 'noPlace' ? others.map(({ label, value }) => `${label} ${markText(value, cell, language)}`) : [];

/** Those of one row of a log together; of conflicts before anything was picked, so that a choice can be changed. */
export const questionGroups = (conflicts: readonly Conflict[], language: Language): readonly QuestionGroup[] => {
  const groups = new Map<string, Question[]>();
  for (const conflict of conflicts) {
    const { label, why, row } = conflict;
    const key = row ? `${row.sheet} ${row.id}` : '';
    const question: Question = { key: label, title: row?.column ?? label, why: conflictText(why, language), options: optionsOf(conflict, language), nowhere: nowhereOf(conflict, language) };
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups].map(([key, questions]) => ({ row: key === '' ? undefined : key, questions }));
};

/** What came back, where it is one thing: a mean, or the same of all. What they differ in is left to be chosen. */
const takenIn = ({ options }: Question): string | undefined => {
  const theirs = options.filter(({ who }) => who === 'recipient');
  const [first] = theirs;
  if (options.some(({ who }) => who === 'mean')) return TAKE;
  return first && theirs.every(({ text }) => text === first.text) ? first.value : undefined;
};

export const allPicks = (questions: readonly Question[], wish: 'take' | 'keep'): readonly (readonly [string, string])[] =>
  questions.flatMap((question) => {
    const pick = question.options.length === 0 ? undefined : wish === 'keep' ? KEEP : takenIn(question);
    return pick === undefined ? [] : [[question.key, pick] as const];
  });

export interface Overwriting {
  readonly written: readonly Change[];
  /** Of them, in place of something else. */
  readonly over: readonly Change[];
}

export const overwritingOf = ({ changes }: Pick<Collected, 'changes'>): Overwriting => ({ written: changes, over: changes.filter(({ before }) => before !== null && before !== '') });

/** Those that stand out first, then the widest. */
export const spreadOrder = (spreads: readonly SpreadLine[]): readonly SpreadLine[] => {
  const width = ({ spread: { lowest, highest } }: SpreadLine): number => highest - lowest;
  return spreads
    .filter((line) => width(line) > 0)
    .sort((a, b) => b.spread.outliers.length - a.spread.outliers.length || width(b) - width(a));
};

export const shownChange = ({ label, before, after }: Change, language: Language = 'zh'): { readonly 项: string; readonly 前: string; readonly 后: string } => ({
  项: label,
  前: markText(before, label, language),
  后: markText(after, label, language),
});
