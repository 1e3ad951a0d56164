// The formulas of 交付物 in functions of Excel 2016. Months are constants of the sheet; term, counts and times are live.
import type { Period } from '../../domain/deliverable/plan';
import type { Schedule } from '../../domain/deliverable/schedule';
import { MAX_SERIAL, ymdOf } from '../../domain/time/serial';
import { absCol, absRange, columnName } from '../address';
import { type CalendarPlan, isDay, monthEnds, workdayFormula } from '../formulas/workdays';
import { BEFORE, type After, TERM_CELLS } from './deliverablesLayout';

const { start: START, end: END, months: MONTHS, asOf: AS_OF } = TERM_CELLS;

/** A day as the rules count months; the end of time needs no date. */
const monthNumber = (day: number): number => (day >= MAX_SERIAL ? 99_999 : ymdOf(day).year * 12 + ymdOf(day).month);

const spreadUntil = (day: number, times: string): string =>
  `INT(MIN(MAX(${monthNumber(day)}-YEAR(${START})*12-MONTH(${START}),0),${MONTHS})*${times}/${MONTHS})`;
const within = (day: number): string => `MIN(MAX(${day},${START}),${END}+1)`;
const weeksUntil = (day: number): string => `INT((${within(day)}-${START})/7)`;

/** Months without any show nothing. */
const orBlank = (count: string): string => `IF(${count}=0,"",${count})`;

export const plannedFormula = (schedule: Schedule, { start, end }: Period, row: number, after: After): string => {
  const dueDay = absCol(row, after.dueDay);
  switch (schedule.kind) {
    case 'spread': {
      const times = absCol(row, BEFORE.count);
      return orBlank(`(${spreadUntil(end, times)}-${spreadUntil(start, times)})`);
    }
    case 'weekly':
      return orBlank(`(${weeksUntil(end)}-${weeksUntil(start)})`);
    case 'daily':
      return orBlank(`(${within(end)}-${within(start)})`);
    case 'afterSigning':
    case 'afterTerm':
      return `IF(AND(${dueDay}>=${start},${dueDay}<${end}),1,"")`;
    case 'asItHappens':
      return '""';
  }
};

/** The year's count: as the contract states it, else as its frequency gives it. */
export const requiredFormula = (schedule: Schedule, stated: string | undefined, row: number, after: After): string => {
  const counted = absCol(row, after.total);
  const fallback = schedule.kind === 'asItHappens' ? String(schedule.times ?? '""') : schedule.kind === 'spread' ? defaultTimes(schedule) : counted;
  return stated === undefined ? fallback : `IF(ISNUMBER(${stated}),${stated},${fallback})`;
};

/** A schedule's own number of times, as a formula over the months of the term. */
const defaultTimes = ({ everyMonths }: Extract<Schedule, { kind: 'spread' }>): string =>
  everyMonths === undefined ? '1' : `MAX(1,INT(${MONTHS}/${everyMonths}))`;

/** The last day: so many working days after signing, so many months after the term; the number is live. */
export const dueDayFormula = (schedule: Schedule, term: string, signed: string, span: CalendarPlan): string | undefined => {
  if (schedule.kind === 'afterTerm') return `EDATE(${END},VALUE(MID(${term},4,FIND("个月内",${term})-4)))`;
  if (schedule.kind !== 'afterSigning') return undefined;
  const from = `FIND("之日起",${term})+3`;
  return workdayFormula(span, signed, `VALUE(MID(${term},${from},FIND("个工作日",${term})-(${from})))`);
};

/** Whole numbers only: anything else makes the sum wrong. */
export const sumCounts = (cells: string): string =>
  `IF(COUNTA(${cells})>COUNT(${cells}),#VALUE!,IF(SUMPRODUCT((${cells}<0)+(${cells}<>INT(${cells})))>0,#VALUE!,SUM(${cells})))`;

export const countsOf = (row: number, after: After): string => absRange(row, BEFORE.month, row, after.rest);

export const lackingFormula = (row: number, after: After): string => {
  const required = absCol(row, BEFORE.count);
  return `IF(${required}="","",MAX(0,${required}-${absCol(row + 1, after.total)}))`;
};

export const lateFormula = (schedule: Schedule, row: number, after: After, span: CalendarPlan): string => {
  const [planned, delivered] = [absCol(row, after.total), absCol(row + 1, after.total)];
  const dated = schedule.kind === 'afterSigning' || schedule.kind === 'afterTerm';
  const due = dated
    ? `IF(INT(${AS_OF})>${absCol(row, after.dueDay)},${planned},0)`
    : `SUMIF(${monthEnds(after.rest - BEFORE.month)},"<="&INT(${AS_OF}),${countsOf(row, after)})+0*${planned}`;
  return `IF(${AS_OF}="","",IF(${isDay(span, AS_OF)},MAX(0,${due}-${delivered}),#VALUE!))`;
};

/** The place of the first month up to whose end more is planned than delivered in all; `""` where there is none. */
export const nextFormula = (row: number, after: After): string => {
  const [planned, delivered] = [absCol(row, after.total), absCol(row + 1, after.total)];
  const ends = monthEnds(after.rest - BEFORE.month);
  const reached = `SUMPRODUCT(--(SUMIF(${ends},"<="&${ends},${countsOf(row, after)})<=${delivered}))`;
  return `IF(ISERROR(${planned}+${delivered}),"",IF(${planned}>${delivered},${reached}+1,""))`;
};

/** In the row of what is delivered: the month is over, less came in it than was planned, and nothing before makes up for it. */
export const lateHighlight = (row: number, month: string): string => {
  const first = columnName(BEFORE.month);
  const sum = (line: number): string => `SUM($${first}${line}:${first}${line})`;
  const short = `N(${first}${row - 1})>N(${first}${row}),${sum(row - 1)}>${sum(row)}`;
  return `AND(MOD(ROW(),2)=0,ISNUMBER(${AS_OF}),${month}<=${AS_OF},${short})`;
};
