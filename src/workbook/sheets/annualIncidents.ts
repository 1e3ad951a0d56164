// A级 and B级 incidents on 年度汇总: a column a level, and below the months all that the log holds.
import { cell } from '../address';
import { hasLogRows, hasLogRowsFormula } from '../log';
import { allLevelsFormula, knownLevels, levelsFault, levelsFaultFormula, monthLevelCount, monthLevelFormula } from '../log/yearLevels';
import { type CellValue, isCellError } from '../model';
import type { SheetBuilder } from '../sheetBuilder';
import { fillIn } from '../words.zh';
import { YEAR_ROWS } from './annualLayout';
import type { Year } from './annualTotals';
import { EXIT_WORDS as WORDS } from './exitWords';

/** Whether anybody has entered anything: a month not looked at is no month without an incident. */
const isTouched = ({ plan, values, penalties }: Year, index: number): boolean => {
  const month = plan.months[index];
  const cells = [...values.totals.map((table) => table[index] ?? ''), penalties[index]?.value ?? ''];
  return cells.some((value) => value !== '') || (month !== undefined && hasLogRows(plan, month));
};

const untouchedTest = ({ plan, layout, penalties }: Year, index: number): string => {
  const row = YEAR_ROWS.first + index;
  const month = plan.months[index];
  const cells = [...layout.tables.map((_, t) => cell(row, layout.scores + t)), ...(penalties[index] ? [cell(row, layout.penalty)] : [])];
  const blank = cells.map((ref) => `IF(ISERROR(${ref}),FALSE,${ref}="")`);
  return `AND(${[...blank, ...(month ? [`NOT(${hasLogRowsFormula(month)})`] : [])].join()})`;
};

export const monthLevel = (part: Year, index: number, level: string): CellValue => {
  const month = part.plan.months[index];
  return month && isTouched(part, index) ? monthLevelCount(part.plan, month, level) : '';
};

export function addMonthLevels(year: SheetBuilder, part: Year, index: number): void {
  const { plan, layout } = part;
  const month = plan.months[index];
  if (!month) return;
  layout.levelNames.forEach((level, i) => {
    const native = `IF(${untouchedTest(part, index)},"",${monthLevelFormula(plan, month, level)})`;
    year.put(YEAR_ROWS.first + index, layout.levels + i, { native, value: monthLevel(part, index, level) }, 'integer');
  });
}

/** All rows of the log; those that lie in none of the months are said beside. */
export function addIncidents(year: SheetBuilder, part: Year): void {
  const { plan, layout } = part;
  const { incidents: row, levelNames, levels, lastMonth } = layout;
  if (row === undefined) return;
  const fault = levelsFault(plan);
  const counts = levelNames.map((level) => (fault === 0 ? knownLevels(plan).filter((each) => each.level === level).length : fault));
  levelNames.forEach((level, i) => {
    const native = `IF(ISERROR(${levelsFaultFormula(plan)}),NA(),${allLevelsFormula(plan, level)})`;
    year.put(row, levels + i, { native, value: counts[i] ?? 0 }, 'total');
  });
  const within = levelNames.map((level) => plan.months.map((_, i) => monthLevel(part, i, level)).reduce((sum: number, count) => sum + (typeof count === 'number' ? count : 0), 0));
  const outside = levelNames.map((level, i) => {
    const [total, months] = [cell(row, levels + i), `${cell(YEAR_ROWS.first, levels + i)}:${cell(lastMonth, levels + i)}`];
    return { formula: `"${level}"&(${total}-SUM(${months}))`, text: `${level}${Number(counts[i]) - (within[i] ?? 0)}` };
  });
  const open = levelNames.map((_, i) => `ISERROR(${cell(row, levels + i)})`).join();
  const sums = levelNames.map((_, i) => `${cell(row, levels + i)}-SUM(${cell(YEAR_ROWS.first, levels + i)}:${cell(lastMonth, levels + i)})`).join('+');
  const some = fillIn(WORDS.outsideSome, { 级别: '"&' + outside.map(({ formula }) => formula).join('&"、"&') + '&"' });
  const isOpen = counts.some(isCellError);
  const beyond = counts.reduce((sum: number, count, i) => sum + Number(count) - (within[i] ?? 0), 0);
  const value = isOpen || beyond === 0 ? WORDS.outside : fillIn(WORDS.outsideSome, { 级别: outside.map(({ text }) => text).join('、') });
  year.put(row, 1, WORDS.incidents, 'total');
  year.merge(row, 2, row, levels - 1, { native: `IF(OR(${open}),"${WORDS.outside}",IF(${sums}=0,"${WORDS.outside}","${some}"))`, value }, 'remark');
  year.box(row, levels + levelNames.length, row, layout.width, 'total').height(row, 30);
}
