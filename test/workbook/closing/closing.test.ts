// A closed month (定稿): what is drawn of it, what no later change changes, how it is opened again, and its record.
import { RULES_VERSION } from '../../../src/domain/version';
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { buildPlan } from '../../../src/workbook/build';
import { checkModel } from '../../../src/workbook/checkModel';
import { checkClosed, closedOf, closeMonth, isRecordFault, readClosings, reopenMonth, withClosing } from '../../../src/workbook/closing';
import { valueAt } from '../../../src/workbook/closing/state';
import type { DrawnSheet, DrawnWorkbook } from '../../../src/workbook/host';
import type { WorkbookModel } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { CLOSINGS, YEAR } from '../../../src/workbook/sheetNames';
import { KEYS, planFor } from '../sheets/plans';
import { changedPlan, closed, closingOf, filledPlan, ON } from './plans';

const CREATED = '2026-03-03T08:00:00Z';
const build = (plan: Plan): WorkbookModel => buildPlan(plan, CREATED);
const drawn = (plan: Plan): DrawnWorkbook => normalise(build(plan), 'native');
const sheetOf = ({ sheets }: DrawnWorkbook, name: string): DrawnSheet => sheets.find((sheet) => sheet.name === name)!;
const ofMonth = ({ sheets }: DrawnWorkbook, month: string): readonly DrawnSheet[] => sheets.filter(({ name }) => name.startsWith(month));
const values = ({ cells }: DrawnSheet): unknown => Object.fromEntries(Object.entries(cells).filter(([address, { value }]) => address !== 'A2' && value !== null && value !== '').map(([address, { value }]) => [address, value]));
const stamp = (sheet: DrawnSheet | undefined): string => String(sheet?.cells['A2']?.value);

/** What a name or reference stands on. */
const at = (book: DrawnWorkbook, ref: string): unknown => {
  const [, sheet = '', address = ''] = /^'(.*)'!(.*)$/.exec(ref)!;
  return sheetOf(book, sheet).cells[address.replace(/\$/g, '')]?.value;
};
const named = (book: DrawnWorkbook, start: string): readonly unknown[] => book.names.filter(({ name }) => name.startsWith(start)).map(({ name, ref }) => [name, at(book, ref)]);

