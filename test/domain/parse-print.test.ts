// parse ∘ print is the identity: conditions over random trees, rates and bases, random terms tables, the five contracts.
import fc from 'fast-check';
import { and, type Condition, or } from '../../src/domain/condition/ast';
import { numberLiteral, parseCondition } from '../../src/domain/condition/parse';
import { printCondition } from '../../src/domain/condition/print';
import { incidentNames, incidentVocabulary, metricNames, metricVocabulary, type Vocabulary } from '../../src/domain/condition/vocabulary';
import { resolve } from '../../src/domain/contract/resolve';
import type { Rate, Term } from '../../src/domain/contract/types';
import { decimal } from '../../src/domain/money/decimal';
import type { Kind, TermRow } from '../../src/domain/terms/columns';
import { printTable } from '../../src/domain/terms/print';
import { parseBase, parseCap, parseRate, printBase, printCap, printRate } from '../../src/domain/terms/rate';
import { gridRow, KEYS, parsed, tableOf, termsOf } from './builtIn';
import { COLUMNS } from '../../src/domain/terms/columns';

const OPS = ['=', '≠', '>', '≥', '<', '≤'] as const;
const numeral = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('', '%', '万', '亿')).map(([n, digits, unit]) => `${(n / 10 ** digits).toFixed(digits)}${unit}`);

const comparison = (vocabulary: Vocabulary, names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...names).chain((name) => {
    const word = vocabulary(name);
    if (!word) throw new Error(name);
    return word.type === 'number'
      ? fc.tuple(fc.constantFrom(...OPS), numeral).map(([op, text]): Condition => ({ type: 'compare', name, op, literal: numberLiteral(text) }))
      : fc.tuple(fc.constantFrom('=' as const, '≠' as const), fc.constantFrom(...(word.words ?? []))).map(([op, text]): Condition => ({ type: 'compare', name, op, literal: { text, value: text } }));
  });
const conditions = (vocabulary: Vocabulary, names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparison(vocabulary, names),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(and),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(or),
      tie('tree').map((part): Condition => ({ type: 'not', part })),
    ),
  })).tree;
const metric = conditions(metricVocabulary(), metricNames);
const incident = conditions(incidentVocabulary, incidentNames);

test('conditions over metrics, conditions over the log', () => {
  fc.assert(fc.property(metric, (tree) => { expect(parseCondition(printCondition(tree), metricVocabulary())).toEqual(tree); }), { numRuns: 1000 });
  fc.assert(fc.property(incident, (tree) => { expect(parseCondition(printCondition(tree), incidentVocabulary)).toEqual(tree); }), { numRuns: 1000 });
});
test('full-width signs, ASCII signs and any spaces mean the same', () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '　');
  const ascii = (text: string): string => text.replace(/≥/g, '>=').replace(/≤/g, '<=').replace(/≠/g, '<>').replace(/ (?=[><=\d])|(?<=[><=]) /g, '');
  fc.assert(fc.property(metric, (tree) => {
    const text = printCondition(tree);
    expect(parseCondition(wide(text), metricVocabulary())).toEqual(tree);
    expect(parseCondition(ascii(text), metricVocabulary())).toEqual(tree);
  }));
});

const percent = fc.integer({ min: 0, max: 100_000 }).map((n) => decimal(n).div(10_000));
const rate: fc.Arbitrary<Rate> = fc.oneof(
  percent.map((value): Rate => ({ kind: 'share', value })),
  fc.record({ kind: fc.constant('perUnit' as const), value: percent, units: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('日', '小时', '次'), partial: fc.boolean() }),
  fc.integer({ min: 1, max: 100 }).map((n): Rate => ({ kind: 'shortfall', from: decimal(n) })),
);
const base = fc.constantFrom<string | number>('金额', '月均服务费', '中标金额×10%', '取费基数', '另行填写', '另行规定', 100, 0.5, 350000);
const cap = fc.constantFrom<string | number>('55%', '中标金额×10%', '金额', 5000, 110.5);
test('rates, bases, caps', () => {
  fc.assert(fc.property(rate, (value) => { expect(parseRate(printRate(value))).toEqual(value); }));
  fc.assert(fc.property(base, (text) => { expect(printBase(parseBase(text)!)).toEqual(text); }));
  fc.assert(fc.property(cap, (text) => { expect(printCap(parseCap(text)!)).toEqual(text); }));
});

const name = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊一二三AB12（）：，。 '), minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !/^[\d\s-]+%?$/.test(text.trim()));
const id = fc.integer({ min: 1, max: 999 }).map((n) => `条${n}`);
type Rest = Partial<Omit<TermRow, '类别'>>;
const kind = (类别: Kind, rest: fc.Arbitrary<Rest>): fc.Arbitrary<Partial<TermRow>> => fc.tuple(id, name, rest).map(([编号, 名称, more]) => ({ 类别, 编号, 名称, 依据: `第${编号}条`, ...more }));
const share = fc.integer({ min: 0, max: 200 }).map((n) => `${n / 2}%`);
const rows = fc.array(fc.oneof(
  kind('合同', fc.oneof(fc.record({ 名称: fc.integer({ min: 0, max: 1e9 }) }), fc.record({ 名称: share }), fc.constant<Rest>({ 名称: '2026-03-03' }), fc.constant<Rest>({}))),
  kind('考核项', fc.record({ 编号: fc.integer({ min: 1, max: 99 }).map((n) => `表.${n}`), 满分: fc.integer({ min: 1, max: 100 }), 完成时效: share, 完成质量: share, 工作文档: share })),
  kind('违约', fc.record({ 比例: rate.map(printRate), 基数: base, 条件: metric.map(printCondition) })),
  kind('重大违约', fc.record({ 比例: rate.map(printRate), 基数: base, 上限: cap, 族: fc.constantFrom('', '中断') })),
  kind('事故', fc.record({ 编号: fc.constantFrom('表.A级.1', '表.B级.12'), 条件: incident.map(printCondition) })),
  kind('退出', fc.record({ 条件: metric.map(printCondition) })),
  kind('付款', fc.record({ 比例: fc.constantFrom('70%', '1/12'), 基数: fc.integer({ min: 1, max: 1e7 }), 期限: fc.constantFrom('', '20个工作日') })),
  kind('交付物', fc.record({ 频次: fc.constantFrom('每月', '每周'), 次数: fc.integer({ min: 1, max: 52 }) })),
  kind('指标', fc.record({ 条件: fc.constantFrom('越低越差', '越高越差') })),
  kind('存疑', fc.record({ 生效: fc.constantFrom('2026-07-01', '2027-01-31') })),
), { minLength: 1, maxLength: 12 });

/** Decimals compare by value, not by how they came about. */
const plain = (terms: readonly Term[]): unknown => JSON.parse(JSON.stringify(terms));
test('random terms tables', () => {
  fc.assert(fc.property(rows, (list) => {
    const { terms } = parsed([[...COLUMNS], ...list.map(gridRow)]);
    expect(plain(parsed(printTable(terms)).terms)).toEqual(plain(terms));
  }), { numRuns: 300 });
});

test.each(KEYS)('%s: built-in → table → parsed again is the same contract', (key) => {
  const again = parsed(tableOf(key));
  expect(plain(again.terms)).toEqual(plain(termsOf(key)));
  expect(printTable(again.terms)).toEqual(tableOf(key));
  expect(JSON.stringify([...Object.values(resolve(again) as object)])).toBe(JSON.stringify([...Object.values(resolve({ terms: termsOf(key) }) as object)]));
});
