// SLA.EXIT
import { EXIT_STATES, type ExitFinding, exitFindings, type LevelEntry } from '../domain/exit/exit';
import { type Grid, halfWidth, isBlank, show } from '../domain/cell';
import { METRIC_ALIASES, TYPED_METRICS } from '../domain/condition/vocabulary';
import type { Contract } from '../domain/contract/types';
import { findTable } from '../domain/evaluation/score';
import { GAP, NOT_COUNTED, ORDINARY } from '../domain/incident/severity';
import { isIssue, type Issue, missing, wrong } from '../domain/issue';
import { isSerial } from '../domain/time/serial';
import { grid, isErrorCell, isLeftOut, optional, readText } from './cells';
import { contractOf } from './contractArgument';
import { spill, type Value } from './errors';
import { scoreTables } from './scoreTables';

const FACTS: readonly string[] = [...TYPED_METRICS, ...Object.keys(METRIC_ALIASES)];

/** A column of levels, with the day beside each where a span of time matters. Blank rows do not matter. */
const readLevels = (cells: Grid, known: readonly string[]): readonly LevelEntry[] | Issue => {
  const levels: LevelEntry[] = [];
  for (const [i, [cell, day]] of cells.entries()) {
    if (isErrorCell(cell)) {
      levels.push({ level: missing('argumentError', { argument: 'levels', place: `第${i + 1}行` }) });
      continue;
    }
    if (isBlank(cell) || cell === 0) continue;
    const level = typeof cell === 'string' ? halfWidth(cell) : '';
    if (!known.includes(level)) return wrong('unknownLevel', { row: i + 1, found: show(cell), expected: known.join('、') });
    levels.push({ level, ...(isSerial(day) && { day }) });
  }
  return levels;
};

const readFacts = (cells: Grid, known: readonly string[]): ReadonlyMap<string, number> | Issue => {
  const facts = new Map<string, number>();
  for (const [i, [cell, value]] of cells.entries()) {
    if ((isBlank(cell) || cell === 0) && (isBlank(value) || value === 0)) continue;
    const name = typeof cell === 'string' ? halfWidth(cell) : '';
    if (!known.includes(name)) return wrong('unknownMetric', { found: show(cell), known: known.join('、') });
    if (isBlank(value)) continue;
    const number = value === '是' ? 1 : value === '否' ? 0 : value;
    if (typeof number !== 'number' || !(number >= 0)) return wrong('badNumber', { argument: 'facts', place: `第${i + 1}行`, found: show(value) });
    facts.set(name, number);
  }
  return facts;
};

const knownLevels = (contract: Contract): readonly string[] => {
  const own = [...contract.incidentTables.values()].flat().map((row) => row.level);
  return [...new Set([...(own.length > 0 ? own : ['A级', 'B级']), ORDINARY, NOT_COUNTED, GAP])];
};

const lineOf = ({ ground, state, why, issue }: ExitFinding): readonly (Value | Issue)[] => [ground.id, issue ?? EXIT_STATES[state], why, `${ground.text}（${ground.source}）`];

/**
 * 终止合同的各项事由：已触发，或还差多少。 Each ground for ending the contract: met, or how far off, and why.
 * @customfunction EXIT
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} levels 一列级别，如 SLA.SEVERITY 所给；可有第二列发生日期
 * @param {any[][]} scores 各月得分；合同有两张评分表时为两列
 * @param {any[][]} [facts] 两列：人员违约次数、迟延天数、缺陷、未整改及其数值
 * @param [table] 评分表或事故表名称：只按这张表的得分判断
 * @returns {any[][]} 四列：事由、状态、说明、依据（第十四条；信访运维为第八部分）
 */
export function exit(contract: unknown[][], levels: unknown[][], scores: unknown[][], facts?: unknown[][], table?: unknown): unknown[][] {
  return spill(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    if (found.exits.length === 0) return missing('noExits');
    const name = optional(table, 'table', readText);
    if (isIssue(name)) return name;
    const chosen = name === undefined ? undefined : findTable(found.incidentTables, name, missing('noIncidentTable'));
    if (isIssue(chosen)) return chosen;
    const read = readLevels(grid(levels), knownLevels(found));
    if (isIssue(read)) return read;
    const months = isLeftOut(scores) ? [] : scoreTables(scores, found);
    if (isIssue(months)) return months;
    // Of several columns of scores the one of the table that was named.
    const own = chosen && months.length > 1 ? months[[...found.tables.keys()].indexOf(chosen[0])] : undefined;
    const given = isLeftOut(facts) ? new Map<string, number>() : readFacts(grid(facts), [...FACTS, ...found.metrics.keys()]);
    return isIssue(given) ? given : exitFindings(found, { levels: read, scores: own ? [own] : months, facts: given }).map(lineOf);
  });
}
