// When an instalment is due: what 期限 says, and the date that it gives once its condition has come about.
import { halfWidth } from '../cell';
import { type Issue, missing } from '../issue';
import type { Calendar } from '../time/calendar';
import { parseIso } from '../time/serial';
import { addWorkdays } from '../time/workday';

export type Due =
  | { readonly kind: 'workdays'; readonly days: number }
  /** `2026-09-30前`: a day of the contract, whatever happens. */
  | { readonly kind: 'date'; readonly serial: number }
  /** 立即: the day itself. */
  | { readonly kind: 'atOnce' }
  /** In words that give no date. */
  | { readonly kind: 'words' };

const WORKDAYS = /^(\d+)个工作日内?$/;
const DATE = /^(\d{4}-\d{2}-\d{2})前$/;

export const parseDue = (text: string): Due => {
  const plain = halfWidth(text);
  if (plain === '立即') return { kind: 'atOnce' };
  const days = WORKDAYS.exec(plain)?.[1];
  if (days !== undefined) return { kind: 'workdays', days: Number(days) };
  const serial = parseIso(DATE.exec(plain)?.[1] ?? '');
  return serial === undefined ? { kind: 'words' } : { kind: 'date', serial };
};

/** The last day to pay; undefined as long as the condition has not come about. */
export const dueDate = (due: Due, trigger: number | undefined, calendar: Calendar): number | undefined | Issue => {
  if (due.kind === 'date') return due.serial;
  if (trigger === undefined) return undefined;
  switch (due.kind) {
    case 'atOnce':
      return Math.floor(trigger);
    case 'words':
      return missing('noTerm', { name: '付款期限' });
    case 'workdays':
      return addWorkdays(trigger, due.days, calendar);
  }
};
