// What came back, merged: one evaluator's marks, the mean of several, conflicts, newer files, and nothing overwritten unseen.
import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/model';
import { buildPlan } from '../../../src/workbook/build';
import { type Entries, entryKey, type Mark } from '../../../src/workbook/entries';
import { collect, type CollectOptions, isClean } from '../../../src/workbook/mail/collect';
import { together } from '../../../src/workbook/mail/spread';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { readBook } from '../../../src/workbook/read';
import { fullMarks } from '../../../src/domain/evaluation/score';
import { planFor, scoresOf } from '../sheets/plans';
import { cameBack, copiesOf, MONTH, onForm } from './cameBack';

const TABLE = '官网运维';
const OPTIONS: CollectOptions = { on: '2026-04-05', prefer: undefined, replace: false, accept: new Set() };

const plan = planFor('website', undefined, {}, 1);
const items = plan.contract.tables.get(TABLE) ?? [];
const full = items.map((item) => fullMarks(item).map((mark) => mark.toNumber()));

type Marks = readonly (readonly [CellValue | null, CellValue | null, CellValue | null])[];

/** Full marks less the same for everybody. */
const marks = (less: number, ...first: readonly (CellValue | null)[]): Marks =>
  full.map((row, i) => (i === 0 ? row.map((mark, d) => (first[d] === undefined ? mark - less : (first[d] ?? null))) : row.map((mark) => mark - less)) as unknown as Marks[number]);

const first = (entries: Entries): readonly Mark[] => entries.scores.get(entryKey(MONTH, TABLE))?.[0] ?? [];
const withMarks = (given: readonly (readonly Mark[])[]): Plan => ({ ...plan, entries: { ...plan.entries, ...scoresOf([MONTH, TABLE, given]) } });

const [one, two, three] = copiesOf(plan, ['甲方', '监理', '用户']) as unknown as readonly [ReturnType<typeof copiesOf>[number], ReturnType<typeof copiesOf>[number], ReturnType<typeof copiesOf>[number]];

test('one evaluator: exactly his marks and grounds, kept on a sheet of his own, with a line in 流转记录', () => {
  const filling = onForm(marks(0.25));
  const back = cameBack(one, { ...filling, [`${MONTH} 评分表`]: { ...filling[`${MONTH} 评分表`], L5: '=迟到两次' } });
  const done = collect(plan, [back], OPTIONS);
  expect(done.entries.scores.get(entryKey(MONTH, TABLE))).toEqual(marks(0.25));
  expect(done.entries.grounds.get(entryKey(MONTH, TABLE))?.[0]).toBe('=迟到两次');
  expect(done.files.map(({ state }) => state)).toEqual(['merged']);
  expect(done.conflicts).toEqual([]);
  expect(done.changes).toHaveLength(items.length * 3 + 1);
  expect(isClean(done)).toBe(true);
  expect(done.entries.mail?.evaluators.get('甲方')?.map((row) => row.marks)).toEqual(marks(0.25));
  expect(done.entries.mail?.flow).toMatchObject([{ on: '2026-04-05', file: '甲方.xlsx', recipient: '甲方', months: MONTH, outcome: '已合并', written: items.length * 3 + 1 }]);
});

test.each<readonly [string, readonly [CellValue, CellValue], Mark, readonly string[]]>([
  ['the same mark stays to its last decimal', [1.2345, 1.2345], 1.2345, []],
  ['a mean in decimals, half up', [0.11, 0.12], 0.12, []],
  ['0.1 and 0.2 leave no binary noise', [0.1, 0.2], 0.15, []],
  ['nought is a mark, and two far apart are both named', [0, 6], 3, ['甲方', '监理']],
  ['both did not arrange it', ['/', '／'], '/', []],
])('two evaluators: %s', (_, [a, b], expected, outliers) => {
  const rows = (mark: CellValue): Marks => (typeof mark === 'string' ? [[mark, mark, mark]] : [[mark, 1, 1]]);
  const done = collect(plan, [cameBack(one, onForm([...rows(a), ...marks(0).slice(1)])), cameBack(two, onForm([...rows(b), ...marks(0).slice(1)]))], OPTIONS);
  expect(first(done.entries)[0]).toBe(expected);
  expect(done.conflicts).toEqual([]);
  expect(done.spreads[0]?.spread.outliers).toEqual(outliers);
});

test('each line of 流转记录 says what was written', () => {
  const done = collect(plan, [cameBack(one, onForm(marks(0, 1)))], OPTIONS);
  expect(done.entries.mail?.flow[0]?.text).toMatch(/^第1项 完成时效 （空） → 1；第1项 完成质量 （空） → 10；/);
});

