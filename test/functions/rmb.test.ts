// SLA.RMB: the contracts' own printed amounts, cases by hand, read back by an independent reader, and nzh where it is right.
import fc from 'fast-check';
import nzh from 'nzh/cn';
import { cell, message, sla } from './harness';

const rmb = (amount: unknown): unknown => cell('RMB', [[amount]]);

// As the contracts print them.
test.each<readonly [number, string, string]>([
  [780000, '柒拾捌万元整', 'website 5(1)'], [546000, '伍拾肆万陆仟元整', 'website 5(2)'], [234000, '贰拾叁万肆仟元整', 'website 5(2)'], [78000, '柒万捌仟元整', 'website 6(1)'],
  [3278000, '叁佰贰拾柒万捌仟元整', 'systems 5(1)'], [2294600, '贰佰贰拾玖万肆仟陆佰元整', 'systems 5(2)'], [983400, '玖拾捌万叁仟肆佰元整', 'systems 5(2)'], [327800, '叁拾贰万柒仟捌佰元整', 'systems 6(1)'],
  [1194000, '壹佰壹拾玖万肆仟元整', 'data 5(1)'], [835800, '捌拾叁万伍仟捌佰元整', 'data 5(2)'], [358200, '叁拾伍万捌仟贰佰元整', 'data 5(2)'], [119400, '壹拾壹万玖仟肆佰元整', 'data 6(1)'],
  [1719600, '壹佰柒拾壹万玖仟陆佰元整', 'security 5(1)'], [1203720, '壹佰贰拾万零叁仟柒佰贰拾元整', 'security 5(2)'], [515880, '伍拾壹万伍仟捌佰捌拾元整', 'security 5(2)'], [171960, '壹拾柒万壹仟玖佰陆拾元整', 'security 6(1)'],
  [1105000, '壹佰壹拾万零伍仟元整', 'petition 四1'], [1042452.83, '壹佰零肆万贰仟肆佰伍拾贰元捌角叁分', 'petition 四1'], [62547.17, '陆万贰仟伍佰肆拾柒元壹角柒分', 'petition 四1'],
  [276250, '贰拾柒万陆仟贰佰伍拾元整', 'petition 四2'], [552500, '伍拾伍万贰仟伍佰元整', 'petition 四2'], [92083, '玖万贰仟零捌拾叁元整', 'petition 四2'], [184167, '壹拾捌万肆仟壹佰陆拾柒元整', 'petition 四2'],
])('%d is %s (%s)', (amount, expected) => {
  expect(rmb(amount)).toBe(expected);
});

test.each<readonly [number, string]>([
  [0, '零元整'], [0.05, '伍分'], [0.5, '伍角整'], [0.55, '伍角伍分'], [1, '壹元整'], [1.01, '壹元零壹分'], [1.1, '壹元壹角整'], [10, '壹拾元整'], [11, '壹拾壹元整'], [100, '壹佰元整'], [101, '壹佰零壹元整'],
  [110, '壹佰壹拾元整'], [1001, '壹仟零壹元整'], [1010, '壹仟零壹拾元整'], [1005.1, '壹仟零伍元壹角整'], [10000, '壹万元整'], [10001, '壹万零壹元整'], [10100, '壹万零壹佰元整'], [11000, '壹万壹仟元整'],
  [100000, '壹拾万元整'], [1000000, '壹佰万元整'], [10000000, '壹仟万元整'], [100000000, '壹亿元整'], [100000001, '壹亿零壹元整'], [100010000, '壹亿零壹万元整'], [101000000, '壹亿零壹佰万元整'],
  [110000000, '壹亿壹仟万元整'], [1000000000000, '壹万亿元整'], [1000000000001, '壹万亿零壹元整'], [1000100000000, '壹万零壹亿元整'], [9999999999999.99, '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [546333.33, '伍拾肆万陆仟叁佰叁拾叁元叁角叁分'], [0.005, '壹分'], [0.004, '零元整'], [1.999, '贰元整'], [2.675, '贰元陆角捌分'], [1.005, '壹元零壹分'],
])('%d is %s', (amount, expected) => {
  expect(rmb(amount)).toBe(expected);
});

test.each<readonly [string, unknown, string]>([
  ['below zero', -0.01, '#VALUE!'], ['a hair below zero', -0.001, '#VALUE!'], ['too large', 10_000_000_000_000, '#VALUE!'], ['text', '1000', '#VALUE!'], ['TRUE', true, '#VALUE!'], ['NaN', NaN, '#VALUE!'],
  ['infinite', Infinity, '#VALUE!'], ['blank', '', '#N/A'], ['left out', null, '#N/A'],
])('%s', (_, amount, expected) => {
  expect(rmb(amount)).toBe(expected);
});
test('a range gives a range; the message says what is allowed', () => {
  expect(sla('RMB', [[1, ''], ['x', 2]])).toEqual([['壹元整', ''], ['#VALUE!', '贰元整']]);
  expect(message('RMB', [[-1]])).toContain('9,999,999,999,999.99');
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
/** Reads yuan as a person does: digits with their places make a group, 万 and 亿 multiply what stands before. */
const readYuan = (text: string): bigint => {
  const split = (part: string, sign: string, unit: bigint, below: (rest: string) => bigint): bigint => {
    const at = part.lastIndexOf(sign);
    return at < 0 ? below(part) : readYuan(part.slice(0, at)) * unit + below(part.slice(at + 1));
  };
  const group = (part: string): bigint => {
    let sum = 0n;
    for (let i = 0; i < part.length; i += 1) {
      const digit = BigInt(DIGITS.indexOf(part[i]!));
      const place = PLACES[part[i + 1] ?? ''];
      sum += digit * (place ?? 1n);
      if (place) i += 1;
    }
    return sum;
  };
  return split(text, '亿', 100_000_000n, (rest) => split(rest, '万', 10_000n, group));
};
const readFen = (text: string): bigint => {
  const [whole, rest] = text.includes('元') ? text.split('元') : ['', text];
  const cents = (sign: string): bigint => BigInt(Math.max(0, DIGITS.indexOf(new RegExp(`(.)${sign}`).exec(rest ?? '')?.[1] ?? '零')));
  return readYuan(whole ?? '') * 100n + cents('角') * 10n + cents('分');
};

const fen = fc.oneof(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.integer({ min: 1, max: 1_000_000 }), fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 13 })).map(([n, zeros]) => Math.min(n * 10 ** zeros, 999_999_999_999_999)));
test('read back, the words are the amount', () => {
  fc.assert(fc.property(fen, (n) => { expect(readFen(String(rmb(n / 100)))).toBe(BigInt(n)); }), { numRuns: 3000 });
});
test('no two zeros in a row, none before a unit or at the end', () => {
  fc.assert(fc.property(fen, (n) => { expect(String(rmb(n / 100))).not.toMatch(/零零|零[拾佰仟万亿元角分整]|零$|^零/); }), { numRuns: 3000 });
});
test('the same as nzh but for 零 and 整, which it leaves out where the form prints them', () => {
  const bare = (text: unknown): string => String(text).replace(/[零整]/g, '');
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (n) => { expect(bare(rmb(n / 100))).toBe(bare(nzh.toMoney(n / 100, { outSymbol: false }))); }), { numRuns: 2000 });
});
