// What a row of the log computes from itself alone: 检查, the minutes, the hours.
import { INCIDENT_TYPES, OUTCOMES, YES_NO } from '../../domain/condition/vocabulary';
import type { LogColumn } from '../../domain/incident/columns';
import { trimmed } from '../formulas/text';
import { CHECK, FINE, own, ownComputed, ownSpan, OWN_ROW, WRONG } from './layout';

const DAY = 86_400;
export const seconds = (ref: string): string => `ROUND(${ref}*${DAY},0)`;

const TIMES = ownSpan('发生时间', '恢复时间');
const START = own('发生时间');

/** Without spaces, also those of a Chinese keyboard. */
export const bare = (ref: string): string => `TRIM(SUBSTITUTE(${ref},"　",""))`;

/** Blank cells, and cells that hold what they may, fewer than there are cells. */
const lacking = (cells: number, blank: string, fits: string): string => `SUMPRODUCT((${blank})+${fits})<${cells}`;
const wrongTime = lacking(5, `${bare(TIMES)}=""`, `ISNUMBER(${TIMES})*((${TIMES}=0)+(${TIMES}>=1)*(${TIMES}<2958466))`);
const wrongNumber = (span: string, cells: number): string => lacking(cells, `${bare(span)}=""`, `ISNUMBER(${span})*(${span}>=0)`);
const wrongWord = (span: string, cells: number, words: readonly string[]): string =>
  lacking(cells, `${trimmed(span)}=""`, `${words.map((each) => `(${trimmed(span)}="${each}")`).join('+')}+ISNUMBER(${span})*(${span}=0)`);

/** Half a second before the beginning: earlier than that is earlier in whole seconds. */
const beforeStart = `SUMPRODUCT(ISNUMBER(${TIMES})*(${TIMES}>0)*(${TIMES}<(${seconds(`N(${START})`)}-0.5)/${DAY}))>0`;

/** Texts of 检查 by the issue that the rules find. */
export const FAULT_TEXTS: Readonly<Record<string, string>> = {
  logTime: `时间${WRONG}`,
  logNumber: `数值${WRONG}`,
  logWord: `选项${WRONG}`,
  logOrder: `时间先后${WRONG}`,
};
export const UNFILLED = (column: LogColumn): string => `未填${column}`;

const numbers = `OR(${wrongNumber(ownSpan('影响人数', '丢失数据月数'), 4)},${wrongNumber(own('处置小时'), 1)})`;
const words = `OR(${[
  wrongWord(own('事件类型'), 1, INCIDENT_TYPES),
  wrongWord(ownSpan('可恢复', '重保期间'), 4, YES_NO),
  wrongWord(ownSpan('按预案处置', '上级通报'), 2, YES_NO),
  wrongWord(own('后果'), 1, OUTCOMES),
].join(',')})`;

const tests: readonly (readonly [string, string])[] = [
  [`SUMPRODUCT((${bare(OWN_ROW)}<>"")*(${OWN_ROW}<>0))=0`, ''],
  [wrongTime, FAULT_TEXTS['logTime'] ?? ''],
  [numbers, FAULT_TEXTS['logNumber'] ?? ''],
  [words, FAULT_TEXTS['logWord'] ?? ''],
  [beforeStart, FAULT_TEXTS['logOrder'] ?? ''],
  [`N(${START})=0`, UNFILLED('发生时间')],
  [`${trimmed(`T(${own('事件类型')})`)}=""`, UNFILLED('事件类型')],
];
export const checkFormula = tests.reduceRight((after, [test, text]) => `IF(${test},"${text}",${after})`, `"${FINE}"`);

const unreadable = `OR(${ownComputed(CHECK)}="",RIGHT(${ownComputed(CHECK)},${WRONG.length})="${WRONG}")`;
const filled = (column: LogColumn): string => `N(${own(column)})>0`;

/** From the call (报告时间, or 发生时间 where nobody reported) to a time, in minutes. */
export const minutesFormula = (column: LogColumn): string => {
  const called = `IF(${filled('报告时间')},${own('报告时间')},${START})`;
  const known = `AND(${filled(column)},N(${own('报告时间')})+N(${START})>0)`;
  return `IF(${unreadable},"",IF(${known},(${seconds(own(column))}-${seconds(called)})/60,""))`;
};

export const hoursFormula = `IF(${unreadable},"",IF(AND(${filled('发生时间')},${filled('恢复时间')}),(${seconds(own('恢复时间'))}-${seconds(START)})/3600,""))`;
