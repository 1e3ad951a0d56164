// Terms that contradict each other: dates, citations, targets, times allowed and times fined, what the form prints.
import { comparisons } from '../condition/ast';
import type { Contract, Field, FieldValue } from '../contract/types';
import { decimal, percentText } from '../money/decimal';
import { isoOf, ymdOf } from '../time/serial';
import type { LintFinding } from './finding';

const show = (value: FieldValue): string => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.value.toString();
    case 'share':
      return percentText(value.value);
    case 'date':
      return isoOf(value.serial);
  }
};
const sources = (...fields: readonly { readonly source: string }[]): string => [...new Set(fields.map((field) => field.source))].join('、');
const pair = (contract: Contract, a: string, b: string): readonly [Field, Field] | undefined => {
  const [first, second] = [contract.fields.get(a), contract.fields.get(b)];
  return first && second && show(first.value) !== show(second.value) ? [first, second] : undefined;
};

const differ = (contract: Contract, a: string, b: string, topic: string): readonly LintFinding[] => {
  const found = pair(contract, a, b);
  return found ? [{ topic, name: a, text: `${a}“${show(found[0].value)}”与${b}“${show(found[1].value)}”不一致`, source: sources(...found) }] : [];
};

/** `引用.考核方案` beside `考核方案`: a clause that cites an annex under another name. */
const citations = (contract: Contract): readonly LintFinding[] =>
  [...contract.fields.keys()].filter((name) => name.startsWith('引用.')).flatMap((name) => differ(contract, name, name.slice(3), '引用'));

/** Bounds of one metric in goals, acceptance and clauses. */
const targets = (contract: Contract): readonly LintFinding[] => {
  const acceptance = contract.fields.get('验收.可用性') ?? contract.fields.get('验收.稳定性');
  if (acceptance?.value.type !== 'share') return [];
  const fined = contract.clauses.flatMap((clause) => (clause.condition ? comparisons(clause.condition).filter(({ name }) => name === '可用性').map((c) => [clause, c] as const) : []));
  const other = fined.filter(([, { literal }]) => typeof literal.value === 'number' && !decimal(literal.value).eq(acceptance.value.type === 'share' ? acceptance.value.value : 0));
  const goal = contract.fields.get('目标.可用性');
  const differing = other.length > 0 ? [`违约 ${[...new Set(other.map(([, { literal }]) => literal.text))].join('、')}（${other.map(([clause]) => clause.id).join('、')}）`] : [];
  if (goal && show(goal.value) !== show(acceptance.value)) differing.push(`目标 ${show(goal.value)}`);
  return differing.length === 0 ? [] : [{ topic: '指标', name: '可用性', text: `验收 ${show(acceptance.value)}，${differing.join('，')}`, source: sources(acceptance, ...(goal ? [goal] : []), ...other.map(([clause]) => clause)) }];
};

/** A clause that fines from fewer minutes than the contract allows; allowances that differ from place to place. */
const responseTimes = (contract: Contract): readonly LintFinding[] => {
  const allowed = [...contract.fields.values()].filter((field) => field.id.split('.')[0] === '响应时限分钟');
  const values = [...new Set(allowed.map((field) => show(field.value)))];
  const findings: LintFinding[] = values.length > 1 ? [{ topic: '指标', name: '响应时限', text: `响应时限有 ${values.join('、')} 分钟几种写法`, source: sources(...allowed) }] : [];
  const least = Math.min(...allowed.map((field) => (field.value.type === 'number' ? field.value.value.toNumber() : Infinity)));
  const harsher = contract.clauses.flatMap((clause) =>
    (clause.condition ? comparisons(clause.condition) : [])
      .filter(({ name, op, literal }) => name.endsWith('平均响应分钟') && (op === '>' || op === '≥') && typeof literal.value === 'number' && literal.value < least && Number.isFinite(least))
      .map(({ literal }) => ({ clause, from: literal.text })),
  );
  return [...findings, ...harsher.map(({ clause, from }) => ({ topic: '指标', name: clause.id, text: `允许 ${values.join('、')} 分钟内响应，${clause.id} 却从 ${from} 分钟起计违约金`, source: sources(...allowed, clause) }))];
};

/** 自签订之日起一年: the printed end against the signing day. */
const dates = (contract: Contract): readonly LintFinding[] => {
  const [start, end] = [contract.fields.get('开始'), contract.fields.get('结束')];
  if (start?.value.type !== 'date' || end?.value.type !== 'date') return [];
  const [from, to] = [ymdOf(start.value.serial), ymdOf(end.value.serial + 1)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const stated = contract.fields.get('服务月数');
  const touched = (ymdOf(end.value.serial).year - from.year) * 12 + ymdOf(end.value.serial).month - from.month + 1;
  const short: LintFinding[] = stated?.value.type === 'number' && !stated.value.value.eq(months) ? [{ topic: '日期', name: '服务月数', text: `${isoOf(start.value.serial)} 至 ${isoOf(end.value.serial)} 不是 ${show(stated.value)} 个月`, source: sources(start, end, stated) }] : [];
  const thirteen: LintFinding[] = stated?.value.type === 'number' && stated.value.value.lt(touched) && contract.tables.size > 0 ? [{ topic: '日期', name: '考核月', text: `服务期跨 ${touched} 个自然月，每月考核一次而服务月数为 ${show(stated.value)}`, source: sources(start, end) }] : [];
  return [...short, ...thirteen];
};

const printed = (contract: Contract): readonly LintFinding[] => {
  const field = contract.fields.get('评分表印制项数');
  const items = [...contract.tables.values()].reduce((count, table) => count + table.length, 0);
  return field?.value.type === 'number' && !field.value.value.eq(items) ? [{ topic: '印制', name: '评分表', text: `印制 ${show(field.value)} 项，考核方案列 ${items} 项`, source: field.source }] : [];
};

/** Evaluation tables without a rule for items not arranged; several tables where clauses speak of one score. */
const silences = (contract: Contract): readonly LintFinding[] => {
  const first = [...contract.tables.values()][0]?.[0];
  if (!first) return [];
  const silent: LintFinding[] = contract.fields.has('未安排项') ? [] : [{ topic: '缺项', name: '未安排项', text: '没有规定当月未安排的工作项怎样计分', source: first.source }];
  const two: LintFinding[] = contract.tables.size > 1 ? [{ topic: '缺项', name: '两张评分表', text: `有 ${contract.tables.size} 张评分表（${[...contract.tables.keys()].join('、')}），条款只说一个得分`, source: first.source }] : [];
  return [...silent, ...two];
};

export const lintFields = (contract: Contract): readonly LintFinding[] => [
  ...differ(contract, '签署页日期', '签订', '日期'),
  ...dates(contract),
  ...citations(contract),
  ...targets(contract),
  ...responseTimes(contract),
  ...printed(contract),
  ...silences(contract),
];
