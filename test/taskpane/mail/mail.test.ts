// What the page 发送 shows and does, without a page: what is asked for, what came back, choices, and the workbook that comes of it.
import type { CellValue } from '../../../src/workbook/model';
import { contentOf, type OwnBook } from '../../../src/taskpane/session/content';
import { NO_MAILING, type Mailing } from '../../../src/taskpane/mail/kept';
import { collectedIn, mergedBook, sameOutcome } from '../../../src/taskpane/mail/merging';
import { type Asked, copyName, labelsIn, monthToSend, obstacles, optionsOf, otherSheets, prepared, stayingBehind, usualSheets } from '../../../src/taskpane/mail/preparing';
import { type DroppedFile, freeFileName, newReceipts, takeIn, withFile, withReceipts } from '../../../src/taskpane/mail/taking';
import { allPicks, fileViews, overwritingOf, questionGroups, shownChange, spreadOrder } from '../../../src/taskpane/mail/views';
import { builtIns } from '../../../src/contracts';
import { sm3Of } from '../../../src/workbook/mail/digest';
import { NO_FACTS } from '../../../src/workbook/mail/facts';
import type { MailFiles } from '../../../src/workbook/mail/files';
import type { Copy } from '../../../src/workbook/mail/prepare';
import { placesIn } from '../../../src/workbook/mail/places';
import { printReceipt } from '../../../src/workbook/mail/receipt';
import type { Incoming } from '../../../src/workbook/mail/returned';
import { normalise } from '../../../src/workbook/normalise';
import { LOG } from '../../../src/workbook/sheetNames';
import { NO_ENTRIES, type Entries } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import { drawn, type } from '../../workbook/read/books';
import { copiesOf, type Filling, filled, FORM, MONTH, onForm } from '../../workbook/mail/cameBack';
import { planFor } from '../../workbook/sheets/plans';

const plan = planFor('website', withLog('website', NO_ENTRIES), {}, 1);
const ours = (book = drawn(plan)) => {
  const content = contentOf(book);
  if (content.state !== 'ours') throw new Error(content.state);
  return content;
};
const empty = ours();

const ASKED: Asked = { month: MONTH, recipients: '甲方\n监理', others: new Set(), usual: true, formulas: 'native', filled: false, pane: true };

test.each<readonly [string, readonly string[]]>([
  ['甲方\n监理\r\n 用户 ', ['甲方', '监理', '用户']],
  ['甲方、监理，用户;审计', ['甲方', '监理', '用户', '审计']],
  ['\n \n', []],
])('labels in %j', (text, labels) => {
  expect(labelsIn(text)).toEqual(labels);
});

test('the usual sheets alone are asked for by no name; others by theirs; none is a fault', () => {
  expect(usualSheets(empty.book, MONTH)).toEqual([FORM]);
  expect(otherSheets(empty, MONTH)).toEqual(expect.arrayContaining([LOG, `${MONTH} 违约金`]));
  expect(optionsOf(ASKED, empty.book, '2026-04-01').sheets).toBeUndefined();
  expect(optionsOf({ ...ASKED, others: new Set([LOG]) }, empty.book, '2026-04-01').sheets).toEqual([FORM, LOG]);
  expect(prepared(plan, optionsOf({ ...ASKED, usual: false }, empty.book, '2026-04-01'))).toEqual({ faults: [{ code: 'nothingOpen' }] });
  expect(monthToSend(empty.book)).toBe(MONTH);
  expect(copyName('官网/运维', MONTH, '甲方', 'xlsx')).toBe('官网_运维 2026-03 甲方.xlsx');
});

test('before sending: what goes along is checked, what stays behind is counted', () => {
  const { book }: { book: OwnBook } = ours(type(drawn(plan), FORM, { D6: 99, F6: 5 }));
  expect(obstacles(book, ASKED, 'zh')).toEqual([]);
  expect(obstacles(book, { ...ASKED, filled: true }, 'zh').map(({ address }) => address)).toContain('D6');
  expect(stayingBehind(book, ASKED, [FORM])).toBe(2);
  expect(stayingBehind(book, { ...ASKED, filled: true }, [FORM])).toBe(0);
});

