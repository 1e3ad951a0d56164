// What must hold of every amount: never negative, never NaN, whole fen, never over its cap, more of a breach never cheaper.
import fc from 'fast-check';
import { findBreaches } from '../../src/domain/breach/breach';
import { clauseIds, penalty } from '../../src/domain/breach/penalty';
import { metricVocabulary, LOG_METRICS, TYPED_METRICS } from '../../src/domain/condition/vocabulary';
import { READINGS } from '../../src/domain/contract/readings';
import { resolve } from '../../src/domain/contract/resolve';
import { isIssue } from '../../src/domain/issue';
import { decimal } from '../../src/domain/money/decimal';
import { contract, type Key, KEYS, must, parsed, tableOf } from './builtIn';
import { printRate } from '../../src/domain/terms/rate';

const choices = fc.record(Object.fromEntries(READINGS.map((reading) => [reading.name, fc.constantFrom(...reading.choices)])), { requiredKeys: [] });
const key = fc.constantFrom(...KEYS);
const number = fc.oneof(fc.nat(400), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }));

const sound = (amount: number): boolean => Number.isFinite(amount) && amount >= 0 && decimal(amount).decimalPlaces() <= 2;

test('every clause of every contract under any readings, any base, any quantity', () => {
  fc.assert(fc.property(key, choices, fc.option(number), fc.option(number), (name, chosen, base, quantity) => {
    const found = contract(name, chosen as Record<string, string>);
    for (const id of clauseIds(found)) {
      const result = penalty(found, id, { ...(base !== null && { base: decimal(base) }), ...(quantity !== null && { quantity: decimal(quantity) }) });
      if (!isIssue(result)) expect([id, sound(result.amount.toNumber())]).toEqual([id, true]);
      if (!isIssue(result) && result.cap) expect(result.amount.lte(result.cap.over.div(result.cap.under).toDecimalPlaces(2))).toBe(true);
    }
  }), { numRuns: 150 });
});

const vocabulary = metricVocabulary();
const facts = fc.record(Object.fromEntries([...LOG_METRICS, ...TYPED_METRICS].map((name) => {
  const word = vocabulary(name)!;
  return [name, word.type === 'word' ? fc.constantFrom(...(word.words ?? [])) : name === '可用性' ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.oneof(fc.nat(5), fc.double({ min: 0, max: 300, noNaN: true }))];
})), { requiredKeys: [] });

test('a month’s findings: sound amounts, one counting clause a family, a gap only where no row of the family is met', () => {
  fc.assert(fc.property(key, facts, (name, metrics) => {
    const found = findBreaches(contract(name), new Map(Object.entries(metrics as Record<string, number | string>)));
    const counting = found.filter(({ kind, amount }) => kind === 'met' && amount !== undefined);
    for (const { amount } of counting) expect(sound(amount!.toNumber())).toBe(true);
    const families = counting.map(({ rule }) => rule?.clause.family).filter((family) => family !== '');
    expect(new Set(families).size).toBe(families.length);
    for (const gap of found.filter(({ kind }) => kind === 'gap')) expect(found.some(({ kind, rule }) => kind === 'met' && rule?.clause.family === gap.rule?.clause.family)).toBe(false);
  }), { numRuns: 500 });
});
test('the highest of a family is never less than any of its clauses alone', () => {
  fc.assert(fc.property(key, facts, (name, metrics) => {
    const found = findBreaches(contract(name), new Map(Object.entries(metrics as Record<string, number | string>)));
    for (const { yieldsTo, penalty: own } of found.filter((finding) => finding.yieldsTo !== undefined)) {
      const best = found.find(({ rule, amount }) => rule?.clause.id === yieldsTo && amount !== undefined);
      if (own && !isIssue(own)) expect(best?.amount?.gte(own.amount)).toBe(true);
    }
  }), { numRuns: 300 });
});

test('petition: a day more is never cheaper, under either reading', () => {
  for (const choice of ['取代', '叠加']) {
    let before = 0;
    for (let days = 0; days <= 400; days += 1) {
      const amount = must(penalty(contract('petition', { 迟延二十: choice }), '迟延', { quantity: decimal(days) })).amount.toNumber();
      expect([days, amount >= before]).toEqual([days, true]);
      before = amount;
    }
  }
});
test('a lower score of the year never costs less', () => {
  fc.assert(fc.property(fc.constantFrom<Key>('website', 'systems', 'data'), fc.nat(10_000), fc.nat(10_000), (name, a, b) => {
    const cost = (hundredths: number) => must(penalty(contract(name), '年度', { quantity: decimal(hundredths).div(100) })).amount.toNumber();
    expect(cost(Math.min(a, b))).toBeGreaterThanOrEqual(cost(Math.max(a, b)));
  }));
});

const HEAD = ['类别', '编号', '名称', '比例', '上限', '基数'];
test('any rate per unit and any cap: sound, capped, rising with the quantity', () => {
  const rate = fc.record({ kind: fc.constant('perUnit' as const), value: fc.nat(10_000).map((n) => decimal(n).div(10_000)), units: fc.integer({ min: 1, max: 30 }), unit: fc.constant('日'), partial: fc.boolean() });
  fc.assert(fc.property(rate, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 100 }), fc.nat(1000), fc.nat(1000), (each, base, cap, a, b) => {
    const made = must(resolve(parsed([HEAD, ['违约', '甲', '甲', printRate(each), `${cap}%`, base]])));
    const cost = (quantity: number) => must(penalty(made, '甲', { quantity: decimal(quantity) })).amount;
    expect(sound(cost(a).toNumber())).toBe(true);
    expect(cost(a).lte(decimal(base).times(cap).div(100).toDecimalPlaces(2))).toBe(true);
    expect(cost(Math.max(a, b)).gte(cost(Math.min(a, b)))).toBe(true);
  }));
});
test('a table built anew under other readings still resolves, whatever is chosen', () => {
  fc.assert(fc.property(key, choices, (name, chosen) => {
    expect(isIssue(resolve(parsed(tableOf(name, chosen as Record<string, string>))))).toBe(false);
  }), { numRuns: 100 });
});
