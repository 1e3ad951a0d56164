// SLA.METRICS
import { computeMetrics, readLog } from '../domain/breach/metrics';
import { isIssue } from '../domain/issue';
import { grid, isLeftOut, one, readDate } from './cells';
import { contractOf } from './contractArgument';
import { spill } from './errors';
import { scoreTables } from './scoreTables';

/**
 * 一段期间的指标：由事件日志与得分算出违约条款所用的各项指标。 What the clauses ask for, from the log, a period and the scores up to it.
 * @customfunction METRICS
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} headers 事件日志的表头行
 * @param {any[][]} rows 事件日志的数据行
 * @param start 期间开始
 * @param end 期间结束（不含）
 * @param {any[][]} [scores] 到本月为止各月得分；合同有两张评分表时为两列
 * @returns {any[][]} 两列：指标、数值；没有事件可量的为空，内容未填的为 #N/A
 */
export function metrics(contract: unknown[][], headers: unknown[][], rows: unknown[][], start: unknown, end: unknown, scores?: unknown[][]): unknown[][] {
  return spill(() => {
    const from = one(start, 'start', readDate);
    if (isIssue(from)) return from;
    const to = one(end, 'end', readDate);
    if (isIssue(to)) return to;
    const found = contractOf(contract, Math.floor(from));
    if (isIssue(found)) return found;
    const log = readLog(grid(headers), grid(rows));
    if (isIssue(log)) return log;
    const tables = isLeftOut(scores) ? undefined : scoreTables(scores, found);
    if (isIssue(tables)) return tables;
    const values = computeMetrics(found, log, from, to, tables);
    return isIssue(values) ? values : [...values].map(([name, value]) => [name, value]);
  });
}
