// 付款计划, 交付物 and the logs when they come back: single cells by what they are about, rows by their number or day, nothing twice.
import { examplePlan } from '../../../src/workbook/example';
import { buildPlan } from '../../../src/workbook/build';
import { type Entries, NO_ENTRIES } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import { collect, type CollectOptions } from '../../../src/workbook/mail/collect';
import type { Copy } from '../../../src/workbook/mail/prepare';
import { planOfReceipt } from '../../../src/workbook/mail/receiptPlan';
import type { CellValue } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { findTyped, readBook, typedCells, type What } from '../../../src/workbook/read';
import { NO_PAYMENTS } from '../../../src/workbook/sheets/paymentsEntries';
import { KEYS, planFor } from '../sheets/plans';
import { cameBack, copiesOf, type Filling } from './cameBack';

const OPTIONS: CollectOptions = { on: '2026-06-05', prefer: undefined, replace: false, accept: new Set() };
const MONTH = '2026-05';
const DUE = ['付款计划', '交付物'];

/** Little room in the log keeps the workbooks small. */
const SIZE = { ready: 6, helpers: 7, systems: 6 };
const planWith = (entries: Partial<Entries> = {}, key = 'website', count = 4): Plan => {
  const own = withLog(key, { ...NO_ENTRIES, ...entries });
  return planFor(key, { ...own, ...(own.log ? { log: { ...own.log, size: SIZE } } : {}) }, {}, count);
};
const copyFor = (plan: Plan, sheets: readonly string[] = DUE, recipient = '甲方'): Copy => copiesOf(plan, [recipient], { months: [MONTH], sheets })[0]!;

type Typing = readonly (readonly [Partial<What>, CellValue | null])[];

/** Values by what their cells are about. */
const typing = ({ receipt }: Copy, values: Typing): Filling => {
  const cells = typedCells(planOfReceipt(receipt)!);
  const filling: Record<string, Record<string, CellValue | null>> = {};
  for (const [wanted, value] of values) {
    const found = cells.find(({ what }) => Object.entries(wanted).every(([key, own]) => (what as Readonly<Record<string, unknown>>)[key] === own));
    if (!found) throw new Error(JSON.stringify(wanted));
    (filling[found.sheet] ??= {})[found.address] = value;
  }
  return filling;
};

const back = (copy: Copy, values: Typing) => cameBack(copy, typing(copy, values));
const merged = (plan: Plan, ...files: readonly ReturnType<typeof cameBack>[]) => collect(plan, files, OPTIONS);

const PAID: Partial<What> = { kind: 'instalment', index: 0, field: 'paidOn' };
const INVOICE: Partial<What> = { kind: 'instalment', index: 1, field: 'invoice' };
const DAY = 46_180;

test('what was paid, invoiced and delivered is written where nothing stood, the day told as a day', () => {
  const plan = planWith();
  const { id } = plan.contract.deliverables[0]!;
  const done = merged(plan, back(copyFor(plan), [[PAID, DAY], [INVOICE, 1_000.5], [{ kind: 'delivered', id, period: 2 }, 1], [{ kind: 'asOf' }, DAY], [{ kind: 'against', month: '2026-03' }, '第2期']]));
  expect(done.conflicts).toEqual([]);
  expect(done.entries.payments?.instalments.slice(0, 2)).toEqual([{ paidOn: DAY }, { invoice: 1_000.5 }]);
  expect(done.entries.deliverables?.delivered.get(id)?.[2]).toBe(1);
  expect(done.entries.deliverables?.asOf).toBe(DAY);
  expect(done.entries.payments?.setAgainst).toEqual(new Map([['2026-03', '第2期']]));
  expect(done.entries.mail?.flow[0]?.text).toContain('付款计划 第1期 付款日期 （空） → 2026-06-07');
});

test('a column of 交付物 is its month, also in a workbook that begins earlier; without that month it has no place', () => {
  const sent = planWith();
  const { id } = sent.contract.deliverables[0]!;
  const file = back(copyFor(sent), [[{ kind: 'delivered', id, period: 2 }, 4], [{ kind: 'delivered', id, period: 3 }, 5]]);
  const shorter = planWith({}, 'website', 3);
  const done = merged(shorter, file);
  expect(done.entries.deliverables?.delivered.get(id)).toEqual([null, null, 4]);
  expect(done.conflicts).toMatchObject([{ why: 'noPlace', others: [{ label: '甲方', value: 5 }] }]);
});

const standing = (paidOn: number): Partial<Entries> => ({ payments: { ...NO_PAYMENTS, instalments: [{ paidOn }] } });

test('what came back as it was sent says nothing: what was changed meanwhile stays', () => {
  const copy = copyFor(planWith(standing(DAY)));
  const done = merged(planWith(standing(DAY + 1)), back(copy, [[INVOICE, 5]]));
  expect(done.conflicts).toEqual([]);
  expect(done.entries.payments?.instalments[0]).toEqual({ paidOn: DAY + 1 });
});

