// Months with what the parties agreed beside the lines, and what is to be deducted: read by our rules' test and by LibreOffice's.
import type { PenaltyTyped } from '../../../src/workbook/entries';
import type { CellValue } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { type Key } from '../../domain/builtIn';
import { emptyPlan } from './penaltyPlans';

type Metrics = Readonly<Record<string, number | string>>;
type Penalties = Readonly<Record<string, PenaltyTyped>>;
export type Case = readonly [name: string, key: Key, metrics: Metrics, penalties: Penalties, total: CellValue, payable: CellValue, basis: string];

const WRONG = { error: '#VALUE!' } as const;
const OPEN = { error: '#N/A' } as const;
const TWO = { 迟延天数: 11, 未整改: 1 };

export const CASES: readonly Case[] = [
  ['nothing entered', 'petition', {}, {}, '', '', ''],
  ['a month without a penalty', 'petition', { 服务缺陷: 0 }, {}, 0, 0, '计算'],
  ['nobody agreed anything', 'petition', TWO, {}, 442_000, 442_000, '计算'],
  ['claimed and waived alone change nothing', 'petition', TWO, { '迟延#2': { claimed: 221_000, waived: 1000 } }, 442_000, 442_000, '计算'],
  ['agreed line by line', 'petition', TWO, { '迟延#2': { agreed: 200_000.5 }, 未整改: { agreed: 0 } }, 442_000, 200_000.5, '确认'],
  ['agreed in part', 'petition', TWO, { '迟延#2': { agreed: 200_000 } }, 442_000, OPEN, '确认未填全'],
  ['nothing but spaces is not agreed', 'petition', TWO, { '迟延#2': { agreed: 200_000 }, 未整改: { agreed: ' 　' } }, 442_000, OPEN, '确认未填全'],
  ['agreed beside a line without amount alone', 'petition', TWO, { 缺陷: { agreed: 300 } }, 442_000, OPEN, '确认未填全'],
  ['a line without amount counts too', 'petition', { 迟延天数: 10 }, { 迟延: { agreed: 30_000 }, 缺陷: { agreed: 300 } }, 33_150, 30_300, '确认'],
  ['agreed though nothing was computed', 'petition', {}, { 缺陷: { agreed: 300 } }, '', 300, '确认'],
  ['a line of nothing need not be agreed', 'petition', { ...TWO, 迟延天数: 10 }, { 迟延: { base: 0 }, 未整改: { agreed: 7 } }, 221_000, 7, '确认'],
  ['the line that yields to its family need not be agreed', 'website', { 最长中断小时: 2, 累计中断小时: 8 }, { 一般3: { agreed: 30_000 } }, 39_000, 30_000, '确认'],
  ['the line that yields, agreed alone', 'website', { 最长中断小时: 2, 累计中断小时: 8 }, { 一般2: { agreed: 30_000 } }, 39_000, OPEN, '确认未填全'],
  ['words are no amount', 'petition', TWO, { '迟延#2': { agreed: '二十万' }, 未整改: { agreed: 0 } }, 442_000, WRONG, '有误'],
  ['less than nothing is none', 'petition', TWO, { '迟延#2': { agreed: -1 }, 未整改: { agreed: 0 } }, 442_000, WRONG, '有误'],
  ['a wrong metric leaves no deduction standing, agreed or not', 'petition', { 迟延天数: '约三天' }, { 迟延: { agreed: 5 } }, WRONG, WRONG, ''],
];

/** Two months, the first filled in. */
export const payablePlan = (key: Key, metrics: Metrics, penalties: Penalties): Plan => {
  const plan = emptyPlan(key, 2);
  const first = '2026-03';
  return { ...plan, entries: { ...plan.entries, metrics: new Map([[first, new Map(Object.entries(metrics))]]), penalties: new Map([[first, new Map(Object.entries(penalties))]]) } };
};