test('three evaluators: mean, spread, who stands out; each one kept', () => {
  const backs = [one, two, three].map((copy, i) => cameBack(copy, onForm(marks(0, i === 2 ? 0 : 5))));
  const done = collect(plan, backs, OPTIONS);
  expect(first(done.entries)[0]).toBe(3.33);
  expect(done.spreads[0]).toMatchObject({ spread: { lowest: 0, highest: 5, outliers: ['用户'] } });
  expect([...(done.entries.mail?.evaluators.keys() ?? [])]).toEqual(['甲方', '监理', '用户']);
});

test('one that comes later joins those merged before; a mean that nobody touched is made anew', () => {
  const before = collect(plan, [cameBack(one, onForm(marks(0, 1)))], OPTIONS);
  const after = collect({ ...plan, entries: before.entries }, [cameBack(two, onForm(marks(0, 0)))], OPTIONS);
  expect([first(before.entries)[0], first(after.entries)[0]]).toEqual([1, 0.5]);
  expect(after.conflicts).toEqual([]);
  const byHand = { ...plan, entries: { ...before.entries, ...scoresOf([MONTH, TABLE, [[0.9, ...(full[0] ?? []).slice(1)], ...marks(0).slice(1)] as readonly (readonly Mark[])[]]) } };
  const kept = collect(byHand, [cameBack(two, onForm(marks(0, 0)))], OPTIONS);
  expect(first(kept.entries)[0]).toBe(0.9);
  expect(kept.conflicts).toMatchObject([{ why: 'differs', own: 0.9 }]);
});

test('nothing that stands there is overwritten unless it is asked for', () => {
  const own = withMarks([[0.5, 1, 1]]);
  const back = cameBack(one, onForm(marks(0)));
  const kept = collect(own, [back], OPTIONS);
  expect(first(kept.entries)).toEqual([0.5, 1, 1]);
  expect(kept.conflicts).toContainEqual({ label: '2026-03 评分表 第1项 完成时效', own: 0.5, others: [{ label: '甲方', value: full[0]?.[0] }], why: 'differs' });
  expect(isClean(kept)).toBe(false);
  const replaced = collect(own, [back], { ...OPTIONS, replace: true });
  expect(first(replaced.entries)[0]).toBe(full[0]?.[0]);
  expect(replaced.changes).toContainEqual({ label: '2026-03 评分表 第1项 完成时效', before: 0.5, after: full[0]?.[0], from: ['甲方'] });
});

test('a mark beside 未安排 of somebody else is nobody’s to average; the one preferred is taken', () => {
  const backs = [cameBack(one, onForm([['/', '/', '/'], ...marks(0).slice(1)])), cameBack(two, onForm(marks(0)))];
  const open = collect(plan, backs, OPTIONS);
  expect(first(open.entries)).toEqual([null, null, null]);
  expect(open.conflicts.filter(({ why }) => why === 'split')).toHaveLength(3);
  expect(first(collect(plan, backs, { ...OPTIONS, prefer: '甲方' }).entries)).toEqual(['/', '/', '/']);
});

test('where one of several left a mark blank it is not written, unless his file is accepted', () => {
  const backs = [cameBack(one, onForm(marks(0, null))), cameBack(two, onForm(marks(0, 0.5)))];
  const open = collect(plan, backs, OPTIONS);
  expect(first(open.entries)[0] ?? null).toBeNull();
  expect(open.conflicts).toMatchObject([{ label: '2026-03 评分表 第1项 完成时效', why: 'missing' }]);
  expect(first(collect(plan, backs, { ...OPTIONS, accept: new Set(['甲方.xlsx']) }).entries)[0]).toBe(0.5);
});

test.each<readonly [string, CellValue, string, Mark]>([
  ['above the full mark', 99, 'wrong', null],
  ['below nought', -1, 'wrong', null],
  ['words', '优', 'wrong', null],
  ['an error', { error: '#N/A' }, 'wrong', null],
  ['a number kept as text', '0.75', 'merged', 0.75],
])('a mark that is %s', (_, value, state, mark) => {
  const done = collect(plan, [cameBack(one, onForm(marks(0, value)))], OPTIONS);
  expect(done.files[0]?.state).toBe(state);
  expect(first(done.entries)[0] ?? null).toBe(mark);
  expect(done.files[0]?.file.faults.length).toBeGreaterThan(0);
});

