// A month's metrics on 计算, natively. What needs every row is one pass over a column; the running columns answer the rest at a month's bounds.
import { choiceOf, findField, optionalNumber } from '../../domain/contract/term';
import { WEEK } from '../../domain/time/windows';
import { abs } from '../address';
import type { Formula } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { faultCell, FIRST_OUTAGE, MONTH_ROWS, monthColumn, OPEN_END, type Refs, UNATTENDED } from './calcLayout';
import { kindOf } from './helperFormulas';

export interface MonthContext {
  readonly plan: Plan;
  readonly refs: Refs;
  readonly month: Month;
}

const at = ({ plan, month }: MonthContext, row: keyof typeof MONTH_ROWS): string => abs(MONTH_ROWS[row], monthColumn(plan, month));

const FAULT_KINDS = ['服务中断', '数据丢失', '恶意入侵攻击', '重大篡改', '故障'].map(kindOf);
const REQUEST_KINDS = [kindOf('需求')];
const BOTH_KINDS = [...FAULT_KINDS, ...REQUEST_KINDS];
const RESTORE_KINDS = ['服务中断', '故障', '需求'].map(kindOf);

/** Rows of these kinds that began in the month, by further criteria. */
const began = (context: MonthContext, kinds: readonly number[], ...more: readonly string[]): string => {
  const { refs } = context;
  const start = refs.whole('start');
  const criteria = [`${refs.whole('kind')},{${kinds.join(',')}}`, `${start},">="&${at(context, 'start')}`, `${start},"<"&${at(context, 'end')}`, ...more];
  return criteria.join(',');
};
const count = (context: MonthContext, kinds: readonly number[], ...more: readonly string[]): string => `SUMPRODUCT(COUNTIFS(${began(context, kinds, ...more)}))`;

type Gate = 'reading' | 'order' | 'outage';
/** The log's fault, if it has one, is the answer. */
const gated = (gate: Gate, formula: string): string => `IF(${faultCell(gate)}=0,${formula})`;

type Elapsed = 'response' | 'restore' | 'arrival';
const KNOWN = '">-1E+15"';

const mean = (context: MonthContext, kinds: readonly number[], elapsed: Elapsed): string => {
  const column = context.refs.whole(elapsed);
  const all = count(context, kinds);
  const sum = `SUMPRODUCT(SUMIFS(${column},${began(context, kinds)}))`;
  return gated('reading', `IF(${all}=0,"",IF(${all}>${count(context, kinds, column, KNOWN)},NA(),${sum}/(60*${all})))`);
};

/** The limit is a live cell. Who never came on site has no time to be late. */
const overruns = (context: MonthContext, field: string, elapsed: Elapsed): string => {
  const term = findField(context.plan.contract, field);
  if (!term || optionalNumber(context.plan.contract, field) === undefined) return gated('reading', '""');
  const column = context.refs.whole(elapsed);
  const late = count(context, BOTH_KINDS, column, `">"&ROUND(${context.plan.terms.cell(term, '名称')}*60,3)`);
  const open = `${count(context, BOTH_KINDS)}>${count(context, BOTH_KINDS, column, KNOWN)}`;
  return gated('reading', elapsed === 'arrival' ? late : `IF(${open},NA(),${late})`);
};

const owned = (context: MonthContext, type: string, scoped = false): string => {
  const duty = context.refs.whole('duty');
  const kinds = [kindOf(type)];
  const scope = scoped ? [context.refs.whole('lost'), '1'] : [];
  return gated('reading', `IF(${count(context, kinds, duty, '0')}>0,NA(),${count(context, kinds, duty, '1', ...scope)})`);
};

const levels = (context: MonthContext, code: number): string => {
  if (context.plan.contract.incidentTables.size === 0) return gated('reading', '""');
  const kinds = Array.from({ length: 8 }, (_, i) => i + 1);
  const level = context.refs.whole('level');
  return gated('reading', `IF(${count(context, kinds, level, '-1')}>0,NA(),${count(context, kinds, level, String(code))})`);
};

const outcome = (context: MonthContext): string => {
  const kinds = Array.from({ length: 8 }, (_, i) => i + 1);
  const { refs } = context;
  const having = (rank: number): string => `${count(context, kinds, refs.whole('duty'), '"<>2"', refs.whole('outcome'), String(rank))}>0`;
  return gated('reading', `IF(${having(2)},"重大",IF(${having(1)},"一般","无"))`);
};

/** Of the month's outages one whose fault nobody has filled in: no answer. */
const outage = (context: MonthContext, formula: string): string => gated('outage', `IF(${at(context, 'unknown')}>0,NA(),${formula})`);

/** Running values of every system at a row, as one row of numbers. */
const row = (context: MonthContext, running: 'end' | 'down' | 'count', pointer: string): string => `INDEX(${context.refs.outages(running)},${pointer},0)`;
const downUntil = (context: MonthContext, pointer: string, moment: string): string => {
  const end = row(context, 'end', pointer);
  return `(${row(context, 'down', pointer)}-(${end}>${moment})*(${end}-${moment}))`;
};

/** The part of each run of outages that lies in the month; a run's rows before its last give less. */
const longest = (context: MonthContext, channel: string): string => {
  const { refs } = context;
  const [start, end] = [refs.whole('runStart'), refs.whole('runEnd')];
  const [from, to] = [at(context, 'start'), at(context, 'end')];
  return `MAX(0,IF(${refs.whole('channel')}${channel},IF(${end}<${to},${end},${to})-IF(${start}>${from},${start},${from}),0))/3600`;
};

