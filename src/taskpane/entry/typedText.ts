// What somebody types into a field as the value of its cell, and back. Nothing is guessed: what cannot be read is refused.
import { halfWidth, show } from '../../domain/cell';
import { isNotArranged } from '../../domain/evaluation/marks';
import { isoOf, parseIso, timeText, toSeconds } from '../../domain/time/serial';
import { UNFIT } from '../../workbook/checkText';
import { type CellValue, isCellError } from '../../workbook/model';
import { type Expected, judge } from '../../workbook/read';

export type Read = { readonly value: number | string | null } | 'refused';

const DAY = 86_400;
/** Longer grounds cannot be printed on a form. */
const LONGEST = 2000;
const MOMENT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时](\d{1,2})分?(?::(\d{1,2}))?)?$/;

/** `2026-3-5 9:30`, `2026年3月5日 9:30`, `2026/3/5`: the serial, to the second. */
export const momentIn = (text: string): number | undefined => {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = MOMENT.exec(halfWidth(text)) ?? [];
  const date = year === undefined ? undefined : parseIso(`${year}-${month ?? ''}-${day ?? ''}`);
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return date === undefined || h > 23 || m > 59 || s > 59 ? undefined : (date * DAY + h * 3600 + m * 60 + s) / DAY;
};

/** On a Chinese keyboard the keys of `.` and `/` give `。` and `、`. */
const asNumberText = (text: string): string =>
  halfWidth(text)
    .replace(/。/g, '.')
    .replace(/^\.(?=\d)/, '0.')
    .replace(/(?<=\d)\.$/, '');

/** Not arranged, as typed. */
export const isSlash = (text: string): boolean => isNotArranged(text) || text.trim() === '、';

const accepted = (expected: Expected, value: number | string): Read => {
  const judged = judge(expected, value);
  return judged ? (judged.fix === undefined ? 'refused' : { value: judged.fix }) : { value };
};

export const readTyped = (expected: Expected, text: string): Read => {
  if (text.trim() === '') return { value: null };
  switch (expected.kind) {
    case 'text':
      return UNFIT.test(text) || text.length > LONGEST ? 'refused' : { value: text };
    case 'list':
      return accepted(expected, halfWidth(text));
    case 'day':
    case 'moment': {
      const moment = momentIn(text);
      if (moment === undefined || (expected.kind === 'day' && !Number.isInteger(moment))) return 'refused';
      return accepted(expected, moment);
    }
    case 'mark':
      if (isSlash(text)) return expected.notArranged ? { value: '/' } : 'refused';
      return accepted(expected, asNumberText(text));
    case 'number':
    case 'count':
      return accepted(expected, asNumberText(text));
  }
};

const momentText = (serial: number): string => {
  const rest = ((toSeconds(serial) % 60) + 60) % 60;
  return rest === 0 ? timeText(serial) : `${timeText(serial)}:${String(rest).padStart(2, '0')}`;
};

/** As it would be typed again. */
export const typedText = (expected: Expected, value: CellValue | null): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number' && value >= 1) {
    if (expected.kind === 'moment') return momentText(value);
    if (expected.kind === 'day') return isoOf(value);
  }
  return typeof value === 'boolean' ? show(value) : String(value);
};
