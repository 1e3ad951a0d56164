// 大写金额 three ways: our rule, the native formula in LibreOffice, and what the contracts print.
import fc from 'fast-check';
import { decimal } from '../../../src/domain/money/decimal';
import { rmb } from '../../../src/domain/money/rmb';
import { rmbFormula } from '../../../src/workbook/formulas/rmb';
import { evaluate } from './evaluate';

const PRINTED: readonly (readonly [number, string])[] = [
  [0, '零元整'],
  [0.05, '伍分'],
  [0.1, '壹角整'],
  [1005.1, '壹仟零伍元壹角整'],
  [10.05, '壹拾元零伍分'],
  [1203720, '壹佰贰拾万零叁仟柒佰贰拾元整'],
  [100000, '壹拾万元整'],
  [10000000000, '壹佰亿元整'],
  [1000000000000, '壹万亿元整'],
  [1000000000001.01, '壹万亿零壹元零壹分'],
  [9999999999999.99, '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
];

/** Powers of ten, one fen around them, digits with zeros between, and random ones. */
const amounts = (): readonly number[] => {
  const powers = Array.from({ length: 14 }, (_, i) => 10 ** (i - 1)).flatMap((power) => [power - 0.01, power, power + 0.01, power * 5.07, power * 1.01]);
  const sparse = fc.array(fc.constantFrom('0', '0', '0', '1', '7'), { minLength: 3, maxLength: 15 }).map((digits) => Number(digits.join('')) / 100);
  const random = fc.oneof(sparse, fc.integer({ min: 0, max: 999_999_999_999_999 }).map((fen) => fen / 100));
  return [...powers, ...fc.sample(random, { numRuns: 600, seed: 7 })].map((value) => Math.round(value * 100) / 100);
};

test('as printed', () => {
  expect(PRINTED.map(([value]) => [value, rmb(decimal(value))])).toEqual(PRINTED);
});

test('the formula says the same, in LibreOffice', async () => {
  const values = [...PRINTED.map(([value]) => value), ...amounts()];
  const theirs = await evaluate(values.map((value) => ({ cells: { A: value }, formula: (ref) => rmbFormula(ref('A')) })));
  const differing = values.flatMap((value, i) => (theirs[i] === rmb(decimal(value)) ? [] : [`${value}: ${String(rmb(decimal(value)))} / ${theirs[i] ?? ''}`]));
  expect(differing).toEqual([]);
});

test('outside of its range it is an error', async () => {
  const theirs = await evaluate([-0.01, 10_000_000_000_000, '壹'].map((value) => ({ cells: { A: value }, formula: (ref) => rmbFormula(ref('A')) })));
  expect(theirs).toEqual(['#VALUE!', '#VALUE!', '#VALUE!']);
});
