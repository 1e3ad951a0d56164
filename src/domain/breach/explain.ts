// One text that defends an amount: clause, what was observed, rate, base, steps, source, and every reading that had a part in it.
import { choiceOf } from '../contract/term';
import { findReading } from '../contract/readings';
import type { Clause, Contract } from '../contract/types';
import { type Issue, isIssue } from '../issue';
import { printCondition } from '../condition/print';
import { namesIn } from '../condition/ast';
import { clausesOf, penalty, type Penalty, type PenaltyInput } from './penalty';
import { baseText, metricText, rateText, stepsText } from './words';

type Applies = (clause: Clause, names: readonly string[]) => boolean;
const over =
  (...wanted: readonly string[]): Applies =>
  (_, names) =>
    names.some((name) => wanted.some((part) => name.includes(part)));

/** Which clauses a reading has a part in, where neither its rows nor its base say so by themselves. */
const PARTS: Readonly<Record<string, Applies>> = {
  金额舍入: () => true,
  违约次数: (clause) => clause.kind !== '违约',
  同一事实: (clause) => clause.family !== '',
  区间端点: over('分钟', '无人值守小时'),
  平均响应时间: over('平均响应'),
  恢复口径: over('平均恢复'),
  统计期间: over('可用性', '平均'),
  可用性对象: over('可用性', '中断'),
  跨月中断: over('最长中断'),
  可用性口径: over('可用性'),
  现场值守: over('无人值守'),
  得分舍入: over('得分', '低于60'),
  六十分: over('得分', '低于60'),
  两表连续低分: over('连续低于60'),
  第四个月: over('连续低于60'),
  年度两表: over('年度得分'),
  扣分比例: over('年度得分'),
  迟延二十: over('迟延天数'),
  系统数据丢失: over('数据丢失'),
  事故与重大违约: (clause, names) => clause.kind === '重大违约' && names.includes('后果'),
  一般违约基数: (clause) => clause.base?.kind === 'term' && clause.base.name === '一般违约基数',
  安全违约基数: (clause) => clause.base?.kind === 'term' && clause.base.name === '取费基数',
};

/** The readings of this contract that had a part in a clause, as `name：choice`. */
export const readingsFor = (contract: Contract, clauses: readonly Clause[]): readonly string[] =>
  [...contract.readings.values()]
    .filter(({ id }) =>
      clauses.some((clause) => {
        const names = clause.condition ? namesIn(clause.condition) : [];
        return clause.guards.some((guard) => guard.reading === id) || PARTS[id]?.(clause, names) === true;
      }),
    )
    .map(({ id, source }) => {
      const others = (findReading(id)?.choices ?? []).filter((choice) => choice !== choiceOf(contract, id));
      return `${id}：${choiceOf(contract, id)}${others.length > 0 ? `（另可选 ${others.join('、')}）` : ''}${source === '' ? '' : `，见${source}`}`;
    });

/** Article 585 and 法释〔2023〕13号 article 65: a remark beside the amount, never a reason to change it. */
export const REDUCTION_REMARK = '违约金过分高于损失的，可以请求人民法院予以适当减少（民法典第585条）；超过损失百分之三十的一般可以认定为过分高于（法释〔2023〕13号第65条）';

/** What no figure of a month changes: the readings, and the remark. */
export const explainTail = (contract: Contract, clause: Clause): string =>
  [...readingsFor(contract, [clause]).map((text) => `解读：${text}`), `提示：${REDUCTION_REMARK}`].join('\n');

export const explainPenalty = (contract: Contract, result: Penalty): string => {
  const clause = result.clause ?? clausesOf(contract, result.id)[0];
  if (!clause) return '';
  const lines = [
    `条款：${result.id} ${clause.text}`,
    ...(clause.condition ? [`条件：${printCondition(clause.condition)}`] : []),
    `认定：${metricText(result.metric ?? '次数', result.quantity.toNumber())}`,
    `比例：${rateText(clause)}`,
    `基数：${baseText(contract, { ...result, clause })}`,
    `计算：${stepsText(result)}`,
    `依据：${clause.source}`,
    explainTail(contract, clause),
  ];
  return lines.join('\n');
};

export const explain = (contract: Contract, id: string, input: PenaltyInput = {}): string | Issue => {
  const result = penalty(contract, id, input);
  return isIssue(result) ? result : explainPenalty(contract, result);
};
