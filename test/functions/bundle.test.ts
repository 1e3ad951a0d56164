// The bundle that Excel loads: every function with its parameters, in a bare engine, within 45 KB, giving what the source gives.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registeredFunctions } from '../../build/bareEngine.js';
import { rows as fromSource, serial } from './harness';
import { KEYS, tableOf } from './tables';

interface Parameter {
  readonly name: string;
  readonly optional?: boolean;
  readonly description?: string;
}
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}
const dist = join(__dirname, '../../dist');
const built = existsSync(join(dist, 'functions.js')) && existsSync(join(dist, 'functions.json'));
const script = built ? readFileSync(join(dist, 'functions.js'), 'utf8') : '';
const entries = built ? (JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8')) as { functions: readonly Entry[] }).functions : [];
const bundle = built ? registeredFunctions(script) : new Map<string, (...args: unknown[]) => unknown>();

// functions.md, by hand: parameters in order, optional ones in brackets.
const FUNCTIONS: readonly (readonly [string, string])[] = [
  ['CONTRACTS', ''], ['TERM', 'contract field'], ['ITEMS', 'contract [table]'], ['SCORE', 'contract scores [table]'], ['GRADE', 'score [contract]'], ['ANNUAL', 'scores [contract]'],
  ['SEVERITY', 'contract headers rows [table]'], ['INCIDENT', 'contract headers rows [table]'], ['METRICS', 'contract headers rows start end [scores]'], ['AVAILABILITY', 'start end outages'], ['MINUTES', 'from to'],
  ['BREACH', 'contract metrics'], ['PENALTY', 'contract clause [base] [quantity]'], ['EXIT', 'contract levels scores [facts] [table]'], ['WORKDAY', 'start days [holidays]'], ['WORKDAYS', 'start end [holidays]'],
  ['PAYMENTS', 'contract'], ['SETTLE', 'contract days'], ['RMB', 'amount'], ['EXPLAIN', 'contract clause [base] [quantity]'], ['VERSION', ''], ['ASOF', 'contract date'], ['LINT', 'contract'],
];

test('npm run build has made both files', () => {
  expect(built).toBe(true);
});
test('the functions of functions.md, all of them and no other, in both', () => {
  const named = FUNCTIONS.map(([id]) => id).sort();
  expect([entries.map(({ id }) => id).sort(), [...bundle.keys()].sort()]).toEqual([named, named]);
});
test.each(FUNCTIONS)('SLA.%s(%s)', (id, parameters) => {
  const entry = entries.find((each) => each.id === id);
  expect(entry?.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' ')).toBe(parameters);
  expect([entry?.name, id]).toEqual([id, expect.stringMatching(/^[A-Z]+$/)]);
  expect(entry?.description).toMatch(/[一-鿿].*[A-Za-z]{3}/s); // Chinese, English beside it
  for (const parameter of entry?.parameters ?? []) expect(parameter.description).toMatch(/[一-鿿]/);
});
test('at most 45 KB gzipped', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(46_080);
});
test('no DOM, no Office, no clock, no chance, no network', () => {
  expect(script).not.toMatch(/\b(?:window|document|Office|Excel|fetch|XMLHttpRequest|localStorage|setTimeout)\b\s*[.([]/);
  expect(script).not.toMatch(/Date\.now\(|new Date\(\)|new Date[,;)]/);
});

const call = (id: string, ...args: readonly unknown[]): unknown => {
  const result = bundle.get(id)!(...args);
  return Array.isArray(result) && (result as unknown[][]).length === 1 && (result as unknown[][])[0]?.length === 1 ? (result as unknown[][])[0]![0] : result;
};
test.each<readonly [string, readonly unknown[], unknown]>([
  ['PENALTY', [[['systems']], [['重大2']], null, null], 546333.33],
  ['PENALTY', [[['petition']], [['迟延']], null, [[10]]], 33150],
  ['PENALTY', [[['petition']], [['迟延']], null, [[11]]], 221000],
  ['PENALTY', [[['security']], [['重大2']], null, null], 34392],
  ['GRADE', [[[89.99]], null], '良好'],
  ['WORKDAY', [serial('2026-04-30'), 4, null], serial('2026-05-09')],
  ['MINUTES', [[[serial('2026-04-08 08:07')]], [[serial('2026-04-08 08:37')]]], 30],
  ['RMB', [[[1005.1]]], '壹仟零伍元壹角整'],
  ['RMB', [[[0.05]]], '伍分'],
  ['RMB', [[[0]]], '零元整'],
])('functions.md: SLA.%s(%j) is %p', (id, args, expected) => {
  expect(call(id, ...args)).toBe(expected);
});
test('errors of the bundle carry Excel’s code and a text', () => {
  expect(() => call('SETTLE', [['petition']], 1)).toThrow(/没有约定服务期满/);
  expect(() => call('TERM', [['nobody']], [['金额']])).toThrow(/website（官网运维）/);
});
test('arguments left out arrive as null', () => {
  expect(call('SCORE', [['website']], Array.from({ length: 5 }, () => [6, 10, 4]), null)).toBe(100);
  expect(call('ANNUAL', [[80], [90]], null)).toBe(85);
});
/** The engine is another realm: its arrays are not ours. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
test.each(KEYS)('%s: lint, items and payments as from the source', (key) => {
  for (const id of ['LINT', 'PAYMENTS']) expect(plain(call(id, [[key]]))).toEqual(plain(fromSource(id, [[key]])));
  expect(plain(call('ASOF', [[key]], 46120))).toEqual(plain(fromSource('ASOF', [[key]], 46120)));
  expect(call('TERM', tableOf(key), [['金额']])).toEqual(call('TERM', [[key]], [['金额']]));
});