test('another day than the one that stands there is shown, and not written', () => {
  const plan = planWith(standing(DAY));
  const done = merged(plan, back(copyFor(plan), [[PAID, DAY + 1]]));
  expect(done.conflicts).toEqual([{ label: '付款计划 第1期 付款日期', own: DAY, others: [{ label: '甲方', value: DAY + 1 }], why: 'differs' }]);
  expect(done.entries.payments?.instalments[0]).toEqual({ paidOn: DAY });
});

const claim = (index: number, on: CellValue | null, amount: CellValue, ground: CellValue = '延误'): Typing => [
  [{ kind: 'claim', index, field: 'on' }, on],
  [{ kind: 'claim', index, field: 'ground' }, ground],
  [{ kind: 'claim', index, field: 'amount' }, amount],
];
const claims = (...all: readonly (readonly [number, number])[]): Partial<Entries> => ({ payments: { ...NO_PAYMENTS, claims: all.map(([on, amount]) => ({ on, ground: '延误', amount })) } });
const claimsIn = ({ entries }: { readonly entries: Entries }) => entries.payments?.claims.map(({ on, amount }) => [on, amount]) ?? [];
/** A contract whose bond has an amount. */
const BONDED = KEYS.find((key) => typedCells(planWith({}, key)).some(({ what }) => what.kind === 'claim'))!;

test.each<readonly [string, Partial<Entries>, Partial<Entries>, Typing, readonly (readonly [number, number])[], number]>([
  ['a new one', {}, {}, claim(0, DAY, 500), [[DAY, 500]], 0],
  ['one of another day', claims([DAY, 500]), claims([DAY, 500]), claim(1, DAY + 1, 300), [[DAY, 500], [DAY + 1, 300]], 0],
  ['the same once more', {}, claims([DAY, 500]), claim(0, DAY, 500), [[DAY, 500]], 0],
  ['another amount for the same day', {}, claims([DAY, 500]), claim(0, DAY, 700), [[DAY, 500]], 1],
  ['the day of one that was sent, changed: no second one', claims([DAY, 500]), claims([DAY, 500]), claim(0, DAY + 1, 500), [[DAY, 500]], 1],
  ['more than there is room for', {}, claims([DAY, 1], [DAY + 1, 2], [DAY + 2, 3], [DAY + 3, 4]), claim(0, DAY + 9, 5), [[DAY, 1], [DAY + 1, 2], [DAY + 2, 3], [DAY + 3, 4]], 1],
])('claims on the bond: %s', (_, sent, own, values, expected, conflicts) => {
  const copy = copyFor(planWith(sent, BONDED), ['付款计划']);
  const done = merged(planWith(own, BONDED), back(copy, values));
  expect(claimsIn(done)).toEqual(expected);
  expect(done.conflicts).toHaveLength(conflicts);
});

test('a day off is known by its day', () => {
  const own = { payments: { ...NO_PAYMENTS, holidays: [[DAY, '休']] as const } };
  const off = (index: number, day: number, sort: string): Typing => [[{ kind: 'holiday', index, field: 'day' }, day], [{ kind: 'holiday', index, field: 'sort' }, sort]];
  const done = merged(planWith(own), back(copyFor(planWith()), [...off(0, DAY, '班'), ...off(1, DAY + 1, '休')]));
  expect(done.entries.payments?.holidays).toEqual([[DAY, '休'], [DAY + 1, '休']]);
  expect(done.conflicts).toMatchObject([{ label: '付款计划 放假安排 2026-06-07 休或班', own: '休', others: [{ value: '班' }] }]);
});

const incident = (id: string | null, system: string, began: number, text: string | null = null) => [id, system, '服务中断', began, null, null, null, null, text];
const LOGGED = { log: { rows: [incident('S-1', '门户', DAY), incident('S-2', '邮件', DAY + 1), incident(null, '短信', DAY + 2)], systems: ['门户', '邮件', '短信'] } };
const cells = (row: number, values: readonly (string | number | null)[]): Typing =>
  (['编号', '业务系统', '事件类型', '发生时间', '报告时间', '响应时间', '到场时间', '恢复时间', '说明'] as const).map((column, i) => [{ kind: 'log', row, column } as Partial<What>, values[i] ?? null] as const);

