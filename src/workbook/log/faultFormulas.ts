// What is amiss with the log: which row is the first, which error the metrics take from it, and what the user reads.
import { type FAULTS, faultCell, type Refs } from './calcLayout';
import { CHECK, columnOf, FINE, headOf, LOG_TABLE } from './layout';

type FaultName = keyof typeof FAULTS;

/** The first row with this value; the column begins one row before the log. */
const firstOf = (value: number, column: string): string => `IFERROR(MATCH(${value},${column},0)-1,0)`;

export const faultFormulas = (refs: Refs): Readonly<Record<FaultName, string>> => {
  const [wrong, unfilled, overflow] = [faultCell('wrong'), faultCell('unfilled'), faultCell('overflow')];
  return {
    wrong: firstOf(2, refs.whole('fault')),
    unfilled: firstOf(1, refs.whole('fault')),
    unsorted: firstOf(1, refs.whole('unsorted')),
    unlisted: firstOf(-1, refs.whole('channel')),
    overflow: `IF(COUNTIF(${columnOf(CHECK)},"?*")>COUNTIF(${refs.whole('check')},"?*"),${refs.last - refs.first + 1},0)`,
    // Like the rules: the first bad row decides which error it is.
    reading: `IF(${wrong}+${unfilled}+${overflow}=0,0,IF(AND(${wrong}>0,OR(${unfilled}=0,${wrong}<${unfilled})),#VALUE!,NA()))`,
    order: `IF(${faultCell('reading')}=0,IF(${faultCell('unsorted')}>0,NA(),0))`,
    outage: `IF(${faultCell('order')}=0,IF(${faultCell('unlisted')}>0,NA(),0))`,
  };
};

export const FAULT_LABELS: Readonly<Record<FaultName, string>> = {
  wrong: '首个有误行', unfilled: '首个未填行', unsorted: '首个乱序行', unlisted: '首个清单外行', overflow: '超出行数', reading: '读取', order: '次序', outage: '中断指标',
};

export const MESSAGES = {
  wrong: '：内容有误或未填，各月指标不能计算，见该行“检查”列',
  unsorted: '：早于上一行，请按发生时间升序排列，否则中断类指标不能计算',
  unlisted: '：业务系统不在清单内，中断类指标不能计算，请从清单选择或补入清单',
  overflow: '事件日志的行数已超出计算表，请重新生成工作簿',
} as const;

/** The log's own row numbers, as the user sees them. */
const place = (n: string): string => `"第"&(ROW(${LOG_TABLE}[[#Headers],[${headOf('编号')}]])+${n})&"行"`;

export const messageFormula = (onCalc: (ref: string) => string): string => {
  const at = (name: FaultName): string => onCalc(faultCell(name));
  const [wrong, unfilled] = [at('wrong'), at('unfilled')];
  const first = `IF(AND(${wrong}>0,OR(${unfilled}=0,${wrong}<${unfilled})),${wrong},${unfilled})`;
  return (
    `IF(${wrong}+${unfilled}>0,${place(first)}&"${MESSAGES.wrong}",IF(${at('overflow')}>0,"${MESSAGES.overflow}",` +
    `IF(${at('unsorted')}>0,${place(at('unsorted'))}&"${MESSAGES.unsorted}",IF(${at('unlisted')}>0,${place(at('unlisted'))}&"${MESSAGES.unlisted}","${FINE}"))))`
  );
};

