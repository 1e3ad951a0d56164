// Which days are worked. A year is answered only where its schedule is known: from our table or from the caller's own rows.
import { type Issue, missing, wrong } from '../issue';
import { isBlank, show, type Grid } from '../cell';
import { days2026, type YearDays } from './days2026';
import { isSerial, isoOf, parseIso, weekdayOf, ymdOf } from './serial';

export interface Calendar {
  readonly years: ReadonlySet<number>;
  /** Serial → worked (true) or off (false), where it differs from plain weekends. */
  readonly days: ReadonlyMap<number, boolean>;
}

const PUBLISHED: readonly YearDays[] = [days2026];

const expand = (year: number, span: string): number[] => {
  const [from = '', to = from] = span.split('/').map((day) => `${year}-${day}`);
  const first = parseIso(from) ?? 0;
  const last = parseIso(to) ?? 0;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

const published = (): Calendar => {
  const days = new Map<number, boolean>();
  for (const year of PUBLISHED) {
    for (const span of year.off) for (const day of expand(year.year, span)) days.set(day, false);
    for (const span of year.worked) for (const day of expand(year.year, span)) days.set(day, true);
  }
  return { years: new Set(PUBLISHED.map((y) => y.year)), days };
};
export const publishedCalendar: Calendar = published();

const readDay = (row: readonly unknown[], at: number): { day: number; worked: boolean } | Issue => {
  const [date, kind] = row;
  if (!isSerial(date)) return wrong('holidayDate', { row: at, found: show(date) });
  if (kind !== '休' && kind !== '班') return wrong('holidayKind', { row: at, found: show(kind) });
  return { day: Math.floor(date), worked: kind === '班' };
};

/** The published years and, for others, the caller's two columns of date and 休 or 班; his row wins where both speak of a day. */
export const calendarWith = (holidays: Grid | undefined): Calendar | Issue => {
  if (!holidays) return publishedCalendar;
  const years = new Set(publishedCalendar.years);
  const days = new Map(publishedCalendar.days);
  for (const [i, row] of holidays.entries()) {
    if (row.every((cell) => cell === 0 || isBlank(cell))) continue;
    const read = readDay(row, i + 1);
    if ('code' in read) return read;
    years.add(ymdOf(read.day).year);
    days.set(read.day, read.worked);
  }
  return { years, days };
};

export const isWorked = (calendar: Calendar, day: number): boolean | Issue => {
  const { year } = ymdOf(day);
  if (!calendar.years.has(year)) return missing('noCalendar', { year, date: isoOf(day) });
  const weekday = weekdayOf(day);
  return calendar.days.get(day) ?? (weekday !== 0 && weekday !== 6);
};

/** A statutory holiday itself or its bridge: off although no plain weekend, or named in the schedule. */
export const isHoliday = (day: number): boolean => publishedCalendar.days.get(Math.floor(day)) === false;
