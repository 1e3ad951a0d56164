// No input of any type makes a function throw anything but a CustomFunctions.Error, or return what a cell cannot show.
import fc from 'fast-check';
import { ids } from './harness';
import { FunctionError, registered } from './stub';
import { HEADERS, KEYS, tableOf } from './tables';

const strange = fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withObjectString: true });
const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  Symbol('x'), 10n, () => 1, NaN, -0, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, undefined, null, true, '', ' ', '　', '/', '__proto__', 'constructor', 'toString', new Proxy({}, {}),
  { get code() { throw new Error('getter'); } }, { toString: () => { throw new Error('toString'); } }, '='.repeat(5000), '（'.repeat(3000), '非'.repeat(3000), [], [[]], [[], []], [[[[]]]],
);
const known = fc.constantFrom<unknown>(...KEYS, '官网运维', '应用系统运维', '安全运维', '重大1', '一般3', '年度', '迟延', '保密', 'A级', '金额', '可用性', '指标', 46120, 46121.5, 0, 1, 3, 60, 100, 780000, '是', '服务中断', ...HEADERS[0]!);
const cell = fc.oneof({ weight: 6, arbitrary: known }, { weight: 2, arbitrary: odd }, { weight: 2, arbitrary: strange });
const ragged = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
const right = fc.constantFrom<unknown>([['website']], [['systems']], [['data']], [['security']], [['petition']], HEADERS, ...KEYS.map((key) => tableOf(key)));
const argument = fc.oneof({ weight: 3, arbitrary: right }, { weight: 3, arbitrary: cell.map((value) => [[value]]) }, { weight: 2, arbitrary: ragged }, { weight: 2, arbitrary: cell }, { weight: 1, arbitrary: strange });

const shown = (value: unknown): boolean => ['number', 'string', 'boolean'].includes(typeof value) ? typeof value !== 'number' || Number.isFinite(value) : value instanceof FunctionError && value.message !== '';
const fine = (id: string, args: readonly unknown[]): boolean => {
  try {
    const result = registered.get(id)?.(...args);
    return Array.isArray(result) ? result.length > 0 && result.every((row) => Array.isArray(row) && (row as unknown[]).every(shown)) : shown(result);
  } catch (error) {
    return error instanceof FunctionError && error.message !== '' && (error.code === '#VALUE!' || error.code === '#N/A');
  }
};

test.each(ids())('SLA.%s', (id) => {
  fc.assert(fc.property(fc.array(argument, { maxLength: 7 }), (args) => fine(id, args)), { numRuns: 400 });
});
/** The first argument a contract that is one: the others reach further in. */
test.each(ids())('SLA.%s, with a contract', (id) => {
  fc.assert(fc.property(right, fc.array(argument, { maxLength: 6 }), (contract, args) => fine(id, [contract, ...args])), { numRuns: 150 });
});

test('one cell of a contract’s table replaced by anything', () => {
  fc.assert(fc.property(fc.constantFrom(...KEYS), fc.nat(300), fc.nat(18), cell, (key, row, column, value) => {
    const table: unknown[][] = tableOf(key);
    const at = row % table.length;
    table[at]![column % 19] = value;
    return ['TERM', 'PENALTY', 'LINT', 'ITEMS'].every((id) => fine(id, [table, [['重大1']]]));
  }), { numRuns: 300 });
});
test('one cell of a log replaced by anything', () => {
  fc.assert(fc.property(fc.nat(20), cell, (column, value) => {
    const row: unknown[] = ['1', '官网', '服务中断', 46120, 46120, 46120.1, '', 46120.5, '', 200, 0, 0, 0, '否', '否', '是', '否', 1, '是', '否', '无'];
    row[column] = value;
    return fine('METRICS', [[['website']], HEADERS, [row], 46113, 46143]) && fine('SEVERITY', [[['website']], HEADERS, [row]]) && fine('INCIDENT', [[['website']], HEADERS, [row]]);
  }), { numRuns: 500 });
});

describe('huge grids are answered in seconds', () => {
  const column = (n: number, value: unknown): unknown[][] => Array.from({ length: n }, () => [value]);
  const ROWS = 1_048_576;
  test.each<readonly [string, () => readonly unknown[]]>([
    ['ANNUAL', () => [[...column(12, 80), ...column(ROWS - 12, '')]]],
    ['GRADE', () => [column(200_000, 80)]],
    ['RMB', () => [column(100_000, 1234.56)]],
    ['EXIT', () => [[['website']], [...column(500, 'B级'), ...column(ROWS - 500, '')], [...column(12, 59), ...column(ROWS - 12, '')]]],
    ['SCORE', () => [[['website']], column(ROWS, 5)]],
    ['AVAILABILITY', () => [46113, 46143, Array.from({ length: 200_000 }, (_, i) => [46113 + i / 1e4, 46113 + i / 1e4 + 0.00001])]],
    ['WORKDAYS', () => [46113, 46143, Array.from({ length: ROWS }, () => ['', ''])]],
    ['METRICS', () => [[['website']], HEADERS, Array.from({ length: 20_000 }, () => HEADERS[0]!.map(() => '')), 46113, 46143]],
    ['METRICS', () => [[['website']], [['事件类型', '发生时间', '恢复时间', '服务商责任']], Array.from({ length: 20_000 }, (_, i) => ['服务中断', 46113 + i / 1000, 46113 + i / 1000 + 0.0005, '是']), 46113, 46143]],
    ['SEVERITY', () => [[['website']], [['事件类型', '发生时间', '恢复时间', '服务商责任', '影响人数']], Array.from({ length: 50_000 }, () => ['服务中断', 46113, 46114, '是', 200])]],
    ['TERM', () => [column(5000, '合同'), [['金额']]]],
  ])('SLA.%s', (id, args) => {
    const given = args();
    expect(fine(id, given)).toBe(true);
  });
});
