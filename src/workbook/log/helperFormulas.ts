// The helper rows of 计算, natively: each reads one row of the log and the row above itself, so that their cost grows with the log and no faster.
import { INCIDENT_TYPES } from '../../domain/condition/vocabulary';
import { choiceOf, termText } from '../../domain/contract/term';
import { LOG_COLUMNS, type LogColumn } from '../../domain/incident/columns';
import { WEEK } from '../../domain/time/windows';
import { trimmed } from '../formulas/text';
import type { Plan } from '../plan';
import { faultCell, FIRST_OUTAGE, type Helper, isTogether, OPEN_END, type Refs, UNATTENDED } from './calcLayout';
import { CHECK, computedColumns, FINE, levelColumn, sheetColumn, WRONG } from './layout';
import { bare, seconds } from './rowFormulas';

const TYPES = `{${INCIDENT_TYPES.map((type) => `"${type}"`).join(',')}}`;
export const kindOf = (type: string): number => (INCIDENT_TYPES as readonly string[]).indexOf(type) + 1;

/** A condition on the row as a formula, once its cells have references. */
export interface RowContext {
  readonly plan: Plan;
  readonly refs: Refs;
  readonly row: number;
}

const of = ({ refs, row }: RowContext, helper: Helper): string => refs.at(helper, row);
const log = (context: RowContext, position: number): string => `INDEX(${sheetColumn(position)},${of(context, 'n')}+1)`;
const cell = (context: RowContext, column: LogColumn): string => log(context, LOG_COLUMNS.indexOf(column) + 1);
const computed = (context: RowContext, column: string): string => log(context, LOG_COLUMNS.length + 1 + computedColumns(context.plan.contract).indexOf(column));
const word = (context: RowContext, column: LogColumn): string => trimmed(cell(context, column));
const fine = (context: RowContext): string => `${of(context, 'check')}="${FINE}"`;
const time = (context: RowContext, column: LogColumn, otherwise: string): string =>
  `IF(N(${cell(context, column)})>0,${seconds(cell(context, column))},${otherwise})`;

const whereFine = (formula: (context: RowContext) => string, otherwise = '0') => (context: RowContext): string =>
  `IF(${fine(context)},${formula(context)},${otherwise})`;
/** From the call to a time; no time, no number. */
const since = (column: LogColumn) => whereFine((context) => `IF(N(${cell(context, column)})>0,${seconds(cell(context, column))}-${of(context, 'called')},"")`, '""');

/** Which outages a row belongs to; −1 where its system is not in the list. */
const systemChannel = (context: RowContext): string => {
  const name = cell(context, '业务系统');
  const { list } = context.refs;
  const place = `SUMPRODUCT(MAX(EXACT(${trimmed(list)},${trimmed(name)})*(COLUMN(${list})-MIN(COLUMN(${list}))+1)))`;
  return `IF(OR(${bare(name)}="",${name}=0),${FIRST_OUTAGE},IF(${place}=0,-1,${place}+${FIRST_OUTAGE}))`;
};
const channel = (context: RowContext): string => {
  const outage = isTogether(context.plan) ? String(FIRST_OUTAGE) : systemChannel(context);
  const counts = `AND(${of(context, 'kind')}=${kindOf('服务中断')},${of(context, 'duty')}=1)`;
  return `IF(${of(context, 'kind')}=${kindOf('无人值守')},${UNATTENDED},IF(${counts},${outage},0))`;
};

/** 2 unless A级 or B级 in one of the tables; −1 where one has no answer. */
const level = (context: RowContext): string => {
  const cells = [...context.plan.contract.incidentTables.keys()].map((table) => computed(context, levelColumn(context.plan.contract, table)));
  if (cells.length === 0) return '0';
  const is = (text: string): string => cells.map((each) => `${each}="${text}"`).join(',');
  return `IF(OR(${cells.map((each) => `ISERROR(${each})`).join(',')}),-1,IF(OR(${is('A级')}),1,IF(OR(${is('B级')}),2,0)))`;
};

/** Whose loss the contract speaks of (数据丢失范围): compiled, as conditions are. */
export const lossScope = ({ contract }: Plan): readonly string[] | undefined =>
  choiceOf(contract, '系统数据丢失') === '照原文' ? termText(contract, '数据丢失范围')?.split('、') : undefined;
const lost = (context: RowContext): string => {
  const scope = lossScope(context.plan);
  if (scope === undefined) return '1';
  const name = trimmed(`T(${cell(context, '业务系统')})`);
  const found = scope.map((each) => `ISNUMBER(FIND(${name},"${each}")),ISNUMBER(FIND("${each}",${name}))`).join(',');
  return `IF(${bare(name)}="",0,IF(OR(${found}),1,0))`;
};