type Two = readonly [Copy, Copy];
const [one, two] = copiesOf(plan, ['甲方', '监理']) as unknown as Two;
const [withLogOne, withLogTwo] = copiesOf(plan, ['甲方', '监理'], { sheets: [LOG] }) as unknown as Two;
const incoming = (copy: Copy, filling: Filling, name = `${copy.recipient}.xlsx`): Incoming => ({
  name,
  digest: sm3Of(JSON.stringify([copy.recipient, name, filling])),
  content: { drawn: filled(copy, filling), facts: NO_FACTS },
});
const known = withReceipts(NO_MAILING, [one, two, withLogOne, withLogTwo].map(({ receipt }) => receipt), []);
const items = plan.contract.tables.get('官网运维') ?? [];
const marks = (first: CellValue): Filling => onForm(items.map((_, i) => [i === 0 ? first : 1, 1, 1] as const));
const log = (...cells: readonly CellValue[]): Filling => ({ [LOG]: Object.fromEntries(cells.map((value, i) => [`${'ABCDEFGHI'[i] ?? ''}7`, value] as const)) });
const collected = (mailing: Mailing, entries: Entries = plan.entries) => collectedIn({ ...plan, entries }, mailing, '2026-04-05');

test('a file waits for its receipt and is read with it; two of one name are told apart', () => {
  const waiting = withFile(withFile(NO_MAILING, incoming(one, marks(1))), incoming(two, marks(1), '甲方.xlsx'));
  expect(waiting.items.map(({ returned: { name, state } }) => [name, state])).toEqual([
    ['甲方.xlsx', 'noReceipt'],
    ['甲方.xlsx (2)', 'noReceipt'],
  ]);
  const read = withReceipts(waiting, [one.receipt, two.receipt], ['x.json']);
  expect(collected(read).files.map(({ state }) => state)).toEqual(['merged', 'merged']);
  expect(read.brokenReceipts).toEqual(['x.json']);
  expect(freeFileName('a', ['a', 'a (2)'])).toBe('a (3)');
});

test('a changed weight is shown with before and after, and merged only once it was looked at', () => {
  const tampered = withFile(known, incoming(one, { [FORM]: { ...marks(1)[FORM], C5: 0.5 } }));
  const [view] = fileViews(collected(tampered), new Set(), 'zh');
  expect(view).toMatchObject({ state: 'changed', colour: 'danger', acceptable: true, recipient: '甲方', months: MONTH });
  expect(view?.found.find(({ grave }) => grave)?.text).toMatch(/C5.*权重被改动，发出时为 .+，收回时为 0\.5/);
  expect(collected(tampered).changes).toEqual([]);
  expect(collected({ ...tampered, accept: new Set(['甲方.xlsx']) }).changes.length).toBeGreaterThan(0);
});

test('what is missing is listed by cell; bytes that are no workbook say why', () => {
  const mailing = withFile(withFile(known, incoming(one, { [FORM]: { ...marks(1)[FORM], D6: null } })), { name: 'x.xls', digest: '', content: { refused: '是旧格式 .xls' } });
  const [view, broken] = fileViews(collected(mailing), new Set(), 'zh');
  expect(view?.missing.map(({ sheet, address }) => [sheet, address])).toEqual([[FORM, 'D6']]);
  expect(broken).toMatchObject({ state: 'unreadable', colour: 'danger', acceptable: false, verdict: '不能读取：是旧格式 .xls' });
});

const STANDING: Entries = { ...plan.entries, scores: new Map([[`${MONTH}|官网运维`, [[0.5, 1, 1]]]]) };

