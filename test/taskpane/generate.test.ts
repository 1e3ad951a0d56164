// Generating onto a workbook that people have filled in: what is kept, moved, refused.
import { builtInTerms } from '../../src/contracts';
import type { Terms } from '../../src/domain/contract/types';
import { isIssue } from '../../src/domain/issue';
import { firstInput, make, type Made, type Order } from '../../src/taskpane/generate/make';
import { countOf, removals } from '../../src/taskpane/generate/preview';
import { type Content, contentOf } from '../../src/taskpane/session/content';
import { stepFor } from '../../src/taskpane/session/stepFor';
import { buildPlan } from '../../src/workbook/build';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { examplePlan } from '../../src/workbook/example';
import type { DrawnSheet, DrawnWorkbook } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/model';
import { withLog } from '../../src/workbook/log/withLog';
import { months } from '../../src/workbook/months';
import { normalise } from '../../src/workbook/normalise';
import type { Typed } from '../../src/workbook/sheets/paymentsEntries';
import { planOf } from '../../src/workbook/plan';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';

const CREATED = '2026-03-01T00:00:00Z';
/** Enough for every part of the example to show something. */
const COUNT = 6;
const ALL = { log: true, payments: true, deliverables: true };

/** Without what comes after the last month. */
const untilEnd = (counts: ReadonlyMap<string, readonly Typed[]>): ReadonlyMap<string, readonly Typed[]> =>
  new Map([...counts].map(([id, own]) => [id, own.map((count, i) => (i === COUNT ? null : count))]));

const example = (key: string, count: number): DrawnWorkbook => {
  const plan = planOf(key, builtInTerms(key) as Terms, months('2026-03', count), withLog(key, NO_ENTRIES));
  if (isIssue(plan)) throw new Error(plan.code);
  const { deliverables, ...entries } = examplePlan(plan, 7).entries;
  if (!deliverables) throw new Error('the example has lost its deliveries');
  const { planned, delivered } = deliverables;
  const within = { ...deliverables, planned: untilEnd(planned), delivered: untilEnd(delivered) };
  return normalise(buildPlan({ ...plan, entries: { ...entries, deliverables: within } }, CREATED), 'native');
};

const website = example('website', COUNT);
const filled = contentOf(website);

const order = (content: Content, from: string, count: number, more: Partial<Order> = {}): Order => {
  const step = stepFor(content);
  if (step?.do !== 'adopt') throw new Error('not ours');
  return { chosen: step.chosen, choices: new Map(), covered: months(from, count), parts: ALL, ...more };
};
const made = (content: Content, asked: Order): Made => {
  const found = make(asked, content);
  if (isIssue(found)) throw new Error(found.code);
  return found;
};
const codes = ({ preview }: Made): readonly string[] => preview.blocks.map(({ code }) => code);
const bookOf = (content: Content) => {
  if (content.state !== 'ours') throw new Error(content.state);
  return content.book;
};
const userSheet = (name: string, value: CellValue = '我的'): DrawnSheet => {
  const [own] = normalise(workbook({ title: '', created: CREATED }, [sheet(name).put(1, 1, value, 'text').build()]), 'native').sheets;
  if (!own) throw new Error(name);
  return own;
};
/** Something typed into the drawn workbook; where nothing of ours stands, into a locked cell of no looks. */
const typed = (drawn: DrawnWorkbook, name: string, address: string, value: CellValue): DrawnWorkbook => ({
  ...drawn,
  sheets: drawn.sheets.map((own) =>
    own.name === name
      ? { ...own, cells: { ...own.cells, [address]: { style: undefined, unlocked: false, ...own.cells[address], value } } }
      : own,
  ),
});

it.each(['website', 'petition'])('%s: again for the same months, every entry stands where it stood', (key) => {
  const content = key === 'website' ? filled : contentOf(example(key, COUNT));
  const again = made(content, order(content, '2026-03', COUNT));
  expect(codes(again)).toEqual([]);
  expect(again.preview.kept).toBeGreaterThan(100);
  expect(countOf(again.preview, 'new') + countOf(again.preview, 'remove')).toBe(0);
  const after = bookOf(contentOf(normalise(again.model, 'native')));
  expect(after.plan.entries).toEqual(bookOf(content).plan.entries);
});

it.each`
  key           | first
  ${'website'}  | ${'2026-05 评分表!D6'}
  ${'systems'}  | ${'2026-05 应用系统运维评分表!D6'}
  ${'petition'} | ${'2026-05 服务日志!A4'}
`('$key: the work begins at the first mark or service of a month that is still open', ({ key, first }: Record<string, string>) => {
  const content = contentOf(example(key!, COUNT));
  const place = firstInput(made(content, order(content, '2026-03', COUNT)));
  expect(`${place?.sheet}!${place?.address}`).toBe(first);
});

it('for a month more: a form and a penalty sheet more, the deliveries stay with their months', () => {
  const more = made(filled, order(filled, '2026-03', COUNT + 1));
  expect(more.preview.fates.filter(({ fate }) => fate === 'new').map(({ sheet: name }) => name)).toEqual([
    '2026-09 评分表',
    '2026-09 违约金',
  ]);
  expect(codes(more)).toEqual([]);
  const after = bookOf(contentOf(normalise(more.model, 'native')));
  expect(after.typed).toHaveLength(bookOf(filled).typed.length);
});

