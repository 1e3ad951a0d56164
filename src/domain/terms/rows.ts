// Each kind of row: what its columns mean.
import { halfWidth, isBlank } from '../cell';
import type { Clause, ClauseKind, Field, FieldValue, Term } from '../contract/types';
import { decimal, isFiniteNumber, parseShare } from '../money/decimal';
import { parseIso } from '../time/serial';
import type { Kind } from './columns';
import { parseBase, parseCap, parsePart, parseRate } from './rate';
import type { RowReader } from './rowReader';

type Common = Pick<Field, 'id' | 'source' | 'guards' | 'from'>;
type RowParser = (row: RowReader, common: Common) => Term | undefined;

/** Fields that decide amounts or days are held to their type; any other field is what was typed. */
const DATE_FIELDS = new Set(['开始', '结束', '签订', '签署页日期']);
const NUMBER_FIELDS = new Set(['金额', '服务月数', '履约保函', '中标金额', '不含税金额', '税额', '响应时限分钟', '恢复时限分钟', '到场时限分钟']);

const fieldValue = (row: RowReader, id: string): FieldValue | undefined => {
  const cell = row.cell('名称');
  if (DATE_FIELDS.has(id)) {
    const serial = row.date('名称');
    if (isBlank(cell)) row.fault('名称', '日期，如2026-03-03');
    return serial === undefined ? undefined : { type: 'date', serial };
  }
  if (NUMBER_FIELDS.has(id.split('.')[0] ?? id)) {
    if (isFiniteNumber(cell) && cell > 0) return { type: 'number', value: decimal(cell) };
    row.fault('名称', '大于0的数值');
    return undefined;
  }
  if (isFiniteNumber(cell)) return { type: 'number', value: decimal(cell) };
  const text = row.text('名称');
  const plain = halfWidth(text);
  if (/^\d+(\.\d+)?%$/.test(plain)) return { type: 'share', value: parseShare(plain) };
  const serial = parseIso(plain);
  return serial === undefined ? { type: 'text', text } : { type: 'date', serial };
};

const field: RowParser = (row, common) => {
  const value = fieldValue(row, common.id);
  return value && { kind: '合同', ...common, value };
};

const item: RowParser = (row, common) => {
  const table = /^(.+)\.(\d+)$/.exec(common.id)?.[1];
  if (table === undefined) row.fault('编号', '评分表名.序号，如 应用系统运维.3');
  const points = row.number('满分');
  if (row.cell('满分') === 0) row.fault('满分', '大于0的数值');
  const weights = [row.share('完成时效'), row.share('完成质量'), row.share('工作文档')] as const;
  return { kind: '考核项', ...common, table: table ?? '', name: row.text('名称'), points, weights };
};

const clause =
  (kind: ClauseKind): RowParser =>
  (row, common) => {
    const rate = row.grammar('比例', parseRate, '比例，如 200%、0.3%/日、10.5%/2日(不足计)、(100-得分)%');
    const base = row.grammar('基数', parseBase, '基数，如 月均服务费、金额、中标金额×10%、数值、另行填写、另行规定');
    const cap = row.grammar('上限', parseCap, '上限，如 55%、金额、数值');
    const condition = row.condition('metric');
    if (isBlank(row.cell('比例')) && base?.kind !== 'elsewhere') row.fault('比例', '比例，如 200%');
    if (isBlank(row.cell('基数'))) row.fault('基数', '基数，如 月均服务费');
    const parsed: Clause = {
      kind, ...common, text: row.text('名称'), family: row.text('族', false),
      ...(rate && { rate }), ...(base && { base }), ...(cap && { cap }), ...(condition && { condition }),
    };
    return parsed;
  };

const incident: RowParser = (row, common) => {
  const match = /^(.+)\.([^.]+级)\.(\d+)$/.exec(common.id);
  if (!match) row.fault('编号', '表名.级别.序号，如 官网运维.A级.1');
  const condition = row.condition('incident');
  if (isBlank(row.cell('条件'))) row.fault('条件', '条件');
  return condition && { kind: '事故', ...common, table: match?.[1] ?? '', level: match?.[2] ?? '', text: row.text('名称'), condition };
};

const withCondition = (row: RowReader): ReturnType<RowReader['condition']> => {
  if (isBlank(row.cell('条件'))) row.fault('条件', '条件');
  return row.condition('metric');
};

const exit: RowParser = (row, common) => {
  const condition = withCondition(row);
  return condition && { kind: '退出', ...common, text: row.text('名称'), condition };
};

const grade: RowParser = (row, common) => {
  const condition = withCondition(row);
  return condition && { kind: '等级', ...common, text: row.text('名称', false), condition };
};

const instalment: RowParser = (row, common) => {
  const cell = row.cell('比例');
  const shareText = isFiniteNumber(cell) ? `${decimal(cell).times(100).toString()}%` : halfWidth(String(cell ?? ''));
  const share = parsePart(shareText);
  if (!share) row.fault('比例', '份额，如 70% 或 1/12');
  return { kind: '付款', ...common, text: row.text('名称'), shareText, share: share ?? [decimal(0), decimal(1)], amount: row.number('基数'), due: row.text('期限', false) };
};

const deliverable: RowParser = (row, common) => {
  const count = isBlank(row.cell('次数')) ? undefined : row.number('次数').toNumber();
  if (count !== undefined && !Number.isInteger(count)) row.fault('次数', '整数');
  return {
    kind: '交付物', ...common, duty: row.text('名称'), document: row.text('文档', false), frequency: row.text('频次', false),
    ...(count !== undefined && { count }), due: row.text('期限', false), extent: row.text('基数', false),
  };
};

const WORSE = new Map<string, 'high' | 'low'>([['越高越差', 'high'], ['越低越差', 'low']]);
const metric: RowParser = (row, common) => {
  const worse = WORSE.get(row.text('条件', false));
  if (!worse) row.fault('条件', '越高越差 或 越低越差');
  return { kind: '指标', ...common, text: row.text('名称', false), worse: worse ?? 'high' };
};

export const ROWS: Readonly<Record<Kind, RowParser>> = {
  合同: field,
  考核项: item,
  重大违约: clause('重大违约'),
  一般违约: clause('一般违约'),
  违约: clause('违约'),
  事故: incident,
  退出: exit,
  等级: grade,
  付款: instalment,
  交付物: deliverable,
  解读: (row, common) => ({ kind: '解读', ...common, choice: row.text('名称') }),
  指标: metric,
  存疑: (row, common) => ({ kind: '存疑', ...common, text: row.text('名称') }),
};

/** 编号 of a clause: a bare number under 重大违约 is 重大1. */
export const clauseId = (kind: Kind, id: string): string =>
  /^\d+$/.test(id) && kind === '重大违约' ? `重大${id}` : /^\d+$/.test(id) && kind === '一般违约' ? `一般${id}` : id;
