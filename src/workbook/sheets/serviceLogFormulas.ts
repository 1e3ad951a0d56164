// The formulas of the service log. Times are compared in whole seconds, as the rules do: serials are binary fractions.
import { INCIDENT_TYPES } from '../../domain/condition/vocabulary';
import { findField } from '../../domain/contract/term';
import { TIME_COLUMNS } from '../../domain/incident/columns';
import { MAX_SERIAL } from '../../domain/time/serial';
import { thisRow } from '../address';
import { quote, trimmed } from '../formulas/text';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { LIMITS } from './penaltyLayout';
import { column, type ComputedColumn, LATE, serviceTable } from './serviceLogLayout';

type Ref = (column: string) => string;

const seconds = (ref: string): string => `ROUND(${ref}*86400,0)`;
const blank = (ref: string): string => `OR(${trimmed(ref)}="",${trimmed(ref)}="0")`;
const called = (ref: Ref): string => `IF(${blank(ref('报告时间'))},${ref('发生时间')},${ref('报告时间')})`;

/** 1 where a cell holds no time, or one before the beginning. */
const wrongTime = (ref: Ref, name: string): string => {
  const cell = ref(name);
  const early = `IF(ISNUMBER(${ref('发生时间')}),IF(${seconds(cell)}<${seconds(ref('发生时间'))},1,0),0)`;
  return `IF(${blank(cell)},0,IF(ISNUMBER(${cell}),IF(OR(${cell}<1,${cell}>=${MAX_SERIAL}),1,${early}),1))`;
};

const checkFormula = (ref: Ref, table: string): string => {
  const type = trimmed(ref('事件类型'));
  const wrongType = `IF(OR(${blank(ref('事件类型'))},${INCIDENT_TYPES.map((each) => `${type}=${quote(each)}`).join()}),0,1)`;
  const wrong = [wrongType, ...TIME_COLUMNS.map((name) => wrongTime(ref, name))].join('+');
  const own = `${table}[[#This Row],[编号]:[说明]]`;
  const missing = `OR(${blank(ref('发生时间'))},${blank(ref('事件类型'))})`;
  return `IF(SUMPRODUCT((${trimmed(own)}<>"")*(${own}<>0))=0,"",IF(${wrong}>0,"有误",IF(${missing},"未填","")))`;
};

const ready = (ref: Ref): string => `OR(${ref('检查')}<>"",${blank(ref('发生时间'))})`;

const minutesFormula = (ref: Ref, time: string): string =>
  `IF(OR(${ready(ref)},${blank(ref(time))}),"",(${seconds(ref(time))}-${seconds(`(${called(ref)})`)})/60)`;

/** Late, not late, or not filled in; a visit that did not take place has no time to be late. */
const lateFormula = (ref: Ref, kind: string, limit: string): string => {
  const type = trimmed(ref('事件类型'));
  const open = kind === '到场' ? '""' : '"未填"';
  return `IF(OR(${ready(ref)},${type}="无人值守",${type}="其他"),"",IF(${blank(ref(`${kind}时间`))},${open},IF(ROUND(${ref(`${kind}分钟`)}*60,0)>${limit}*60,"是","否")))`;
};

/** Whether anything was logged in the month; spaces are nothing. */
export const hasRowsFormula = (month: Month): string => {
  const filled = (name: string): string => `SUMPRODUCT(--(${trimmed(column(month, name))}<>""))`;
  return `${filled('事件类型')}+${filled('发生时间')}>0`;
};

const limitOf = (plan: Plan, kind: string): string | undefined => {
  const field = findField(plan.contract, LIMITS[`${kind}超时次数`] ?? '');
  return field && plan.terms.cell(field, '名称');
};

export const serviceFormula = (plan: Plan, month: Month, name: ComputedColumn): string => {
  const table = serviceTable(month);
  const ref: Ref = (each) => thisRow(table, each);
  if (name === '检查') return checkFormula(ref, table);
  const kind = name.slice(0, 2);
  if (name.endsWith('分钟')) return minutesFormula(ref, `${kind}时间`);
  const limit = limitOf(plan, kind);
  return limit === undefined ? '""' : lateFormula(ref, kind, limit);
};

/** How often the month was late: errors first, as the first faulty row says; then what is not filled in. */
export const countFormula = (month: Month, metric: keyof typeof LATE): string => {
  const [check, late, start] = [column(month, '检查'), column(month, LATE[metric]), column(month, '发生时间')];
  const count = (text: string): string => `COUNTIFS(${late},"${text}",${start},">=${month.start}",${start},"<${month.end}")`;
  const wrong = `COUNTIF(${check},"有误")`;
  const first = `IFERROR(MATCH("有误",${check},0)<MATCH("未填",${check},0),${wrong}>0)`;
  return `IF(${wrong}+COUNTIF(${check},"未填")>0,IF(${first},#VALUE!,NA()),IF(${count('未填')}>0,NA(),${count('是')}))`;
};

export const countSla = (plan: Plan, month: Month, metric: string): string => {
  const table = serviceTable(month);
  const rows = `${table}[[编号]:[说明]]`;
  return `VLOOKUP(${quote(metric)},SLA.METRICS(${plan.terms.range},${table}[[#Headers],[编号]:[说明]],IF(${rows}="","",${rows}),${month.start},${month.end}),2,FALSE)`;
};