test.each<readonly [string, Typing, number, readonly string[], readonly string[]]>([
  ['sorted otherwise', [...cells(0, LOGGED.log.rows[2]!), ...cells(1, LOGGED.log.rows[0]!), ...cells(2, LOGGED.log.rows[1]!)], 3, [], []],
  ['a number changed: no second incident', cells(0, incident('S-9', '门户', DAY)), 3, ['事件日志 S-1 编号'], []],
  ['a number wiped out: nothing is said', cells(0, incident(null, '门户', DAY)), 3, [], []],
  ['one without a number changed: nobody knows which it is', cells(2, incident(null, '短信', DAY + 2, '补充')), 3, ['事件日志'], []],
  ['a new row', cells(3, incident('S-3', '门户', DAY + 3)), 4, [], ['事件日志 S-3']],
  ['a new row without a number', cells(3, incident(null, '门户', DAY + 3)), 4, [], ['事件日志']],
  ['a blank of a sent row filled in', cells(0, incident('S-1', '门户', DAY, '已恢复')), 3, [], ['事件日志 S-1 说明']],
  ['a new row put between the old ones', [...cells(1, incident('S-3', '门户', DAY + 0.5)), ...cells(2, LOGGED.log.rows[1]!), ...cells(3, LOGGED.log.rows[2]!)], 4, [], ['事件日志 S-3']],
])('a log that was sent with rows in it: %s', (_, values, rows, conflicts, changes) => {
  const plan = planWith(LOGGED);
  const done = merged(plan, back(copyFor(plan, ['事件日志']), values));
  expect(done.conflicts.map(({ label }) => label)).toEqual(conflicts);
  expect(done.changes.map(({ label }) => label)).toEqual(changes);
  expect(done.entries.log?.rows).toHaveLength(rows);
  const ids = done.entries.log?.rows.map(([id]) => id).filter((id) => id !== null) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});

test('a system added to the list is added, one renamed stands beside the old one', () => {
  const plan = planWith(LOGGED);
  const done = merged(plan, back(copyFor(plan, ['事件日志']), [[{ kind: 'system', index: 3 }, '官网'], [{ kind: 'system', index: 0 }, '门户网站']]));
  expect(done.entries.log?.systems).toEqual(['门户', '邮件', '短信', '门户网站', '官网']);
});

const FIRST = '2026-03';
const SENT = ['评分表', '服务日志', '违约金', '事件日志', '年度汇总', '付款计划', '交付物'];
const sheetsOf = (plan: Plan): readonly string[] => {
  const names = buildPlan(plan, '2026-03-01T00:00:00Z').sheets.map(({ name }) => name);
  return SENT.filter((wanted) => names.some((name) => name === wanted || name === `${FIRST} ${wanted}` || (name.startsWith(FIRST) && name.endsWith(wanted))));
};
/** For the incidents of an example's month. */
const ROOM = 30;
const sized = (plan: Plan): Plan => (plan.entries.log ? { ...plan, entries: { ...plan.entries, log: { ...plan.entries.log, size: { ...SIZE, ready: ROOM, helpers: ROOM + 1 } } } } : plan);
const drawnOf = (plan: Plan) => normalise(buildPlan(sized(plan), '2026-03-01T00:00:00Z'), 'native');
const reread = (plan: Plan): Entries => {
  const book = readBook(drawnOf(plan));
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book.plan.entries;
};
/** Of other months' sheets nothing can come back. */
const ofMonth = <T>(all: ReadonlyMap<string, T> | undefined): readonly (readonly [string, T])[] => [...(all ?? [])].filter(([key]) => key.startsWith(FIRST));
const partsOf = ({ payments, deliverables, exitFacts, log, scores, grounds, metrics, penalties, serviceLog }: Entries) => [
  ...[payments, deliverables, exitFacts, log],
  ...[scores, grounds, metrics, penalties, serviceLog].map((part) => ofMonth<unknown>(part)),
];

/** Between them they have every kind of sheet. */
test.each(['systems', 'data', 'petition'] as const)('%s: whatever stands on any sheet, typed into an empty copy, is what the workbook holds; sent filled and untouched it changes nothing', (key) => {
  const example = examplePlan(planFor(key, withLog(key, NO_ENTRIES), {}, 1), 3);
  // A closed month is not sent.
  const full = sized({ ...example, entries: { ...example.entries, closings: new Map() } });
  const empty = sized(planFor(key, { ...NO_ENTRIES, ...(full.entries.log ? { log: { rows: [], systems: full.entries.log.systems } } : {}) }, {}, 1));
  const [copy] = copiesOf(empty, ['甲方'], { months: [FIRST], sheets: sheetsOf(empty) });
  const names = new Set(copy!.receipt.sheets.map(({ name }) => name));
  const filling: Record<string, Record<string, CellValue | null>> = {};
  for (const { typed: { sheet }, address, value } of findTyped(typedCells(full), new Map(drawnOf(full).sheets.map((own) => [own.name, own])))) if (names.has(sheet) && value !== null) (filling[sheet] ??= {})[address] = value;
  const done = merged(empty, cameBack(copy!, filling));
  expect(done.files.map(({ state, file }) => [state, file.faults.filter(({ gravity }) => gravity === 'wrong')])).toEqual([['merged', []]]);
  expect(done.conflicts).toEqual([]);
  expect(partsOf(reread({ ...empty, entries: done.entries }))).toEqual(partsOf(reread(full)));
  const [sent] = copiesOf(full, ['甲方'], { months: [FIRST], sheets: sheetsOf(full), filled: true });
  const untouched = merged(full, cameBack(sent!, {}));
  expect([untouched.changes, untouched.conflicts]).toEqual([[], []]);
});
