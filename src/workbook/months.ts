// The months that a workbook covers.
import { monthStart } from '../domain/time/serial';

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

const LABEL = /^(\d{4})-(0[1-9]|1[0-2])$/;
const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-03`, or undefined where the text is no month. */
export const parseMonth = (text: string): { readonly year: number; readonly month: number } | undefined => {
  const match = LABEL.exec(text);
  const year = Number(match?.[1]);
  return match && year >= 1900 ? { year, month: Number(match[2]) } : undefined;
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
