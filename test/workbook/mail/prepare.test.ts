// Copies to send: which sheets, what is open, and that nothing in them points to what stays behind.
import { readXlsx } from '../../../src/hosts/file';
import { normalise } from '../../../src/workbook/normalise';
import { stampsIn } from '../../../src/workbook/mail/copyStamp';
import { isWhole } from '../../../src/workbook/mail/digest';
import { packSheet, unpackSheet } from '../../../src/workbook/mail/pack';
import { prepare } from '../../../src/workbook/mail/prepare';
import { parseReceipt, printReceipt } from '../../../src/workbook/mail/receipt';
import { referencesIn } from '../../../src/workbook/single/references';
import { KEYS, planFor, scoresOf } from '../sheets/plans';
import { bytesOf, copiesOf, copyOf } from './copies';

test.each(KEYS)('%s: a copy stands alone, is read back as it was drawn, and its receipt says what is in it', async (key) => {
  const copy = copyOf(key);
  const { model, receipt } = copy;
  const names = new Set(model.sheets.map(({ name }) => name));
  const formulas = normalise(model, 'native').sheets.flatMap(({ cells }) => Object.values(cells).flatMap(({ formula }) => formula ?? []));
  expect(formulas.flatMap(referencesIn).filter(({ kind, name }) => kind === 'sheet' && !names.has(name))).toEqual([]);
  const drawn = await readXlsx(await bytesOf(copy));
  expect(drawn).toEqual(normalise(model, 'native'));
  expect(receipt.sheets.map(unpackSheet)).toEqual(drawn.sheets);
  expect(drawn.sheets.map(packSheet)).toEqual(receipt.sheets);
  expect(isWhole(receipt)).toBe(true);
  expect(parseReceipt(printReceipt(receipt))).toEqual(receipt);
  expect(stampsIn(drawn).map(({ texts }) => [texts.id, texts.key, texts.recipient])).toEqual([[receipt.id, key, '甲方']]);
});

test('a receipt that was edited is no longer whole, nor is one in another form read', () => {
  const { receipt } = copyOf('website');
  expect(isWhole({ ...receipt, recipient: '监理' })).toBe(false);
  expect(isWhole({ ...receipt, sheets: receipt.sheets.map((sheet) => ({ ...sheet, values: { ...sheet.values, C5: 0.9 } })) })).toBe(false);
  const text = printReceipt(receipt);
  expect([parseReceipt('{}'), parseReceipt(''), parseReceipt(text.slice(0, -3)), parseReceipt(text.replace('"edition":1', '"edition":2'))]).toEqual([undefined, undefined, undefined, undefined]);
});

const ITEMS = planFor('website').contract.tables.get('官网运维')!.map(() => [1, 1, 1]);
const FILLED = planFor('website', scoresOf(['2026-03', '官网运维', ITEMS], ['2026-04', '官网运维', ITEMS]));
const markIn = (options: Parameters<typeof copiesOf>[1]): unknown => copiesOf(FILLED, options)[0]!.receipt.sheets[1]!.values['D6'];

test('marks stay behind unless they are to go along, and so do notes', () => {
  expect([markIn({}), markIn({ filled: true })]).toEqual([undefined, 1]);
  const notes = new Map([['2026-03 评分表', new Map([['N3', '内部意见']])]]);
  const [copy] = copiesOf({ ...FILLED, entries: { ...FILLED.entries, notes } }, { filled: true });
  expect(JSON.stringify(copy!.receipt)).not.toContain('内部意见');
});

test('each recipient has a copy of its own, told apart by its id alone', () => {
  const copies = copiesOf(FILLED, { recipients: ['甲方', '监理'] });
  expect(new Set(copies.map(({ receipt }) => receipt.id)).size).toBe(2);
  expect(new Set(copies.map(({ receipt }) => JSON.stringify(receipt.digests))).size).toBe(1);
});

test('with values alone no formula goes along', () => {
  const [copy] = copiesOf(FILLED, { formulas: 'values' });
  expect(copy!.receipt.sheets.flatMap(({ formulas }) => Object.keys(formulas))).toEqual([]);
});

test.each([
  ['no month', { months: [] }, [{ code: 'noMonth' }]],
  ['a month that the workbook does not have', { months: ['2030-01'] }, [{ code: 'monthUnknown', found: '2030-01', known: FILLED.months.map(({ label }) => label) }]],
  ['nobody to send it to', { recipients: [] }, [{ code: 'noRecipient' }]],
  ['one twice', { recipients: ['甲方', '监理', '甲方'] }, [{ code: 'recipientTwice', found: '甲方' }]],
  ['a label that is a path', { recipients: ['../甲方'] }, [{ code: 'recipientName', found: '../甲方' }]],
  ['a label that is a formula', { recipients: ['=甲方'] }, [{ code: 'recipientName', found: '=甲方' }]],
  ['sheets in which nothing can be filled in', { sheets: ['合同条款'] }, [{ code: 'nothingOpen', found: '合同条款' }]],
])('refused: %s', (_name, options, faults) => {
  expect(prepare(FILLED, { months: ['2026-03'], recipients: ['甲方'], formulas: 'native', sent: '2026-04-01', ...options })).toEqual(faults);
});

test('a sheet that there is none of is refused with what there is', () => {
  const made = prepare(FILLED, { months: ['2026-03'], recipients: ['甲方'], formulas: 'native', sent: '2026-04-01', sheets: ['评分'] });
  expect(made).toEqual([{ code: 'sheetUnknown', found: '评分', known: expect.arrayContaining(['合同条款', '2026-03 评分表', '2026-03 违约金']) }]);
});
