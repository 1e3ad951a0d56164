// What must hold of every month's total, whatever the marks.
import fc from 'fast-check';
import { percentHundredths, tenThousandths } from '../../src/domain/evaluation/exact';
import { fullMarks, scoreMonth } from '../../src/domain/evaluation/score';
import { type Decimal, decimal, HUNDRED, sum } from '../../src/domain/money/decimal';
import { toHundredth } from '../../src/domain/money/round';
import { contract, must } from './builtIn';
import type { Contract, Item } from '../../src/domain/contract/types';

type Marks = readonly (readonly number[] | undefined)[];
const security = contract('security');
const itemsOf = (from: Contract, table: string): readonly Item[] => from.tables.get(table) ?? [];
const eighteen = itemsOf(security, '安全运维');
const totalOf = (from: Contract, marks: Marks, table?: string): number => must(scoreMonth(from, marks.map((row) => row ?? ['/', '/', '/']), table)).total;

/** Marks of up to so many decimals within their full marks. */
const mark = (full: Decimal, digits: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: full.times(10 ** digits).floor().toNumber() }).map((n) => decimal(n).div(10 ** digits).toNumber());
const marksOf = (items: readonly Item[], digits: number): fc.Arbitrary<number[][]> => fc.tuple(...items.map((item) => fc.tuple(...fullMarks(item).map((full) => mark(full, digits)))));
const arranged = fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }).filter((list) => list.some(Boolean));
const month = fc.tuple(fc.oneof(marksOf(eighteen, 1), marksOf(eighteen, 4), marksOf(eighteen, 7)), arranged).map(([marks, kept]): Marks => marks.map((row, i) => (kept[i] ? row : undefined)));

test('the exact integers and the decimals give the same total', () => {
  const unrounded = contract('security', { 得分舍入: '不舍入' }); // takes the decimal path always
  fc.assert(fc.property(month, (marks) => {
    const exact = marks.reduce((got, row) => got.plus(sum((row ?? []).map(decimal))), decimal(0)).times(HUNDRED).div(sum(eighteen.filter((_, i) => marks[i]).map(({ points }) => points)));
    expect(totalOf(security, marks)).toBe(toHundredth(exact).toNumber());
    expect(totalOf(unrounded, marks)).toBe(exact.toNumber());
  }), { numRuns: 500 });
});
test('hundredths by remainder are hundredths half up, near every half', () => {
  const near = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: -2, max: 2 }))
    .map(([full, hundredths, off]): readonly [number, number] => [Math.max(0, Math.round(((hundredths + 0.5) * full) / 10_000) + off), full]);
  fc.assert(fc.property(fc.oneof(near, fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))), ([got, full]) => {
    expect(percentHundredths(got, full)).toBe(toHundredth(decimal(got).times(HUNDRED).div(full)).times(HUNDRED).toNumber());
  }), { numRuns: 3000 });
});
test('ten-thousandths: exactly the numbers with at most four decimals', () => {
  fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 8 }), (n, digits) => {
    const value = decimal(n).div(10 ** digits);
    expect(tenThousandths(value.toNumber())).toBe(value.decimalPlaces() <= 4 ? value.times(10_000).toNumber() : undefined);
  }));
  expect([tenThousandths(0.1 + 0.2), tenThousandths(NaN), tenThousandths(Infinity), percentHundredths(1, 0)]).toEqual([undefined, undefined, undefined, undefined]);
});

test('monotone: a better mark never gives a lower total', () => {
  fc.assert(fc.property(month, fc.nat(17), fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (marks, item, dimension, part) => {
    const row = marks[item];
    fc.pre(row !== undefined);
    const full = fullMarks(eighteen[item]!)[dimension]!;
    const better = row.map((value, i) => (i === dimension ? Math.min(full.toNumber(), value + (full.toNumber() - value) * part) : value));
    expect(totalOf(security, marks.map((each, i) => (i === item ? better : each)))).toBeGreaterThanOrEqual(totalOf(security, marks));
  }), { numRuns: 500 });
});
test('between 0 and 100', () => {
  fc.assert(fc.property(month, (marks) => {
    const total = totalOf(security, marks);
    expect(total >= 0 && total <= 100).toBe(true);
  }));
});
test('taking out an item not arranged never changes the others’ shares', () => {
  const unrounded = contract('security', { 得分舍入: '不舍入' });
  const only = (item: number): Marks => eighteen.map((each, i) => (i === item ? fullMarks(each).map((full) => full.toNumber()) : [0, 0, 0]));
  fc.assert(fc.property(fc.nat(17), fc.nat(17), fc.nat(17), (a, b, out) => {
    fc.pre(a !== out && b !== out);
    const without = (marks: Marks): Marks => marks.map((row, i) => (i === out ? undefined : row));
    const before = totalOf(unrounded, only(a)) / totalOf(unrounded, only(b));
    const after = totalOf(unrounded, without(only(a))) / totalOf(unrounded, without(only(b)));
    expect(after).toBeCloseTo(before, 12);
  }));
});
test('an item not arranged: its own marks no longer matter, the rest is converted to 100', () => {
  fc.assert(fc.property(month, fc.nat(17), (marks, out) => {
    const rest = marks.map((row, i) => (i === out ? undefined : row));
    fc.pre(rest.some(Boolean));
    const got = rest.reduce((total, row) => total.plus(sum((row ?? []).map(decimal))), decimal(0));
    const full = sum(eighteen.filter((_, i) => rest[i]).map(({ points }) => points));
    expect(totalOf(security, rest)).toBe(toHundredth(got.times(HUNDRED).div(full)).toNumber());
  }));
});
test('the block of the printed form and the n×3 range give the same', () => {
  const website = contract('website');
  fc.assert(fc.property(marksOf(itemsOf(website, '官网运维'), 2), (marks) => {
    const block = marks.flatMap(([a, b, c]) => [[6, '', 10, '', 4, ''], ['', a, '', b, '', c]]);
    expect(must(scoreMonth(website, block)).total).toBe(totalOf(website, marks));
  }));
});