it('for months more: the last place of the counts, what comes after, stays the last', () => {
  const later = contentOf(normalise(made(filled, order(filled, '2026-03', COUNT)).model, 'native'));
  const book = bookOf(later);
  const [id, counts] = [...(book.plan.entries.deliverables?.delivered ?? [])].find(([, own]) => typeof own[0] === 'number') ?? ['', []];
  const wide = made(later, order(later, '2026-03', COUNT + 2)).plan.entries.deliverables?.delivered.get(id);
  expect(counts.length).toBe(COUNT + 1);
  expect(wide?.slice(0, COUNT)).toEqual(counts.slice(0, COUNT));
  expect(wide?.slice(COUNT)).toEqual([null, null, counts[COUNT] ?? null]);
});

it('never leaves out a month that somebody filled in', () => {
  const fewer = made(filled, order(filled, '2026-04', 3));
  expect(codes(fewer)).toContain('droppedText');
  expect(fewer.preview.blocks.flatMap(({ parts }) => parts['月'] ?? [])).toContain('2026-03');
});

it('leaves out months in which nothing stands, and says which sheets go', () => {
  const plan = planOf('website', builtInTerms('website') as Terms, months('2026-03', 3), withLog('website', NO_ENTRIES));
  const empty = contentOf(normalise(buildPlan(isIssue(plan) ? bookOf(filled).plan : plan, CREATED), 'native'));
  const fewer = made(empty, order(empty, '2026-03', 2));
  expect(codes(fewer)).toEqual([]);
  expect(removals(fewer.preview)).toEqual(['2026-05 评分表', '2026-05 违约金']);
});

it('refuses what comes after the last month where the last month changes', () => {
  const [id] = [...(bookOf(filled).plan.entries.deliverables?.delivered.keys() ?? [])];
  const cellOf = bookOf(filled).cells.find(({ typed: { what } }) => what.kind === 'delivered' && what.id === id && what.period === COUNT);
  if (!cellOf) throw new Error('no such cell');
  const content = contentOf(typed(website, '交付物', cellOf.address, 1));
  expect(codes(made(content, order(content, '2026-03', COUNT)))).toEqual([]);
  expect(codes(made(content, order(content, '2026-03', COUNT + 1)))).toEqual(['lostText']);
});

it('keeps notes beside our cells, and refuses where one would be covered', () => {
  const content = contentOf(typed(website, '年度汇总', 'B40', '与财务核对过'));
  expect(codes(made(content, order(content, '2026-03', COUNT)))).toEqual([]);
  const below = contentOf(typed(website, '年度汇总', 'Z20', '备注'));
  expect(bookOf(below).plan.entries.notes?.get('年度汇总')?.get('Z20')).toBe('备注');
});

it('never covers a sheet that is not ours', () => {
  const content = contentOf({ sheets: [userSheet('年度汇总')], names: [] });
  expect(content.state).toBe('empty');
  const first = made(content, { ...order(filled, '2026-03', 1) });
  expect(first.preview.blocks).toEqual([{ code: 'blockedText', parts: { 表: '年度汇总' }, sheet: '年度汇总' }]);
});

it('leaves other sheets alone, and an empty one may be taken', () => {
  const content = contentOf({ ...website, sheets: [...website.sheets, userSheet('我的表'), userSheet('草稿', '')] });
  expect(content.foreign).toEqual(['我的表']);
  const again = made(content, order(content, '2026-03', COUNT));
  expect(codes(again)).toEqual([]);
  expect(again.preview.fates.at(-1)).toEqual({ sheet: '我的表', fate: 'keep', kept: 0 });
});

it('never replaces one contract’s sheets by another’s', () => {
  const terms = builtInTerms('data') as Terms;
  const other: Order = {
    ...order(filled, '2026-03', COUNT),
    chosen: { key: 'data', name: '数据运维', terms, origin: { kind: 'builtIn' } },
  };
  expect(codes(made(filled, other))[0]).toBe('otherContract');
});

it('makes nothing where the sheets cannot be read whole', () => {
  const broken = contentOf(typed(website, '合同条款', 'A5', '胡写'));
  expect(broken.state).toBe('unreadable');
  expect(codes(made(broken, { ...order(filled, '2026-03', COUNT) }))).toContain('unreadable');
});

it('with the readings chosen in the pane, which the sheets then say themselves', () => {
  const choices = new Map([['六十分', '不及格']]);
  const other = made(filled, order(filled, '2026-03', COUNT, { choices }));
  expect(codes(other)).toEqual([]);
  const after = bookOf(contentOf(normalise(other.model, 'native')));
  expect(after.plan.contract.readings.get('六十分')?.choice).toBe('不及格');
});

it.each`
  parts                                                   | without
  ${{ log: false, payments: false, deliverables: false }} | ${['事件日志', '付款计划', '交付物']}
  ${{ log: true, payments: true, deliverables: false }}   | ${['交付物']}
  ${{ log: true, payments: false, deliverables: true }}   | ${[]}
`('leaves out $without', ({ parts, without }: { parts: Order['parts']; without: string[] }) => {
  const content = contentOf({ sheets: [], names: [] });
  const { model } = made(content, { ...order(filled, '2026-03', 1), parts });
  const names = model.sheets.map(({ name }) => name);
  expect(['事件日志', '付款计划', '交付物'].filter((name) => !names.includes(name))).toEqual(without);
});

it('never leaves out a sheet that is filled in', () => {
  const asked = order(filled, '2026-03', COUNT, { parts: { log: false, payments: false, deliverables: false } });
  const lost = made(filled, asked).preview.blocks.map(({ code }) => code);
  expect(lost).toContain('lostText');
  expect(lost).toContain('lostMore');
});
