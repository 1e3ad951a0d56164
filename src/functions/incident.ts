// SLA.INCIDENT
import { clauseOf, reasonOf } from '../domain/incident/reason';
import { isIssue } from '../domain/issue';
import { spill } from './errors';
import { judge } from './incidentRows';

/**
 * 事件日志每一行的级别、条款与理由。 Level, clause and the reason in words, with the figures that decided.
 * @customfunction INCIDENT
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} headers 事件日志的表头行，列的次序不限
 * @param {any[][]} rows 事件日志的数据行
 * @param [table] 事故表名称；合同有多张事故表时必填
 * @returns {any[][]} 三列：级别、条款、理由
 */
export function incident(contract: unknown[][], headers: unknown[][], rows: unknown[][], table?: unknown): unknown[][] {
  return spill(() => {
    const judged = judge(contract, headers, rows, table);
    if (isIssue(judged)) return judged;
    return judged.map((each) => {
      if (each === undefined || isIssue(each)) return [each, '', ''];
      return [each.verdict.level, clauseOf(each.verdict), reasonOf(each.incident, each.verdict)];
    });
  });
}