test.each<readonly [string, string | undefined, CellValue | undefined, number]>([
  ['nothing chosen', undefined, 0.5, 0],
  ['what stands there', '', 0.5, 0],
  ['the mean', '*', 2, 1],
  ['one of them', '监理', 3, 1],
  ['one who did not answer', '审计', 0.5, 0],
])('a mark that stands there already, %s', (_, pick, expected, over) => {
  const both = withFile(withFile(known, incoming(one, marks(1))), incoming(two, marks(3)));
  const open = collected(both, STANDING);
  const [group] = questionGroups(open.conflicts, 'zh');
  const question = group?.questions[0];
  expect(question?.options.map(({ value, text }) => [value, text])).toEqual([['', '0.5'], ['*', '2'], ['甲方', '1'], ['监理', '3']]);
  const chosen = collected({ ...both, picks: pick === undefined ? new Map() : new Map([[question?.key ?? '', pick]]) }, STANDING);
  expect(chosen.entries.scores.get(`${MONTH}|官网运维`)?.[0]?.[0]).toBe(expected);
  expect(overwritingOf(chosen).over).toHaveLength(over);
});

const BEGAN = 46_086.4;
const ROW = ['S-1', '门户', '服务中断', BEGAN];

test('rows of one number that differ stand beside each other with their times in words; one choice an item', () => {
  const both = withFile(withFile(known, incoming(withLogOne, log(...ROW, null as unknown as CellValue, 46_086.5))), incoming(withLogTwo, log(...ROW, null as unknown as CellValue, 46_086.75)));
  const open = collected(both);
  const groups = questionGroups(open.conflicts, 'zh');
  expect(groups).toMatchObject([{ row: '事件日志 S-1', questions: [{ title: '响应时间', options: [{ text: '（空）' }, { label: '甲方', text: '2026-03-05 12:00' }, { label: '监理', text: '2026-03-05 18:00' }] }] }]);
  expect(open.entries.log?.rows ?? []).toEqual([]);
  const chosen = collected({ ...both, picks: new Map([['事件日志 S-1 响应时间', '监理']]) });
  expect(chosen.entries.log?.rows[0]?.[5]).toBe(46_086.75);
  expect(chosen.conflicts).toEqual([]);
  expect(shownChange({ label: '事件日志 S-1 响应时间', before: null, after: 46_086.5, from: [] }).后).toBe('2026-03-05 12:00');
});

test('taking all takes what is one thing; what they differ in stays open; keeping all keeps', () => {
  const both = withFile(withFile(known, incoming(one, marks(1))), incoming(two, marks(3)));
  const questions = questionGroups(collected(both, STANDING).conflicts, 'zh').flatMap((group) => group.questions);
  expect(allPicks(questions, 'take').map(([, pick]) => pick)).toEqual(['*']);
  expect(allPicks(questions, 'keep').map(([, pick]) => pick)).toEqual(['']);
  const off: Filling = onForm(items.map((_, i) => (i === 0 ? (['/', '/', '/'] as const) : ([1, 1, 1] as const))));
  const split = withFile(withFile(known, incoming(one, off)), incoming(two, marks(3)));
  const open = questionGroups(collected(split, STANDING).conflicts, 'zh').flatMap((group) => group.questions);
  expect(open.map(({ options }) => options.length)).toEqual([3, 3, 3]);
  expect(allPicks(open, 'take')).toEqual([]);
});

test('those who stand out come first, those who agree are left out', () => {
  const both = withFile(withFile(known, incoming(one, marks(0))), incoming(two, marks(6)));
  const { spreads } = collected(both);
  expect(spreads).toHaveLength(items.length * 3);
  expect(spreadOrder(spreads).map(({ spread: { outliers } }) => outliers)).toEqual([['甲方', '监理']]);
});

test('the merged workbook reads back with means, sheets of their own and 流转记录; nothing keeps it from being placed', () => {
  const both = withFile(withFile(known, incoming(one, marks(1))), incoming(two, marks(2)));
  const done = collected(both);
  const { model, blocks, remove } = mergedBook(empty, done);
  expect([blocks, remove]).toEqual([[], []]);
  const { book } = ours(normalise(model, 'native'));
  expect(book.plan.entries.scores.get(`${MONTH}|官网运维`)?.[0]).toEqual([1.5, 1, 1]);
  expect([...(book.plan.entries.mail?.evaluators.keys() ?? [])]).toEqual(['甲方', '监理']);
  expect(book.plan.entries.mail?.flow.map(({ file, on }) => [file, on])).toEqual([['甲方.xlsx', '2026-04-05'], ['监理.xlsx', '2026-04-05']]);
  expect(sameOutcome(done, collected(both))).toBe(true);
  expect(sameOutcome(done, collected(both, STANDING))).toBe(false);
});

