// Penalties set against instalments: nothing below zero, nothing lost on the way.
import fc from 'fast-check';
import { isIssue } from '../../../src/domain/issue';
import { decimal, sum } from '../../../src/domain/money/decimal';
import { runningBalance } from '../../../src/domain/payment/balance';
import { bondLeft } from '../../../src/domain/payment/bond';

const charged = (amount: number, deductions: number) => ({ amount: decimal(amount), deductions: decimal(deductions) });

test('what an instalment cannot bear goes on to the next', () => {
  const settled = runningBalance([charged(100, 30), charged(50, 70.25), charged(40, 0)]);
  expect(settled.map(({ brought, net, carried }) => [brought, net, carried].map(Number))).toEqual([
    [0, 70, 0],
    [0, 0, 20.25],
    [20.25, 19.75, 0],
  ]);
});

test('amounts = paid + deducted − still open', () => {
  const yuan = fc.integer({ min: 0, max: 1e9 }).map((fens) => fens / 100);
  fc.assert(
    fc.property(fc.array(fc.tuple(yuan, yuan), { minLength: 1, maxLength: 6 }), (pairs) => {
      const rows = pairs.map(([amount, deductions]) => charged(amount, deductions));
      const settled = runningBalance(rows);
      expect(settled.every(({ net, carried }) => !net.isNegative() && !carried.isNegative())).toBe(true);
      const open = settled[settled.length - 1]!.carried;
      const expected = sum(rows.map(({ amount }) => amount)).minus(sum(rows.map(({ deductions }) => deductions))).plus(open);
      expect(sum(settled.map(({ net }) => net)).toString()).toBe(expected.toString());
    }),
  );
});

test('claims on the bond', () => {
  expect(String(bondLeft(decimal(78000), [decimal(5000), decimal(73000)]))).toBe('0');
  expect(isIssue(bondLeft(decimal(78000), [decimal(78000.01)]))).toBe(true);
});
