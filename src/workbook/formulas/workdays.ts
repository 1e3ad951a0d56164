// Periods in working days, natively: WORKDAY.INTL knows no make-up Saturdays, so a sheet of all days (日历) counts those worked.
import { publishedCalendar } from '../../domain/time/calendar';
import { serialOf } from '../../domain/time/serial';
import { abs, absRange, onSheet } from '../address';
import { PAYMENTS } from '../sheetNames';

export const CALENDAR = '日历';

/** Rows in which the user enters the 休 and 班 of a year not yet in the table, beside the payments. */
export const HOLIDAYS = { top: 5, rows: 40, date: 14, kind: 15 } as const;
export const CALENDAR_FIRST = 3;
export const CALENDAR_COLUMNS = { day: 1, plain: 2, worked: 3, count: 4, unknown: 5, year: 7, known: 8, wrong: 10, ends: 12 } as const;
/** The row in which the days stand from which what was due in a month is late; one more for what comes after the months. */
export const MONTH_ENDS = 1;
export const monthEnds = (months: number): string =>
  onSheet(CALENDAR, absRange(MONTH_ENDS, CALENDAR_COLUMNS.ends, MONTH_ENDS, CALENDAR_COLUMNS.ends + months));

/** The years that the calendar covers, and where they stand. */
export interface CalendarPlan {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

export const calendarPlan = (from: number, to: number): CalendarPlan => ({
  from,
  to,
  first: serialOf(from, 1, 1),
  last: serialOf(to, 12, 31),
});

const HOLIDAY_END = HOLIDAYS.top + HOLIDAYS.rows - 1;
const holidayColumn = (col: number): string => onSheet(PAYMENTS, absRange(HOLIDAYS.top, col, HOLIDAY_END, col));
export const HOLIDAY_RANGE = onSheet(PAYMENTS, absRange(HOLIDAYS.top, HOLIDAYS.date, HOLIDAY_END, HOLIDAYS.kind));
const DATES = holidayColumn(HOLIDAYS.date);
const KINDS = holidayColumn(HOLIDAYS.kind);

const days = ({ first, last }: CalendarPlan, col: number): string =>
  onSheet(CALENDAR, absRange(CALENDAR_FIRST, col, CALENDAR_FIRST + last - first, col));
/** How many of the user's rows are no date with 休 or 班: one is enough for no answer at all. */
export const WRONG_ROWS = onSheet(CALENDAR, abs(CALENDAR_FIRST, CALENDAR_COLUMNS.wrong));

export const wrongRowsFormula = ({ first, last }: CalendarPlan): string => {
  const right = `ISNUMBER(${DATES})*(${DATES}>=${first})*(${DATES}<${last + 1})*((${KINDS}="休")+(${KINDS}="班"))`;
  return `SUMPRODUCT(((TRIM(${DATES})<>"")+(TRIM(${KINDS})<>"")>0)*(1-${right}))`;
};

export const knownYearFormula = (year: number): string => {
  const rows = `COUNTIFS(${DATES},">=${serialOf(year, 1, 1)}",${DATES},"<${serialOf(year + 1, 1, 1)}")`;
  return `IF(${WRONG_ROWS}>0,0,${publishedCalendar.years.has(year) ? '1' : `IF(${rows}>0,1,0)`})`;
};

/** 1 or 0; `""` in a year without a schedule. The user's last row on a day wins over the table. */
export const workedFormula = ({ from, to }: CalendarPlan, row: number): string => {
  const { year, known } = CALENDAR_COLUMNS;
  const years = absRange(CALENDAR_FIRST, known, CALENDAR_FIRST + to - from, known);
  const kind = `IFERROR(LOOKUP(2,1/(INT(${DATES})=$A${row}),${KINDS}),"")`;
  const isKnown = `INDEX(${years},YEAR($A${row})-${abs(CALENDAR_FIRST, year)}+1)=1`;
  return `IF(${isKnown},IF(COUNT(${DATES})=0,$B${row},IF(${kind}="班",1,IF(${kind}="休",0,$B${row}))),"")`;
};

/** A date of the contract, which may stand as a date or as `2026-03-03` (and `2026-09-30前`). */
export const contractDate = (ref: string): string =>
  `IF(ISNUMBER(${ref}),${ref},DATE(VALUE(LEFT(${ref},4)),VALUE(MID(${ref},6,2)),VALUE(MID(${ref},9,2))))`;

/** Whether a cell holds a day of the calendar. */
export const isDay = ({ first, last }: CalendarPlan, ref: string): string => `IF(ISNUMBER(${ref}),AND(${ref}>=${first},${ref}<${last + 1}),FALSE)`;

/** The date after so many working days; the start is known to be a day of the calendar. */
export const workdayFormula = (plan: CalendarPlan, start: string, count: string): string => {
  const { day, count: counted, unknown } = CALENDAR_COLUMNS;
  const at = `INT(${start})-${plan.first - 1}`;
  const found = `MATCH(INDEX(${days(plan, counted)},${at})+${count},${days(plan, counted)},0)`;
  const gapless = `INDEX(${days(plan, unknown)},${found})=INDEX(${days(plan, unknown)},${at})`;
  return `IF(${WRONG_ROWS}>0,#VALUE!,IF(${count}=0,INT(${start}),IF(${gapless},INDEX(${days(plan, day)},${found}),NA())))`;
};

export const workdaySla = (start: string, count: string): string =>
  `IF(${WRONG_ROWS}>0,#VALUE!,SLA.WORKDAY(${start},${count},IF(${HOLIDAY_RANGE}="","",${HOLIDAY_RANGE})))`;
