// SLA.SEVERITY
import { isIssue } from '../domain/issue';
import { spill } from './errors';
import { judge } from './incidentRows';

/**
 * 事件日志每一行的级别：A级、B级、一般、不计、缺口。 The level of each incident of the log.
 * @customfunction SEVERITY
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} headers 事件日志的表头行，列的次序不限
 * @param {any[][]} rows 事件日志的数据行
 * @param [table] 事故表名称；合同有多张事故表时必填
 * @returns {any[][]} 一列；缺少判断所需的内容为 #N/A（重大安全事故表：附件4、附件5）
 */
export function severity(contract: unknown[][], headers: unknown[][], rows: unknown[][], table?: unknown): unknown[][] {
  return spill(() => {
    const judged = judge(contract, headers, rows, table);
    return isIssue(judged) ? judged : judged.map((each) => [each === undefined || isIssue(each) ? each : each.verdict.level]);
  });
}