describe.each(KEYS)('%s', (key) => {
  const plan = filledPlan(key);
  const before = drawn(plan);
  const shut = closed(plan, '2026-03');
  const after = drawn(shut);

  test('a closed month shows the same values, computes nothing, takes nothing in, and says so', () => {
    expect(ofMonth(after, '2026-03').map(values)).toEqual(ofMonth(before, '2026-03').map(values));
    const cells = ofMonth(after, '2026-03').flatMap(({ cells: all }) => Object.values(all));
    expect(cells.filter(({ formula, unlocked }) => formula !== undefined || unlocked)).toEqual([]);
    expect(ofMonth(after, '2026-03').every(({ protected: locked, validations, tables }) => locked && validations.length + tables.length === 0)).toBe(true);
    for (const sheet of ofMonth(after, '2026-03')) expect(stamp(sheet)).toContain(`【已定稿】第1号　2026-05-06　规则版本 ${RULES_VERSION}`);
    for (const sheet of ofMonth(after, '2026-04')) expect(stamp(sheet)).not.toContain('定稿');
  });

  test('everything else stands as before, and every host can draw it', () => {
    const others = (book: DrawnWorkbook): unknown => book.sheets.filter(({ name }) => !name.startsWith('2026-03') && name !== CLOSINGS && name !== '说明').map((sheet) => [sheet.name, values(sheet)]);
    expect(others(after)).toEqual(others(before));
    expect(checkModel(build(shut))).toEqual([]);
  });

  test('later changes of terms, entries and log leave it alone, and others follow', () => {
    const later = drawn(changedPlan(shut));
    expect(ofMonth(later, '2026-03')).toEqual(ofMonth(after, '2026-03'));
    expect(ofMonth(later, '2026-04').map(values)).not.toEqual(ofMonth(after, '2026-04').map(values));
    expect(ofMonth(drawn(changedPlan(plan)), '2026-03').map(values)).not.toEqual(ofMonth(before, '2026-03').map(values));
    expect(named(later, '违约金_2026_03')).toEqual(named(before, '违约金_2026_03'));
    expect(named(later, '评分_2026_03')).toEqual(named(before, '评分_2026_03'));
    expect(checkModel(build(changedPlan(shut)))).toEqual([]);
  });

  test('the record reads back as it was written, also from a file', async () => {
    const twice = closed(shut, '2026-04');
    const { closings } = twice.entries;
    expect(readClosings(sheetOf(drawn(twice), CLOSINGS))).toEqual(closings);
    const model = build(twice);
    const shutSheets = model.sheets.filter(({ name }) => /^2026-0[34]/.test(name) || name === CLOSINGS);
    const file = await readXlsx(await toXlsx({ ...model, sheets: shutSheets, names: [] }, { formulas: 'addin' }));
    expect(readClosings(sheetOf(file, CLOSINGS))).toEqual(closings);
    expect(checkClosed(closings!, file)).toEqual([]);
  });

  test('opened again it computes from what was typed, and both acts stay', () => {
    const closing = reopenMonth(shut, '2026-03', ON + 2, ' 服务商申诉 ');
    if (!('acts' in closing)) throw new Error('refused');
    const reopened = { ...changedPlan(shut), contract: plan.contract, terms: plan.terms };
    const open: Plan = { ...reopened, entries: { ...withClosing(reopened.entries, '2026-03', closing), ...(plan.entries.log && { log: plan.entries.log }) } };
    expect(ofMonth(drawn(open), '2026-03').map(({ cells }) => Object.entries(cells).filter(([address]) => address !== 'A2'))).toEqual(
      ofMonth(before, '2026-03').map(({ cells }) => Object.entries(cells).filter(([address]) => address !== 'A2')),
    );
    for (const sheet of ofMonth(drawn(open), '2026-03')) expect(stamp(sheet)).toContain('【重新打开】曾于2026-05-06定稿（第1号），2026-05-08重新打开：服务商申诉。');
    const record = sheetOf(drawn(open), CLOSINGS);
    expect(['C5', 'C6', 'G6'].map((address) => record.cells[address]?.value)).toEqual(['定稿', '重新打开', '服务商申诉']);
    expect(readClosings(record)).toEqual(open.entries.closings);
    const again = closed(open, '2026-03');
    expect(stamp(ofMonth(drawn(again), '2026-03')[0])).toMatch(/【已定稿】第3号.*曾于2026-05-06定稿（第1号），2026-05-08重新打开：服务商申诉。/);
  });
});

test('the record holds formulas as text, and the total that was paid', () => {
  const plan = closed(filledPlan('petition'), '2026-03');
  const record = sheetOf(drawn(plan), CLOSINGS);
  const cells = Object.values(record.cells);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.some(({ value }) => typeof value === 'string' && value.startsWith('=ROUND(') || String(value).startsWith('=IF('))).toBe(true);
  const act = closedOf(plan.entries, '2026-03')!;
  expect(record.cells['F5']?.value).toBe(act.total);
  expect(valueAt(act, act.anchors.penalty)).toBe(act.total);
  const label = (address: string): string | undefined => act.sheets.at(-1)?.cells.find((cell) => cell.address === address)?.label;
  expect(label('H14')).toBe('迟延 违约金（元） 未能在规定的时间内提供相应服务，每延期一日扣除合同总金额的千');
  expect(label('G14')).toContain('替代基数（元）');
});

test('months in a row below sixty go on from the closed month', () => {
  const low = (plan: Plan): Plan => ({ ...plan, entries: { ...plan.entries, scores: new Map([...plan.entries.scores].map(([month, rows]) => [month, rows.map((marks) => marks.map((mark) => (typeof mark === 'number' ? mark / 10 : mark)))])) } });
  const plan = low(filledPlan('website'));
  const shut = closed(plan, '2026-04');
  const row = (each: Plan, month: string): unknown => Object.entries(sheetOf(drawn(each), `${month} 违约金`).cells).filter(([address]) => /^C(1\d|[5-9])$/.test(address)).map(([, { value }]) => value);
  expect(row(shut, '2026-05')).toEqual(row(plan, '2026-05'));
  // The month before is mended: the closed month keeps its two, and the next goes on to three.
  const mended: Plan = { ...shut, entries: { ...shut.entries, scores: new Map([...shut.entries.scores].map(([month, rows]) => [month, month.startsWith('2026-03') ? filledPlan('website').entries.scores.get(month)! : rows])) } };
  expect(row(mended, '2026-03')).not.toEqual(row(shut, '2026-03'));
  expect(row(mended, '2026-05')).toEqual(row(plan, '2026-05'));
});

