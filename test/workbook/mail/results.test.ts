// Stored results of a copy held against the rules: of what nobody touched nothing is told, of what was forged or is stale its cell.
import fc from 'fast-check';
import { buildPlan } from '../../../src/workbook/build';
import { examplePlan } from '../../../src/workbook/example';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { withLog } from '../../../src/workbook/log/withLog';
import { NO_FACTS } from '../../../src/workbook/mail/facts';
import type { Finding } from '../../../src/workbook/mail/finding';
import { describeFinding } from '../../../src/workbook/mail/findingWords';
import type { Copy } from '../../../src/workbook/mail/prepare';
import { parseReceipt, printReceipt } from '../../../src/workbook/mail/receipt';
import { resting } from '../../../src/workbook/mail/resting';
import { verify } from '../../../src/workbook/mail/verify';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { isCellError } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { KEYS, planFor } from '../sheets/plans';
import { copiesOf } from './copies';

const SHEETS = ['评分表', '服务日志', '违约金', '事件日志', '年度汇总', '付款计划', '交付物'] as const;
type Key = (typeof KEYS)[number];
/** One contract with a month before it, closed. */
const monthOf = (key: Key): string => (key === 'website' ? '2026-04' : '2026-03');

interface Made {
  readonly plan: Plan;
  /** Of those above the ones that the contract has. */
  readonly sheets: readonly string[];
}

/** The last month of an example, open; little room in the log keeps it small. */
const made = new Map<Key, Made>();
const madeOf = (key: Key): Made => {
  const known = made.get(key);
  if (known) return known;
  const month = monthOf(key);
  const plan = examplePlan(planFor(key, withLog(key, NO_ENTRIES), {}, Number(month.slice(-1)) - 2), 7);
  const { log, closings, ...entries } = plan.entries;
  const open = new Map([...(closings ?? [])].filter(([closed]) => closed !== month));
  const own = { ...plan, entries: { ...entries, closings: open, ...(log ? { log: { ...log, size: { ready: log.rows.length + 2, helpers: log.rows.length + 3, systems: 6 } } } : {}) } };
  const names = buildPlan(own, '2026-03-01T00:00:00Z').sheets.map(({ name }) => name);
  const one = { plan: own, sheets: SHEETS.filter((wanted) => names.some((name) => name === wanted || (name.startsWith(month) && name.endsWith(wanted)))) };
  made.set(key, one);
  return one;
};

const copyOf = (key: Key, wanted: readonly string[]): Copy | undefined => {
  const { plan, sheets } = madeOf(key);
  const own = sheets.filter((sheet) => wanted.includes(sheet));
  return own.length === 0 ? undefined : copiesOf(plan, { months: [monthOf(key)], filled: true, sheets: own })[0];
};

const resultsIn = (drawn: DrawnWorkbook, { receipt }: Copy) => verify(drawn, NO_FACTS, receipt).filter(({ code }) => code === 'result');

const withValues = (drawn: DrawnWorkbook, values: Readonly<Record<string, number>>, sheet: string): DrawnWorkbook => ({
  ...drawn,
  sheets: drawn.sheets.map((own) => (own.name === sheet ? { ...own, cells: { ...own.cells, ...Object.fromEntries(Object.entries(values).map(([address, value]) => [address, { ...own.cells[address]!, value }])) } } : own)),
});

test.each(KEYS)('%s: all its sheets as they went out, through the receipt as it is printed: nothing to tell', (key) => {
  const copy = copyOf(key, SHEETS)!;
  const receipt = parseReceipt(printReceipt(copy.receipt))!;
  expect(verify(normalise(copy.model, 'native'), NO_FACTS, receipt)).toEqual([]);
});

test.each(KEYS)('%s: every computed number, changed in its stored result alone, is named with what it should be', (key) => {
  const { plan, sheets } = madeOf(key);
  // Of a closed month the record counts, which no copy has.
  const [copy] = copiesOf({ ...plan, entries: { ...plan.entries, closings: new Map() } }, { months: [monthOf(key)], filled: true, sheets });
  const drawn = normalise(copy!.model, 'native');
  const wanted: Finding[] = [];
  const forged: DrawnWorkbook = {
    ...drawn,
    sheets: drawn.sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, own]) => {
          if (own.formula === undefined || typeof own.value !== 'number') return [address, own];
          wanted.push({ code: 'result', gravity: 'wrong', sheet: sheet.name, address, before: own.value, after: own.value + 1 });
          return [address, { ...own, value: own.value + 1 }];
        }),
      ),
    })),
  };
  expect(wanted.length).toBeGreaterThan(30);
  const byPlace = (all: readonly Finding[]) => new Map(all.map((one) => [`${one.sheet ?? ''}!${one.address ?? ''}`, one]));
  expect(byPlace(resultsIn(forged, copy!))).toEqual(byPlace(wanted));
});

test('whatever sheets go out together, what stayed behind raises no alarm', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.subarray([...SHEETS], { minLength: 1 }), (key, sheets) => {
      const copy = copyOf(key, sheets);
      if (!copy) return;
      expect(resultsIn(normalise(copy.model, 'native'), copy).map((one) => describeFinding(one))).toEqual([]);
    }),
    { seed: 6, numRuns: 8 },
  );
});

test('stale: an amount agreed after the last calculation', () => {
  const copy = copyOf('data', ['违约金'])!;
  const drawn = normalise(copy.model, 'native');
  const sheet = drawn.sheets.find(({ name }) => name.endsWith('违约金'))!;
  const total = Object.entries(sheet.cells).filter(([, { formula }]) => formula?.includes('SUM') === true);
  expect(total.length).toBeGreaterThan(0);
  const open = Object.entries(sheet.cells).filter(([, { unlocked, style }]) => unlocked && style === 'inputMoney').map(([address]) => address);
  const last = open.at(-1)!;
  const found = resultsIn(withValues(drawn, { [last]: 12_345 }, sheet.name), copy);
  expect(found.length).toBeGreaterThan(0);
  for (const { before, after } of found) expect(isCellError(before ?? null)).toBe(isCellError(after ?? null));
});

test('what rests on a cell: by ranges, names, tables, other sheets, and by way of others; words in texts do not', () => {
  const around = {
    sheets: ['甲', '乙 表'].map((name) => ({ ...normalise(copyOf('website', ['付款计划'])!.model, 'native').sheets[0]!, name, tables: name === '甲' ? [{ name: '日志', ref: 'A3:C9', columns: [{ name: '编号' }, { name: '分' }, { name: '注' }] }] : [] })),
    names: [{ name: '总额', ref: "'乙 表'!$C$5" }],
  };
  const of = (sheet: string, address: string, formula: string) => ({ sheet, address, formula });
  const formulas = [
    of('甲', 'D4', 'SUM(B4:C9)'),
    of('甲', 'D5', '日志[[#This Row],[分]]+1'),
    of('甲', 'D6', '日志[[#This Row],[分]]+1'),
    of('乙 表', 'A1', 'SUM(日志[分])'),
    of('乙 表', 'C5', "'甲'!$D$5*2"),
    of('甲', 'E1', '总额/2'),
    of('甲', 'E2', '"B5"&LOG10(2)'),
    of('乙 表', 'E3', 'B5'),
  ];
  const found = resting(formulas, [{ sheet: '甲', address: 'B5' }], around);
  expect([...found].map(({ sheet, address }) => `${sheet}!${address}`).sort()).toEqual(['甲!D4', '甲!D5', '甲!E1', '乙 表!A1', '乙 表!C5'].sort());
  expect(resting(formulas, [], around).size).toBe(0);
});