const FOREIGN = '评分 甲方';
test('a sheet of somebody’s that would be written over stops the merge', () => {
  const book = drawn(plan);
  const [first] = book.sheets;
  if (!first) throw new Error('no sheet');
  const foreign = { ...first, name: FOREIGN, cells: { A1: { value: '我的', style: undefined, unlocked: true } } };
  const { blocks } = mergedBook(ours({ ...book, sheets: [...book.sheets, foreign] }), collected(withFile(known, incoming(one, marks(1)))));
  expect(blocks[0]).toMatchObject({ code: 'blockedText', sheet: FOREIGN });
});

const file = (name: string, text = ''): DroppedFile => ({ name, size: text.length, text: () => Promise.resolve(text), arrayBuffer: () => Promise.reject(new Error('not asked for')) });
const filesOf = (read: (name: string) => Incoming['content']): MailFiles & { readonly asked: number } => {
  const own = {
    asked: 0,
    read: () => {
      own.asked += 1;
      return Promise.resolve({ digest: String(own.asked), modified: '', content: read('') });
    },
    write: () => Promise.reject(new Error('not asked for')),
    zip: () => Promise.reject(new Error('not asked for')),
  };
  return own;
};

test('receipts are taken in first, edited ones are named; reading stops where it is told to', async () => {
  let now = NO_MAILING;
  const seen: string[] = [];
  const files = filesOf(() => ({ refused: '坏' }));
  const edited = printReceipt({ ...one.receipt, recipient: '别人' });
  const dropped = [file('1.xlsx'), file('甲方.json', printReceipt(one.receipt)), file('别人.json', edited), file('a.json', '{'), file('2.xlsx'), file('3.xlsx')];
  const count = await takeIn(dropped, {
    files,
    language: 'zh',
    change: (step) => {
      now = step(now);
      if (now.reading) seen.push(`${now.reading.name} ${now.reading.done}/${now.reading.of}`);
    },
    stopped: () => now.items.length === 2,
  });
  expect([...now.receipts.keys()]).toEqual([one.receipt.id]);
  expect(now.brokenReceipts).toEqual(['别人.json', 'a.json']);
  expect([count, files.asked, now.reading]).toEqual([2, 2, undefined]);
  expect([...new Set(seen)]).toEqual(['1.xlsx 0/3', '2.xlsx 1/3']);
});

test.each(builtIns.map(({ key }) => key))('%s: no two cells that are merged have one label, by which choices go', (key) => {
  const own = planFor(key, withLog(key, NO_ENTRIES), {}, 2);
  const labels = [...placesIn(own, new Set(own.months.map(({ label }) => label))).values()].map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
});

test('receipts that the workbook keeps are taken in once, edited ones never', () => {
  const texts = [printReceipt(one.receipt), printReceipt(one.receipt), printReceipt({ ...two.receipt, recipient: '别人' }), '{}'];
  expect(newReceipts(texts, NO_MAILING).map(({ id }) => id)).toEqual([one.receipt.id, one.receipt.id]);
  expect(newReceipts(texts, known)).toEqual([]);
});

test('what has no place is shown with what came back', () => {
  const conflict = { label: '付款计划 第9期 付款日期', own: null, others: [{ label: '甲方', value: 46_180 }], why: 'noPlace' } as const;
  expect(questionGroups([conflict], 'zh')[0]?.questions[0]).toMatchObject({ options: [], nowhere: ['甲方 2026-06-07'] });
});

test('hidden sheets are known to the page', () => {
  const book = drawn(plan);
  expect(ours({ ...book, sheets: book.sheets.map((sheet) => (sheet.name === FORM ? { ...sheet, hidden: true } : sheet)) }).hidden).toEqual([FORM]);
  expect(empty.hidden).toEqual([]);
});
