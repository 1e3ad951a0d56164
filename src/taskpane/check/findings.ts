// What checking found, as the page lists it: by sheet, the gravest first, each with its repair where that is safe.
import { isBlank, show } from '../../domain/cell';
import { closedOf } from '../../workbook/closing';
import { entryKey } from '../../workbook/entries';
import type { CellChange } from '../../workbook/host';
import type { CellValue } from '../../workbook/model';
import { type BookFault, describeBookFault, type Expected, type Gravity } from '../../workbook/read';
import { formSheet } from '../../workbook/sheets/formLayout';
import { expectedIn } from '../entry/expected';
import type { OwnBook } from '../session/content';
import type { Language } from '../words';

export interface Repair extends CellChange {
  readonly value: CellValue;
  /** What stands there now: it is only written over that. */
  readonly before: CellValue;
}

export interface Finding {
  readonly key: string;
  readonly gravity: Gravity;
  /** undefined: of the workbook as a whole. */
  readonly sheet: string | undefined;
  readonly address: string | undefined;
  readonly text: string;
  /** Undone by generating once more. */
  readonly regenerate: boolean;
  readonly repair: Repair | undefined;
}

export interface Group {
  readonly sheet: string | undefined;
  readonly findings: readonly Finding[];
}

const AGAIN: readonly BookFault['code'][] = ['older', 'olderRules', 'formulaReplaced', 'sheetMissing', 'changed'];
const ORDER: readonly Gravity[] = ['wrong', 'missing', 'odd'];

interface Known {
  readonly expected: Expected;
  readonly isFormula: boolean;
}

const knownCells = ({ cells }: OwnBook): ReadonlyMap<string, Known> =>
  new Map(
    cells.map(({ typed: { sheet, expected }, address, formula }) => [
      `${sheet}!${address}`,
      { expected, isFormula: formula !== undefined },
    ]),
  );

const WORDED: Readonly<Record<string, string>> = { 不早于发生时间: 'not before 发生时间', 空白: 'blank' };

/** The place is said by the group and the link; the expected in the pane's language. */
const textOf = (fault: BookFault, known: Known | undefined, language: Language): string => {
  const { code, gravity, sheet = '', label, found, expected } = fault;
  const place = label?.startsWith(sheet) ? label.slice(sheet.length).trim() : label;
  const wanted =
    language === 'en' && expected !== undefined ? (WORDED[expected] ?? (known ? expectedIn('en', known.expected) : expected)) : expected;
  return describeBookFault(
    {
      code,
      gravity,
      ...(place === undefined || place === '' ? {} : { label: place }),
      ...(found === undefined ? {} : { found }),
      ...(wanted === undefined ? {} : { expected: wanted }),
    },
    language,
  );
};

/** A formula that somebody typed is not written over. */
const repairOf = ({ sheet, address, found, fix }: BookFault, known: Known | undefined): Repair | undefined =>
  sheet === undefined || address === undefined || fix === undefined || found === undefined || found === null || !known || known.isFormula
    ? undefined
    : { sheet, address, value: fix, before: found };

export const findingsOf = (book: OwnBook, language: Language): readonly Finding[] => {
  const cells = knownCells(book);
  return book.faults.map((fault, i) => {
    const known = cells.get(`${fault.sheet ?? ''}!${fault.address ?? ''}`);
    return {
      key: `${fault.code} ${fault.sheet ?? ''} ${fault.address ?? ''} ${i}`,
      gravity: fault.gravity,
      sheet: fault.sheet,
      address: fault.address,
      text: textOf(fault, known, language),
      regenerate: AGAIN.includes(fault.code),
      repair: repairOf(fault, known),
    };
  });
};

const rank = ({ gravity }: Finding): number => ORDER.indexOf(gravity);

/** The workbook as a whole first, then its sheets in their order. */
export const groupsOf = (findings: readonly Finding[], sheets: readonly string[]): readonly Group[] => {
  const at = (sheet: string | undefined): number => {
    const index = sheet === undefined ? -1 : sheets.indexOf(sheet);
    return sheet !== undefined && index < 0 ? sheets.length : index;
  };
  const names = [...new Set(findings.map(({ sheet }) => sheet))].sort((a, b) => at(a) - at(b));
  return names.map((sheet) => ({
    sheet,
    findings: findings.filter((finding) => finding.sheet === sheet).sort((a, b) => rank(a) - rank(b)),
  }));
};

export const countOf = (findings: readonly Finding[], gravity: Gravity): number =>
  findings.filter((finding) => finding.gravity === gravity).length;

export const repairsOf = (findings: readonly Finding[]): readonly Repair[] => findings.flatMap(({ repair }) => repair ?? []);

const isSame = (a: Repair, b: Repair): boolean =>
  a.sheet === b.sheet && a.address === b.address && a.before === b.before && a.value === b.value;

/** Of the repairs that were shown, those that still hold: nobody has typed there since. */
export const stillHolding = (wanted: readonly Repair[], now: readonly Repair[]): readonly Repair[] =>
  now.filter((repair) => wanted.some((one) => isSame(one, repair)));

/** A text that reads as a number is told from the number. */
export const isTextBefore = ({ before, value }: Repair): boolean => typeof before === 'string' && typeof value === 'number';
export const shownValue = (value: CellValue): string => show(value);

/** Forms of months that nobody has begun. */
export const blankForms = ({ plan }: OwnBook): readonly string[] =>
  plan.months.flatMap((month) =>
    [...plan.contract.tables.keys()].flatMap((table) =>
      (plan.entries.scores.get(entryKey(month.label, table)) ?? []).flat().every(isBlank) ? [formSheet(plan, month, table)] : [],
    ),
  );

export const closedMonths = ({ plan }: OwnBook): readonly string[] =>
  plan.months.flatMap(({ label }) => (closedOf(plan.entries, label) ? [label] : []));
