// The hidden sheet 日历: every day of the years that matter, worked or not, and how many worked days there were up to it.
import type { Contract } from '../../domain/contract/types';
import { dateOf, findField } from '../../domain/contract/term';
import { isIssue } from '../../domain/issue';
import { isWorked, publishedCalendar } from '../../domain/time/calendar';
import { weekdayOf, ymdOf } from '../../domain/time/serial';
import { CALENDAR, CALENDAR_COLUMNS, CALENDAR_FIRST, contractDate, MONTH_ENDS, calendarPlan, type CalendarPlan, knownYearFormula, workedFormula, wrongRowsFormula } from '../formulas/workdays';
import type { SheetModel } from '../model';
import type { Plan } from '../plan';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { NO_PAYMENTS, type PaymentEntries, typedCalendar } from './paymentsEntries';

const yearOf = (contract: Contract, field: string): number[] => {
  const day = dateOf(contract, field);
  return day === undefined ? [] : [ymdOf(day).year];
};

/** From the year of signing to the one after the term: the last instalment may wait for the next year's budget. */
export const calendarOf = ({ contract, months }: Plan): CalendarPlan => {
  const years = [...['签订', '开始', '结束'].flatMap((field) => yearOf(contract, field)), ...months.map(({ year }) => year)];
  return years.length === 0 ? calendarPlan(2026, 2028) : calendarPlan(Math.min(...years), Math.max(...years) + 1);
};

const { day, plain, worked, count, unknown, year, known, wrong, ends } = CALENDAR_COLUMNS;

/** As it is without the user's rows: the published schedule, else weekends. */
const plainDay = (serial: number): number => {
  const weekday = weekdayOf(serial);
  return (publishedCalendar.days.get(serial) ?? (weekday !== 0 && weekday !== 6)) ? 1 : 0;
};

interface Tally {
  readonly counted: number;
  readonly unknowns: number;
}

function addDay(built: SheetBuilder, plan: CalendarPlan, serial: number, isWork: boolean | undefined, before: Tally): Tally {
  const row = CALENDAR_FIRST + serial - plan.first;
  const now = { counted: before.counted + (isWork ? 1 : 0), unknowns: before.unknowns + (isWork === undefined ? 1 : 0) };
  const [above, first] = [row - 1, row === CALENDAR_FIRST];
  built.put(row, day, serial, 'date').put(row, plain, plainDay(serial), 'integer');
  built.put(row, worked, { native: workedFormula(plan, row), value: isWork === undefined ? '' : isWork ? 1 : 0 }, 'integer');
  built.put(row, count, { native: first ? `N(C${row})` : `D${above}+N(C${row})`, value: now.counted }, 'integer');
  built.put(row, unknown, { native: `${first ? '' : `E${above}+`}IF(C${row}="",1,0)`, value: now.unknowns }, 'integer');
  return now;
}

/** For 交付物: from when what was due in a month is late; for what comes after the months, when they and the term are over. */
function addMonthEnds(built: SheetBuilder, { contract, months, terms }: Plan): void {
  months.forEach(({ end }, i) => built.put(MONTH_ENDS, ends + i, end, 'date'));
  const last = months[months.length - 1]?.end ?? 1;
  const field = findField(contract, '结束');
  const over = Math.max(dateOf(contract, '结束') ?? last - 1, last) + 1;
  const native = field ? `MAX(${contractDate(terms.cell(field, '名称'))},${last})+1` : undefined;
  built.put(MONTH_ENDS, ends + months.length, native === undefined ? over : { native, value: over }, 'date');
}

export function calendarSheet(plan: Plan, { holidays }: PaymentEntries = NO_PAYMENTS): SheetModel {
  const span = calendarOf(plan);
  const calendar = typedCalendar(holidays, span);
  const built = sheet(CALENDAR).widths(12, 10, 10, 10, 10, 3, 10, 10, 3, 12);
  built.row(CALENDAR_FIRST - 1, day, ['日期', '通常', '工作日', '累计工作日', '累计未知', undefined, '年份', '已有安排', undefined, '填写有误'], 'head');
  const wrongRows = isIssue(calendar) ? countWrong(holidays, span) : 0;
  built.put(CALENDAR_FIRST, wrong, { native: wrongRowsFormula(span), value: wrongRows }, 'integer');
  for (let y = span.from; y <= span.to; y += 1) {
    const has = !isIssue(calendar) && calendar.years.has(y);
    built.put(CALENDAR_FIRST + y - span.from, year, y, 'integer').put(CALENDAR_FIRST + y - span.from, known, { native: knownYearFormula(y), value: has ? 1 : 0 }, 'integer');
  }
  addMonthEnds(built, plan);
  let tally: Tally = { counted: 0, unknowns: 0 };
  for (let serial = span.first; serial <= span.last; serial += 1) {
    const answer = isIssue(calendar) ? calendar : isWorked(calendar, serial);
    tally = addDay(built, span, serial, isIssue(answer) ? undefined : answer, tally);
  }
  return built.protect().hide().build();
}

const countWrong = (holidays: PaymentEntries['holidays'], span: CalendarPlan): number =>
  holidays.filter((row) => isIssue(typedCalendar([row], span))).length;