/** Where the row is of a channel and the log in order: otherwise the running columns mean nothing. */
const inChannel = (from: number, formula: (context: RowContext) => string) => (context: RowContext): string =>
  `IF(AND(${of(context, 'channel')}>=${from},${faultCell('unsorted')}=0),${formula(context)},0)`;

const own = (context: RowContext, running: 'end' | 'count'): string => `INDEX(${context.refs.runRow(running, context.row)},${of(context, 'channel')})`;
const column = (context: RowContext, running: 'end' | 'down' | 'count'): string => `INDEX(${context.refs.runs(running)},0,${of(context, 'channel')})`;

/** Seconds that this row's system was down before a moment. */
const down = (context: RowContext, moment: string): string => {
  const last = `MATCH(${moment},${context.refs.whole('start')},1)`;
  const at = (running: 'down' | 'end'): string => `INDEX(${context.refs.runs(running)},${last},${of(context, 'channel')})`;
  return `${at('down')}-MAX(0,${at('end')}-(${moment}))`;
};

const weekCount = (context: RowContext): string => {
  const before = `MATCH(${of(context, 'start')}-${WEEK + 1},${context.refs.whole('start')},1)`;
  return `${own(context, 'count')}-INDEX(${context.refs.runs('count')},${before},${of(context, 'channel')})`;
};
const weekAfter = (context: RowContext): string => `${down(context, `${of(context, 'start')}+${WEEK}`)}-(${down(context, of(context, 'start'))})`;
const weekBefore = (context: RowContext): string => {
  const end = of(context, 'runEnd');
  return `IF(${end}<${OPEN_END},${down(context, end)}-(${down(context, `${end}-${WEEK}`)}),0)`;
};

export const HELPER_FORMULAS: Readonly<Record<Exclude<Helper, 'n'>, (context: RowContext) => string>> = {
  check: (c) => `T(${computed(c, CHECK)})`,
  fault: (c) => `IF(OR(${of(c, 'check')}="",${fine(c)}),0,IF(RIGHT(${of(c, 'check')},${WRONG.length})="${WRONG}",2,1))`,
  start: (c) => `IF(${fine(c)},${seconds(cell(c, '发生时间'))},${c.refs.at('start', c.row - 1)})`,
  unsorted: (c) => `IF(${of(c, 'start')}<${c.refs.at('start', c.row - 1)},1,0)`,
  kind: whereFine((c) => `IF(${word(c, '不可抗力')}="是",0,MATCH(${word(c, '事件类型')},${TYPES},0))`),
  duty: whereFine((c) => `IF(${word(c, '服务商责任')}="是",1,IF(${word(c, '服务商责任')}="否",2,0))`),
  outcome: whereFine((c) => `IF(${word(c, '后果')}="重大",2,IF(${word(c, '后果')}="一般",1,0))`),
  called: whereFine((c) => time(c, '报告时间', of(c, 'start'))),
  end: whereFine((c) => time(c, '恢复时间', String(OPEN_END))),
  response: since('响应时间'),
  restore: since('恢复时间'),
  arrival: since('到场时间'),
  lost: whereFine(lost),
  level: whereFine(level),
  channel,
  runStart: inChannel(UNATTENDED, (c) => `INDEX(${c.refs.whole('start')},MATCH(${own(c, 'count')}-1,${column(c, 'count')},1)+1)`),
  runEnd: inChannel(UNATTENDED, (c) => own(c, 'end')),
  lastEnd: inChannel(FIRST_OUTAGE, (c) => `INDEX(${column(c, 'end')},MATCH(${own(c, 'count')},${column(c, 'count')},1))`),
  weekCount: inChannel(FIRST_OUTAGE, weekCount),
  weekAfter: inChannel(FIRST_OUTAGE, weekAfter),
  weekBefore: inChannel(FIRST_OUTAGE, weekBefore),
};

/** The running columns of a channel: `above` is the cell one row up, `end` the latest end there. */
export const runningFormula = (context: RowContext, running: 'end' | 'down' | 'count', channelOf: number, above: (running: 'end' | 'down' | 'count') => string): string => {
  const [start, end] = [of(context, 'start'), of(context, 'end')];
  const next = {
    end: `MAX(${above('end')},${end})`,
    down: `${above('down')}+MAX(0,${end}-MAX(${start},${above('end')}))`,
    count: `${above('count')}+IF(${start}>${above('end')},1,0)`,
  };
  return `IF(${of(context, 'channel')}=${channelOf},${next[running]},${above(running)})`;
};
