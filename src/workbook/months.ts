// The months that a workbook covers.
import { monthStart, parseIso } from '../domain/time/serial';

export interface Month {
  readonly year: number;
  readonly month: number;
  /** Serial of the first day. */
  readonly start: number;
  /** Serial of the first day of the next month. */
  readonly end: number;
  /** `2026-03` */
  readonly label: string;
}

/** A workbook of another century is a slip of the keyboard, and the calendar would count its days one by one. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

const LABEL = /^(\d{4})-(0[1-9]|1[0-2])$/;
const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-03`, or undefined where the text is no month. */
export const parseMonth = (text: string): { readonly year: number; readonly month: number } | undefined => {
  const match = LABEL.exec(text);
  const year = Number(match?.[1]);
  return match && year >= FIRST_YEAR && year <= LAST_YEAR ? { year, month: Number(match[2]) } : undefined;
};

/** The serial of `2026-04-10`, or undefined where the text is no day. */
export const parseDay = (text: string): number | undefined => parseIso(text);

const NUMBERS = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)$/;
const ENGLISH = /^(?:([a-z]{3})-(\d{2})|(\d{2})-([a-z]{3}))$/i;
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-04`, `2026年4月`, and what Excel makes of them when it saves CSV: `2026/4`, `2026/4/1`, `Apr-26`, `26-Apr`. */
export const monthLabel = (text: string): string | undefined => {
  const [, year, dashed, day, counted, countedDay] = NUMBERS.exec(text) ?? [];
  const [, before, yearAfter, yearBefore, after] = ENGLISH.exec(text) ?? [];
  const name = before ?? after;
  const month = name === undefined ? Number(dashed ?? counted) : NAMES.indexOf(name.toLowerCase()) + 1;
  const date = `${year ?? `20${yearAfter ?? yearBefore ?? ''}`}-${month}-${day ?? countedDay ?? 1}`;
  return parseIso(date) === undefined ? undefined : `${date.slice(0, 4)}-${two(month)}`;
};

const monthAfter = (year: number, month: number, offset: number): Month => {
  const index = year * 12 + month - 1 + offset;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return { year: y, month: m, start: monthStart(y, m), end: monthStart(y, m, 1), label: `${y}-${two(m)}` };
};

/** So many months from one on; none where `from` is no month. */
export const months = (from: string, count: number): readonly Month[] => {
  const first = parseMonth(from);
  return first ? Array.from({ length: Math.max(0, count) }, (_, i) => monthAfter(first.year, first.month, i)) : [];
};

/** `2026年4月`, as the forms print it. */
export const monthText = ({ year, month }: Month): string => `${year}年${month}月`;
/** `2026_04`, for the names of cells. */
export const monthKey = ({ label }: Month): string => label.replace('-', '_');
