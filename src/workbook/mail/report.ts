// The report of collecting (收集报告): files, what was written in place of what, what is left to decide, how far evaluators lie apart.
import { show } from '../../domain/cell';
import { range } from '../address';
import { type CellValue, isCellError, type SheetModel, type WorkbookModel } from '../model';
import { describeBookFault } from '../read';
import { sheet } from '../sheetBuilder';
import { workbook } from '../workbook';
import type { Collected } from './collect';
import { describeFinding } from './findingWords';
import { plainText } from './flow';
import { conflictText, markText, stateText } from './reportText';
import { type Language, REPORT_WORDS, type ReportWords, type SectionId } from './reportWords';
import { isMissing } from './returned';
import { OUTLYING, READING } from './spread';

type Rows = readonly (readonly (string | number)[])[];

export interface ReportSection {
  readonly id: SectionId;
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: Rows;
}

const shown = (value: CellValue | null | undefined): string => (value === null || value === undefined ? '' : isCellError(value) ? value.error : show(value));

/** What the rows of a section are made of. */
interface Making {
  readonly collected: Collected;
  readonly language: Language;
  readonly words: ReportWords;
}

const fileRows = ({ collected: { files }, language, words }: Making): Rows =>
  files.map(({ file, state, detail }) => [
    file.name,
    file.receipt?.recipient ?? '',
    file.receipt?.months.join(words.comma) ?? '',
    stateText(state, detail, language),
    file.cells.length,
    file.faults.filter(isMissing).length,
    file.findings.length,
    file.digest,
  ]);

const findingRows = ({ collected: { files }, language }: Making): Rows =>
  files.flatMap(({ file }) => [
    ...file.findings.map((finding) => [file.name, finding.sheet ?? '', finding.address ?? '', describeFinding(finding, language), shown(finding.before), shown(finding.after)]),
    ...file.faults.map((fault) => [file.name, fault.sheet ?? '', fault.address ?? '', describeBookFault(fault, language), '', shown(fault.found)]),
  ]);

const openRows = ({ collected: { conflicts }, language, words }: Making): Rows =>
  conflicts.map(({ label, own, others, why }) => [
    label,
    markText(own, label, language),
    others.map((one) => `${one.label}${words.colon}${markText(one.value, label, language)}`).join(words.semicolon),
    conflictText(why, language),
  ]);

const writtenRows = ({ collected: { changes }, language, words }: Making): Rows =>
  changes.map(({ label, before, after, from }) => [label, markText(before, label, language), markText(after, label, language), from.join(words.comma)]);

const evaluatorRows = ({ collected: { spreads }, words }: Making): Rows =>
  spreads.map(({ label, given, spread: { value, lowest, highest, outliers } }) => [
    label,
    given.map((one) => `${one.label} ${one.value}`).join(words.semicolon),
    value,
    lowest,
    highest,
    outliers.join(words.comma),
  ]);

const ROWS: Readonly<Record<SectionId, (making: Making) => Rows>> = { files: fileRows, findings: findingRows, open: openRows, written: writtenRows, evaluators: evaluatorRows };
const IDS: readonly SectionId[] = ['files', 'findings', 'open', 'written', 'evaluators'];

export const sectionsOf = (collected: Collected, language: Language = 'zh'): readonly ReportSection[] => {
  const words = REPORT_WORDS[language];
  return IDS.map((id) => ({ id, ...words.sections[id], rows: ROWS[id]({ collected, language, words }) }));
};

/** So that each section prints across a page. */
const WIDTHS: Readonly<Record<SectionId, readonly number[]>> = {
  files: [24, 12, 10, 40, 9, 9, 8, 24],
  findings: [22, 18, 10, 52, 16, 16],
  open: [38, 18, 40, 30],
  written: [42, 28, 28, 24],
  evaluators: [38, 50, 9, 9, 9, 18],
};

const sheetOf = ({ id, name, head, rows }: ReportSection, words: ReportWords, language: Language): SheetModel => {
  const own = sheet(name).widths(...WIDTHS[id]);
  const note = id === 'evaluators' ? words.spread(READING.id, READING.choice[language], `${OUTLYING * 100}%`) : rows.length === 0 ? words.none : words.rows(rows.length);
  own.merge(1, 1, 1, head.length, `${words.title}${words.colon}${name}`, 'title').height(1, 32);
  own.merge(2, 1, 2, head.length, note, 'note').row(3, 1, head, 'head');
  rows.forEach((row, i) => own.row(4 + i, 1, row.map((value) => (typeof value === 'string' ? plainText(value, 4_000) : value)), row.map((value) => (typeof value === 'string' ? 'verbatim' : 'centre'))));
  return own.print({ orientation: 'landscape', area: range(1, 1, 3 + Math.max(1, rows.length), head.length), repeatRows: [3, 3] }).freeze(3).build();
};

export const reportModel = (sections: readonly ReportSection[], on: string, language: Language = 'zh'): WorkbookModel => {
  const words = REPORT_WORDS[language];
  return workbook({ title: words.title, created: `${on.slice(0, 10)}T00:00:00Z` }, sections.map((section) => sheetOf(section, words, language)));
};

/** All sections below each other, the first column saying which. */
export const reportTable = (sections: readonly ReportSection[]): Rows => sections.flatMap(({ name, head, rows }) => [['', ...head], ...rows.map((row) => [name, ...row])]);
