// SLA.BREACH
import { type Finding, findBreaches, vocabularyOf } from '../domain/breach/breach';
import type { MetricValue } from '../domain/breach/metricRules';
import { readMetric } from '../domain/breach/readMetric';
import { observedText, rateText } from '../domain/breach/words';
import { type Grid, halfWidth, isBlank } from '../domain/cell';
import { METRIC_ALIASES, type Vocabulary } from '../domain/condition/vocabulary';
import { settle } from '../domain/contract/term';
import { isIssue, type Issue, wrong } from '../domain/issue';
import { grid } from './cells';
import { contractOf } from './contractArgument';
import { spill, type Value } from './errors';

const isHead = (row: readonly unknown[]): boolean => row[0] === '指标';

const readMetrics = (cells: Grid, vocabulary: Vocabulary): ReadonlyMap<string, MetricValue> | Issue => {
  if ((cells[0]?.length ?? 0) !== 2) return wrong('badShape', { argument: 'metrics', expected: '两列（指标、数值）', found: `${cells[0]?.length ?? 0}列` });
  const values = new Map<string, MetricValue>();
  for (const row of cells) {
    const [cell, value] = row;
    if (isHead(row) || ((isBlank(cell) || cell === 0) && (isBlank(value) || value === 0))) continue;
    const text = typeof cell === 'string' ? halfWidth(cell) : '';
    const name = METRIC_ALIASES[text] ?? text;
    const read = readMetric(name, value, vocabulary);
    if (isIssue(read) && read.kind === 'value') return read;
    if (values.has(name)) return wrong('metricTwice', { name });
    values.set(name, read);
  }
  return values;
};

const HEAD = ['条款', '违约行为', '认定', '比例', '基数', '金额', '依据'];

const amountCell = (finding: Finding): Value | Issue => {
  if (isIssue(finding.penalty)) return finding.penalty;
  return finding.amount === undefined ? '' : finding.amount.toNumber();
};

const remark = (finding: Finding): string => {
  if (finding.yieldsTo !== undefined) return `；同一事实，以${finding.yieldsTo}计`;
  return finding.withheld === undefined ? '' : `；${finding.withheld}`;
};

const lineOf = (finding: Finding): readonly (Value | Issue)[] => {
  const observed = `${observedText(finding.observed)}${remark(finding)}`;
  const clause = finding.rule?.clause;
  if (finding.kind === 'cap' || !clause) return ['月违约金上限', '当月违约金合计超过上限，超出部分不计', observed, '', '', amountCell(finding), ''];
  if (finding.kind === 'gap') return ['缺口', `合同没有任何一行适用，最近的是${clause.id}：${clause.text}`, observed, '', '', '', clause.source];
  const penalty = finding.penalty;
  const charged = penalty === undefined || isIssue(penalty) ? undefined : penalty;
  const row = charged?.clause ?? clause;
  return [clause.id, row.text, observed, rateText(row), charged ? settle(charged.base).toNumber() : '', amountCell(finding), row.source];
};

/**
 * 指标所符合的违约条款，以及合同的缺口。 The clauses that the metrics meet, and the contract's gaps.
 * @customfunction BREACH
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} metrics 两列：指标、数值，如 SLA.METRICS 所给；空为没有发生
 * @returns {any[][]} 表头：条款、违约行为、认定、比例、基数、金额（元）、依据；缺口与同族从高而不计的没有金额
 */
export function breach(contract: unknown[][], metrics: unknown[][]): unknown[][] {
  return spill(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    const values = readMetrics(grid(metrics), vocabularyOf(found));
    return isIssue(values) ? values : [HEAD, ...findBreaches(found, values).map(lineOf)];
  });
}
