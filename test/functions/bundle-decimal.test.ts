// decimal.js as the bundle carries it (two thirds left out) beside the whole library: the same digits, and the same amounts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import Full from 'decimal.js';
import fc from 'fast-check';
import { slimmed } from '../../build/slimDecimal.js';
import { registeredFunctions } from '../../build/bareEngine.js';
import { cell } from './harness';
import { KEYS } from './tables';

const root = join(__dirname, '../..');
const slimLibrary = (): typeof Full => {
  const whole = readFileSync(join(root, 'node_modules/decimal.js/decimal.mjs'), 'utf8');
  const script = slimmed(whole).replace(/^export default .*$/gm, '').replace(/^export /gm, '');
  const engine = createContext({});
  return runInContext(`${script}\n;Decimal`, engine) as typeof Full;
};
const options = { precision: 40, rounding: Full.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 } as const;
const Slim = slimLibrary().clone(options);
const Whole = Full.clone(options);

const digits = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }).map(String), fc.double({ min: -1e12, max: 1e12, noNaN: true }).map(String), fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(20)).map(([n, places]) => `${n}e-${places}`));

test('sums, products, quotients, roundings, comparisons', () => {
  fc.assert(fc.property(digits, digits, fc.nat(6), (a, b, places) => {
    const results = [Slim, Whole].map((Decimal) => {
      const [x, y] = [new Decimal(a), new Decimal(b)];
      return [
        x.plus(y), x.minus(y), x.times(y), y.isZero() ? x : x.div(y), x.toDecimalPlaces(places, Decimal.ROUND_HALF_UP), x.ceil(), x.floor(), x.toFixed(2), x.toNumber(), x.toString(),
        x.lt(y), x.lte(y), x.gt(y), x.gte(y), x.eq(y), x.isInteger(), x.isZero(), x.isNegative(),
      ].map(String);
    });
    expect(results[0]).toEqual(results[1]);
  }), { numRuns: 2000 });
});

test('random penalties: the bundle beside the source, which has the whole library', () => {
  const bundle = registeredFunctions(readFileSync(join(root, 'dist/functions.js'), 'utf8'));
  // The error of a call for one cell is thrown.
  const penalty = (contract: string, clause: string, base: number | null, quantity: number): unknown => {
    try {
      return (bundle.get('PENALTY')!([[contract]], [[clause]], base === null ? null : [[base]], [[quantity]]) as unknown[][])[0]![0];
    } catch (error) {
      return error;
    }
  };
  const clause = fc.oneof(fc.integer({ min: 1, max: 12 }).map((n) => `重大${n}`), fc.integer({ min: 1, max: 11 }).map((n) => `一般${n}`), fc.constantFrom('保密', '年度', '迟延', '缺陷'));
  const base = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }));
  const quantity = fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }));
  const shown = (value: unknown): unknown => (typeof value === 'number' ? value : (value as { code: string }).code);
  fc.assert(fc.property(fc.constantFrom(...KEYS), clause, base, quantity, (key, id, given, count) => {
    expect(shown(penalty(key, id, given, count))).toBe(cell('PENALTY', [[key]], [[id]], given === null ? null : [[given]], [[count]]));
  }), { numRuns: 2000 });
});