const other = planFor('data', undefined, {}, 1);
const [foreign] = copiesOf(other, ['甲方']);
const GRAVE = () => [{ code: 'weight', gravity: 'wrong', sheet: '2026-03 评分表', address: 'C5', before: 0.3, after: 0.4 }] as const;

test.each<readonly [string, () => readonly ReturnType<typeof cameBack>[], readonly string[]]>([
  ['the same file twice', () => [cameBack(one, onForm(marks(0))), cameBack(one, onForm(marks(0)), { name: '副本.xlsx' })], ['merged', 'duplicate']],
  ['the same marks in another file', () => [cameBack(one, onForm(marks(0)), { modified: '2026-04-03' }), cameBack(one, onForm(marks(0)), { name: '副本.xlsx', digest: 'x', modified: '2026-04-02' })], ['merged', 'duplicate']],
  ['a newer one after an older', () => [cameBack(one, onForm(marks(0)), { modified: '2026-04-02' }), cameBack(one, onForm(marks(0.5)), { name: 'b.xlsx', modified: '2026-04-03' })], ['superseded', 'merged']],
  ['two that cannot be told apart', () => [cameBack(one, onForm(marks(0))), cameBack(one, onForm(marks(0.5)), { name: 'b.xlsx' })], ['ambiguous', 'ambiguous']],
  ['nothing filled in', () => [cameBack(one, {})], ['empty']],
  ['something changed', () => [cameBack(one, onForm(marks(0)), {}, GRAVE)], ['changed']],
  ['changed in the newest: the older one is none either', () => [cameBack(one, onForm(marks(0)), { modified: '1' }), cameBack(one, onForm(marks(0.5)), { name: 'b.xlsx', modified: '2' }, GRAVE)], ['superseded', 'changed']],
  ['another contract', () => (foreign ? [cameBack(foreign, onForm([[1, 1, 1]]))] : []), ['otherContract']],
  ['another month', () => [cameBack(copiesOf(planFor('website', undefined, {}, 2), ['甲方'], { months: ['2026-04'] })[0] ?? one, { '2026-04 评分表': { D6: 1 } })], ['otherMonths']],
  ['unreadable', () => [cameBack(one, {}, { content: { refused: '文件已损坏' } })], ['unreadable']],
])('%s', (_, files, states) => {
  const done = collect(plan, files(), OPTIONS);
  expect(done.files.map(({ state }) => state)).toEqual(states);
  if (!states.includes('merged')) expect(done.entries).toBe(plan.entries);
});

test('what was merged is kept when the workbook is made again, and merging the same file twice changes nothing', () => {
  const back = cameBack(one, onForm(marks(0.25)), { name: '=cmd|x.xlsx' });
  const done = collect(plan, [back], OPTIONS);
  const drawn = normalise(buildPlan({ ...plan, entries: done.entries }, '2026-03-01T00:00:00Z'), 'native');
  expect(drawn.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['评分 甲方', '流转记录']));
  const book = readBook(drawn);
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  expect(book.faults).toEqual([]);
  expect(book.plan.entries.mail).toEqual(done.entries.mail);
  const again = collect(book.plan, [back], { ...OPTIONS, on: '2026-04-06' });
  expect(again.changes).toEqual([]);
  expect(again.entries.mail).toEqual(done.entries.mail);
});

test('whatever one evaluator gives is what stands in the workbook, and nothing else', () => {
  const mark = (d: number): fc.Arbitrary<CellValue | null> => fc.oneof(fc.constant(null), fc.integer({ min: 0, max: Math.floor((full[0]?.[d] ?? 0) * 100) }).map((hundredths) => hundredths / 100));
  fc.assert(
    fc.property(fc.tuple(mark(0), mark(1), mark(2)), (given) => {
      const done = collect(plan, [cameBack(one, onForm([given]))], OPTIONS);
      const filled = given.some((value) => value !== null);
      expect(first(done.entries)).toEqual(filled ? given : []);
      expect(done.entries.scores.get(entryKey(MONTH, TABLE))?.slice(1) ?? []).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a mean lies between the lowest and the highest, whoever comes first', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 6 }), (values) => {
      const given = values.map((value, i) => ({ label: String(i), value }));
      const [there, back] = [together(given, 100), together([...given].reverse(), 100)];
      if (there === 'split' || back === 'split') throw new Error('split');
      expect(there.value).toBe(back.value);
      expect(Number(there.value)).toBeGreaterThanOrEqual(Math.min(...values));
      expect(Number(there.value)).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
