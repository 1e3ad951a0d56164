// What was delivered, month by month: most of it on time, a few reports a month late, one still outstanding; the rest lies ahead.
import { choiceOf, termText } from '../../domain/contract/term';
import type { Deliverable } from '../../domain/contract/types';
import { plannedIn } from '../../domain/deliverable/plan';
import { scheduleOf } from '../../domain/deliverable/schedule';
import { isFiniteNumber } from '../../domain/money/decimal';
import { publishedCalendar } from '../../domain/time/calendar';
import type { Plan } from '../plan';
import type { DeliverableEntries } from '../sheets/deliverablesEntries';
import { periodsOf, serviceTerm } from '../sheets/deliverablesValues';
import { chance, type Random, seeded } from './random';
import type { IsArranged } from './scores';
import type { Story } from './story';

type Counts = readonly number[];

/** Nothing happened that would ask for these, or they came at a known time; the thirteenth place is after the months. */
const KNOWN: Readonly<Record<string, Counts>> = {
  制定工作方案及计划: [1], '技术规范、应急保障机制': [0, 1], 保密承诺: [9], 廉政: [1], 人员调整: [0, 0, 0, 0, 1], 归还保密资料: [], 地址变更通知: [],
  成果交付: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 应用接入密码服务: [0, 0, 1], '国密OV SSL证书': [1], 制定应急处置预案: [0, 1], 不可抗力证明: [], 人员变更: [0, 0, 0, 0, 0, 1],
  信息发布任务: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
};
const INVOICES: Readonly<Record<string, Counts>> = { petition: [1, 0, 0, 0, 0, 0, 1, 0, 0, 1] };
const TWO_INVOICES: Counts = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/** What depends on events comes now and then. */
const EVENTS = new Set(['按需', '每次', '定期']);
const OFTEN = 0.3;

interface Making {
  readonly random: Random;
  readonly plan: Plan;
  /** Periods over which things were delivered: all of them, and what comes after, in a year that is over. */
  readonly done: number;
  readonly length: number;
}

const asItHappens = ({ random, plan, length, done }: Making, row: Deliverable): Counts => {
  const known = row.duty === '发票' ? (INVOICES[plan.key] ?? TWO_INVOICES) : KNOWN[row.duty];
  const share = !EVENTS.has(row.frequency) ? 0 : row.count === undefined ? OFTEN : row.count / 12;
  const drawn = Array.from({ length }, (_, m) => (m < plan.months.length && chance(random, share) ? 1 : 0));
  return drawn.map((count, m) => (m < done ? (known ? (known[m] ?? 0) : count) : 0));
};

/** Twice a year by the contract's count, though it sets no time: half-yearly. */
const halfYearly = ({ length, done }: Making): Counts => Array.from({ length }, (_, m) => ((m === 4 || m === 9) && m < done ? 1 : 0));

/** Done daily or weekly nothing slips; what the client does is on time. */
const maySlip = ({ document, frequency, duty }: Deliverable): boolean => document !== '' && !['每日', '每周'].includes(frequency) && !duty.includes('（甲方）');

const SLIPS = 0.05;
/** The review at the very end is still outstanding when the book closes. */
const OUTSTANDING = '质量评审（甲方）';

/** What slips comes with the next month. */
const delivered = ({ random, plan, done }: Making, row: Deliverable, planned: Counts): Counts => {
  if (row.duty === OUTSTANDING) return planned.map(() => 0);
  const monthly = row.frequency === '每月';
  const outstanding = Math.min(done, plan.months.length) - 1;
  const slips = planned.map((count, m) => {
    const drawn = chance(random, SLIPS);
    return maySlip(row) && m < done && count > 0 && (drawn || (monthly && m === outstanding));
  });
  return planned.map((count, m) => (m < done ? (slips[m] ? 0 : count) + (slips[m - 1] ? (planned[m - 1] ?? 0) : 0) : 0));
};

/** A blank cell where nothing was. */
const typed = (counts: Counts): readonly (number | null)[] => counts.map((count) => (count === 0 ? null : count));

export function exampleDeliveries(plan: Plan, { filled, asOf }: Story, seed: number): DeliverableEntries {
  const random = seeded(seed, `${plan.key}/deliveries`);
  const periods = periodsOf(plan);
  const done = filled === plan.months.length ? periods.length : filled;
  const making: Making = { random, plan, done, length: periods.length };
  const term = serviceTerm(plan);
  const planned = new Map<string, readonly (number | null)[]>();
  const came = new Map<string, readonly (number | null)[]>();
  for (const row of plan.contract.deliverables) {
    const schedule = scheduleOf(row);
    const free = schedule.kind === 'asItHappens';
    const due = free
      ? row.frequency === '定期' && row.count === 2 ? halfYearly(making) : asItHappens(making, row)
      : periods.map((period) => plannedIn(schedule, period, term, publishedCalendar)).map((count) => (isFiniteNumber(count) ? count : 0));
    if (free && due.some((count) => count > 0)) planned.set(row.id, typed(due));
    const counts = delivered(making, row, due);
    if (counts.some((count) => count > 0)) came.set(row.id, typed(counts));
  }
  return { asOf, planned, delivered: came };
}

const own = (name: string, { duty, frequency }: Deliverable): boolean => EVENTS.has(frequency) && duty.startsWith(name.replace(/服务$/, ''));

/** Items whose documents come only now and then have work in the months in which one was planned or came. */
export function arrangedBy(plan: Plan, { planned, delivered: came }: DeliverableEntries): IsArranged {
  const { contract } = plan;
  const refused = (termText(contract, '未安排项') ?? choiceOf(contract, '未安排项')) === '不允许';
  return ({ name }, month) => {
    const rows = refused ? [] : contract.deliverables.filter((row) => own(name, row));
    return rows.length === 0 || rows.some(({ id }) => [planned, came].some((counts) => typeof counts.get(id)?.[month] === 'number'));
  };
}