describe('refused', () => {
  const codes = (result: ReturnType<typeof closeMonth>): unknown => ('acts' in result ? 'closed' : [...new Set(result.map(({ code }) => code))]);
  test('a month that is not filled in, not covered, closed already', () => {
    const plan = filledPlan('website');
    expect(codes(closeMonth(planFor('website', undefined, {}, 2), '2026-03', ON))).toEqual(['unset']);
    expect(codes(closeMonth(plan, '2027-03', ON))).toEqual(['notCovered']);
    expect(codes(closeMonth(closed(plan, '2026-03'), '2026-03', ON))).toEqual(['alreadyClosed']);
    const [key, rows] = [...plan.entries.scores][0]!;
    const half: Plan = { ...plan, entries: { ...plan.entries, scores: new Map([...plan.entries.scores, [key, [[null, 1, 1], ...rows.slice(1)]]]) } };
    expect(closeMonth(half, '2026-03', ON)).toContainEqual(expect.objectContaining({ code: 'error', sheet: '2026-03 评分表', found: '#N/A' }));
  });
  test('nothing is opened that is not closed, nor without a reason', () => {
    const plan = filledPlan('website');
    expect(codes(reopenMonth(plan, '2026-03', ON, '申诉'))).toEqual(['notClosed']);
    expect(codes(reopenMonth(closed(plan, '2026-03'), '2026-03', ON, ' '))).toEqual(['noReason']);
  });
});

describe('what was changed by hand', () => {
  const shut = closed(filledPlan('data'), '2026-03');
  const { closings } = shut.entries;
  const book = drawn(shut);
  const name = '2026-03 违约金';
  const total = closedOf(shut.entries, '2026-03')!.anchors.penalty.split('!')[1]!.replace(/\$/g, '');
  const changed = (sheet: string, address: string, cell: object): DrawnWorkbook => ({
    ...book,
    sheets: book.sheets.map((each) => (each.name === sheet ? { ...each, cells: { ...each.cells, [address]: { ...each.cells[address]!, ...cell } } } : each)),
  });
  test.each([
    ['a value', changed(name, total, { value: 1 }), ['changed', total]],
    ['a formula', changed(name, total, { formula: '1+1' }), ['formula', total]],
    ['a lock', changed(name, total, { unlocked: true }), ['unlocked', total]],
    ['a sheet', { ...book, sheets: book.sheets.filter((sheet) => sheet.name !== name) }, ['missing', undefined]],
  ])('%s', (_, now, [code, address]) => {
    expect(checkClosed(closings!, now).map((fault) => [fault.code, fault.sheet, fault.address])).toEqual([[code, name, address]]);
  });
  test('a record that does not fit is not read', () => {
    const fault = (address: string, value: unknown): unknown => {
      const result = readClosings(sheetOf(changed(CLOSINGS, address, { value }), CLOSINGS));
      return isRecordFault(result) ? result.code : 'read';
    };
    expect([fault('A3', '别的'), fault('I5', '1.1:{}|'), fault('D5', '五月'), fault('C9', 'Z')]).toEqual(['recordForeign', 'recordData', 'recordAct', 'recordCell']);
    expect(readClosings(sheetOf(book, YEAR))).toEqual({ code: 'recordForeign', address: 'A3' });
  });
});

test('closing leaves the plan as it was', () => {
  const plan = filledPlan('security');
  const entries = JSON.stringify([...plan.entries.scores]);
  expect(closingOf(plan, '2026-04').acts).toHaveLength(1);
  expect(JSON.stringify([...plan.entries.scores])).toBe(entries);
  expect(plan.entries.closings).toBeUndefined();
});
