// A级 and B级 incidents of the year and of each month, from the level of each row on 计算: of several annex tables the higher, once.
import { choiceOf } from '../../domain/contract/term';
import { onSheet } from '../address';
import { type CellValue, type Formula, NOT_AVAILABLE } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { CALC, faultCell, refsOf } from './calcLayout';
import { type LogEntries, sizeFor } from './entries';
import { logOf, readingFor } from './planLog';

const DAY = 86_400;
const CODES: Readonly<Record<string, number>> = { A级: 1, B级: 2 };

/** Those of the contract that the log tells apart; none where there is no log. */
export const yearLevels = (plan: Plan): readonly string[] => {
  const own = new Set([...plan.contract.incidentTables.values()].flat().map(({ level }) => level));
  return logOf(plan) ? Object.keys(CODES).filter((level) => own.has(level)) : [];
};

interface LevelRow {
  readonly level: number;
  readonly start: number;
  /** Not readable, or without a level. */
  readonly open: boolean;
}

const rowsOf = (plan: Plan): readonly LevelRow[] => {
  const log = logOf(plan);
  const rows = log ? readingFor(plan, log).helpers.rows : [];
  return rows.map(({ level, start, fault }) => ({ level: Number(level), start: Number(start), open: level === -1 || fault !== 0 }));
};

/** Levels that are known, with the day. */
export const knownLevels = (plan: Plan): readonly { readonly level: string; readonly day: number }[] =>
  rowsOf(plan).flatMap(({ level, start }) => Object.entries(CODES).flatMap(([name, code]) => (code === level ? [{ level: name, day: start / DAY }] : [])));

export const levelsFault = (plan: Plan): CellValue => (rowsOf(plan).some(({ open }) => open) ? NOT_AVAILABLE : 0);

/** Those that began in the month; the log's fault, if it has one, is the answer. */
export const monthLevelCount = (plan: Plan, month: Month, level: string): CellValue => {
  const log = logOf(plan);
  const fault = log ? readingFor(plan, log).faults.reading : 0;
  if (fault !== 0) return fault;
  const began = rowsOf(plan).filter(({ start }) => start >= month.start * DAY && start < month.end * DAY);
  return began.some((row) => row.level === -1) ? NOT_AVAILABLE : began.filter((row) => row.level === CODES[level]).length;
};

interface Columns {
  readonly level: string;
  readonly start: string;
  readonly fault: string;
}
const columnsOf = (plan: Plan): Columns => {
  const refs = refsOf(plan, sizeFor(logOf(plan) ?? ({ rows: [], systems: [] } satisfies LogEntries)));
  return { level: onSheet(CALC, refs.whole('level')), start: onSheet(CALC, refs.whole('start')), fault: onSheet(CALC, refs.whole('fault')) };
};

export const monthLevelFormula = (plan: Plan, month: Month, level: string): string => {
  const { level: levels, start } = columnsOf(plan);
  const count = (code: number): string => `COUNTIFS(${levels},${code},${start},">=${month.start * DAY}",${start},"<${month.end * DAY}")`;
  return `IF(${onSheet(CALC, faultCell('reading'))}=0,IF(${count(-1)}>0,NA(),${count(CODES[level] ?? 0)}))`;
};

/** `#N/A` while a row of the log has no level. */
export const levelsFaultFormula = (plan: Plan): string => {
  const { level, fault } = columnsOf(plan);
  return `IF(COUNTIF(${level},-1)+COUNTIF(${fault},">0")+${onSheet(CALC, faultCell('overflow'))}>0,NA(),0)`;
};

/** All rows of the log, within the workbook's months or not. */
export const allLevelsFormula = (plan: Plan, level: string): string => `COUNTIF(${columnsOf(plan).level},${CODES[level] ?? 0})`;

/** As many as the grounds for ending the contract count: all, or those of the fullest twelve months. */
export const countedLevelsFormula = (plan: Plan, level: string): Formula => {
  if (choiceOf(plan.contract, '一年内') !== '任意十二个月') return { native: allLevelsFormula(plan, level) };
  const { level: levels, start } = columnsOf(plan);
  const code = CODES[level] ?? 0;
  const first = `INT(${start}/${DAY})*${DAY}`;
  return { native: `MAX((${levels}=${code})*COUNTIFS(${levels},${code},${start},">="&${first},${start},"<"&(${first}+${365 * DAY})))`, array: true };
};

/** Levels and days as SLA.EXIT takes them; what is not known is left out. */
export const levelsArgument = (plan: Plan): string => {
  const { level, start } = columnsOf(plan);
  return `CHOOSE({1,2},IF(${level}=1,"A级",IF(${level}=2,"B级","")),${start}/${DAY})`;
};