/** 跨月中断=整次计入结束月: whole runs that end in the month; one that nobody has ended, up to the month's end. */
const longestEnded = (context: MonthContext): string => {
  const { refs } = context;
  const [start, end, last] = [refs.whole('runStart'), refs.whole('runEnd'), refs.whole('lastEnd')];
  const [from, to] = [at(context, 'start'), at(context, 'end')];
  const isOutage = `(${refs.whole('channel')}>=${FIRST_OUTAGE})`;
  const ended = `IF(${isOutage}*(${last}>${from})*(${last}<=${to}),${last}-${start},0)`;
  const open = `IF(${isOutage}*(${refs.whole('start')}<${to})*(${end}=${OPEN_END}),${to}-${start},0)`;
  return `MAX(0,${ended},${open})/3600`;
};

/** A fullest window begins with an outage, ends with one, or lies at the month's edge: what it holds beyond the month, the edge's holds too. */
const weekHours = (context: MonthContext): string => {
  const { refs } = context;
  const [from, to] = [at(context, 'start'), at(context, 'end')];
  const [start, end] = [refs.whole('start'), refs.whole('runEnd')];
  const after = `(${start}>=${from})*(${start}+${WEEK}<=${to})*${refs.whole('weekAfter')}`;
  const before = `(${end}-${WEEK}>=${from})*(${end}<=${to})*${refs.whole('weekBefore')}`;
  const first = `${downUntil(context, at(context, 'firstWeek'), `(${from}+${WEEK})`)}-${downUntil(context, at(context, 'before'), from)}`;
  const last = `${downUntil(context, at(context, 'within'), to)}-${downUntil(context, at(context, 'lastWeek'), `(${to}-${WEEK})`)}`;
  return `MAX(0,${after},${before},${first},${last})/3600`;
};

const weekCount = (context: MonthContext): string => {
  const { refs } = context;
  const [from, to] = [at(context, 'start'), at(context, 'end')];
  const start = refs.whole('start');
  const within = `(${start}-${WEEK}>=${from})*(${start}<${to})*${refs.whole('weekCount')}`;
  return `MAX(0,${within},${row(context, 'count', at(context, 'firstWeek'))}-${row(context, 'count', at(context, 'before'))})`;
};

/** Rows that the metrics share: bounds as pointers into the log, outages of unknown fault, seconds down of the worst system. */
export const sharedFormulas = (context: MonthContext): Readonly<Partial<Record<keyof typeof MONTH_ROWS, Formula>>> => {
  const { refs } = context;
  const start = refs.whole('start');
  const [from, to] = [at(context, 'start'), at(context, 'end')];
  const pointer = (moment: string): Formula => ({ native: gated('order', `MATCH(${moment},${start},1)`) });
  const unknown = `COUNTIFS(${refs.whole('kind')},${kindOf('服务中断')},${refs.whole('duty')},0,${start},"<"&${to},${refs.whole('end')},">="&${from})`;
  const down = `MAX(0,${downUntil(context, at(context, 'within'), to)}-${downUntil(context, at(context, 'before'), from)})`;
  return {
    before: pointer(`${from}-1`),
    within: pointer(`${to}-1`),
    firstWeek: pointer(`${from}+${WEEK}`),
    lastWeek: pointer(`${to}-${WEEK}`),
    unknown: { native: gated('reading', unknown) },
    down: { native: outage(context, down), array: true },
  };
};

const array = (native: string): Formula => ({ native, array: true });
const plain = (native: string): Formula => ({ native });

export const metricFormulas = (context: MonthContext): Readonly<Record<string, Formula>> => {
  const { contract } = context.plan;
  const together = choiceOf(contract, '平均响应时间') === '合并';
  const restoreKinds = choiceOf(contract, '恢复口径') === '需求' ? REQUEST_KINDS : RESTORE_KINDS;
  const split = choiceOf(contract, '跨月中断') === '按月分开';
  const [from, to, down] = [at(context, 'start'), at(context, 'end'), at(context, 'down')];
  return {
    可用性: plain(`(${to}-${from}-${down})/(${to}-${from})`),
    应急平均响应分钟: plain(mean(context, together ? BOTH_KINDS : FAULT_KINDS, 'response')),
    需求平均响应分钟: plain(mean(context, together ? BOTH_KINDS : REQUEST_KINDS, 'response')),
    需求平均恢复分钟: plain(mean(context, restoreKinds, 'restore')),
    最长中断小时: array(outage(context, split ? longest(context, `>=${FIRST_OUTAGE}`) : longestEnded(context))),
    中断次数: array(outage(context, `MAX(0,${row(context, 'count', at(context, 'within'))}-${row(context, 'count', at(context, 'before'))})`)),
    累计中断小时: plain(`${down}/3600`),
    七天内中断次数: array(outage(context, weekCount(context))),
    七天内累计中断小时: array(outage(context, weekHours(context))),
    无人值守小时: array(gated('order', longest(context, `=${UNATTENDED}`))),
    响应超时次数: plain(overruns(context, '响应时限分钟', 'response')),
    恢复超时次数: plain(overruns(context, '恢复时限分钟', 'restore')),
    到场超时次数: plain(overruns(context, '到场时限分钟', 'arrival')),
    数据丢失: plain(owned(context, '数据丢失', true)),
    数据篡改: plain(owned(context, '重大篡改')),
    入侵: plain(owned(context, '恶意入侵攻击')),
    A级次数: plain(levels(context, 1)),
    B级次数: plain(levels(context, 2)),
    月得分: plain(gated('reading', '""')),
    连续低于60月数: plain(gated('reading', '""')),
    后果: plain(outcome(context)),
  };
};
