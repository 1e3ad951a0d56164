// The whole job as a person does it, in the built page: choose, generate, fill in, check, save, open again. Read through the host, held against the rules.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gradeOf } from '../../src/domain/evaluation/grade';
import { scoreMonth } from '../../src/domain/evaluation/score';
import { isIssue } from '../../src/domain/issue';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import type { DrawnWorkbook } from '../../src/workbook/host';
import { type Book, type FoundCell, readBook } from '../../src/workbook/read';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';
import { hostIn, PATIENCE, until } from './chromium';
import { onePage } from './onePage';

jest.setTimeout(2 * PATIENCE);

const FORM = '2026-03 评分表';
const folder = mkdtempSync(join(tmpdir(), 'sla-journey-'));
const opened = onePage();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pane = () => opened.page.getByRole('complementary', { name: '任务窗格' });
const turnTo = (name: string): Promise<void> => pane().getByRole('tab', { name, exact: true }).click();
const press = (name: string): Promise<void> => pane().getByRole('button', { name, exact: true }).click();
const said = (text: string | RegExp): Promise<void> => pane().getByText(text).first().waitFor();

const bookIn = (drawn: DrawnWorkbook): Book => {
  const book = readBook(drawn);
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};
const book = async (): Promise<Book> => bookIn(await hostIn(opened.page).read());
/** What people typed, and for when: all that must never change by itself. */
const kept = async () => keptIn(await book());
const keptIn = ({ plan: { entries, months, contract } }: Book) => ({ entries, months, contract });
const marksIn = ({ cells }: Book): readonly FoundCell[] => cells.filter(({ typed: { what } }) => what.kind === 'mark');
const scoresIn = ({ plan }: Book): readonly (readonly unknown[])[] =>
  plan.entries.scores.get(`2026-03|${[...plan.contract.tables.keys()][0] ?? ''}`) ?? [];
const fullOf = ({ typed: { expected } }: FoundCell): number => (expected.kind === 'mark' ? expected.max : 0);

const generate = async (contract: string, months: string): Promise<void> => {
  await press(`用这份合同：${contract}`);
  await press('下一步：生成');
  await pane().getByLabel('月数').fill(months);
  await press('生成');
  await said(/已生成 \d+ 张工作表/);
};

const undone = async (): Promise<void> => {
  await press('撤销');
  await said('已撤销上一步改动。');
};

/** What stands in the row of this label, in the order of the columns. */
const rowOf = ({ sheets }: DrawnWorkbook, label: RegExp): readonly unknown[] => {
  const cells = Object.entries(sheets.find(({ name }) => name === FORM)?.cells ?? {});
  const [at = ''] = cells.find(([address, { value }]) => address.startsWith('A') && label.test(String(value))) ?? [];
  return cells.filter(([address]) => address.replace(/^[A-Z]+/, '') === at.slice(1)).map(([, { value }]) => value);
};

describe('a month of 官网运维', () => {
  test('an empty page offers all five contracts and their examples, in view', async () => {
    await said('从一份合同开始');
    const height = opened.page.viewportSize()?.height ?? 0;
    for (const name of ['官网运维', '系统运维', '数据运维', '安全运维', '信访运维']) {
      for (const offer of ['用这份合同', '看填好的示例']) {
        const place = await pane()
          .getByRole('button', { name: `${offer}：${name}` })
          .boundingBox();
        expect([name, (place?.y ?? height) < height - 40]).toEqual([name, true]);
      }
    }
  });

  test('three clicks and the number of months; scores typed into the grid and into the list; the total is the rules’', async () => {
    const { page } = opened;
    await generate('官网运维', '1');
    const marks = marksIn(await book());
    await press(`去填 ${FORM}`);
    // A full mark stands before each score: two steps to the right.
    for (const mark of ['5.5', '9', '3.5']) {
      await page.keyboard.type(mark);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    }
    await until(page, (now) => scoresIn(bookIn(now))[0]?.[2] === 3.5);
    await turnTo('录入');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-stop="工作文档"]')?.value === '3.5');
    await pane()
      .getByLabel(/^第2项 .+ 完成时效，满分/)
      .focus();
    for (const mark of marks.slice(3)) {
      await page.keyboard.type(String(fullOf(mark)));
      await page.keyboard.press('Enter');
    }
    const now = await until(page, (drawn) =>
      scoresIn(bookIn(drawn))
        .flat()
        .every((mark) => mark !== null),
    );
    const found = bookIn(now);
    const expected = [[5.5, 9, 3.5], ...[3, 6, 9, 12].map((i) => marks.slice(i, i + 3).map(fullOf))];
    expect(scoresIn(found)).toEqual(expected);
    const score = scoreMonth(found.plan.contract, expected, '官网运维');
    if (isIssue(score)) throw new Error(score.code);
    const grade = String(gradeOf(score.total, found.plan.contract));
    const computed = await until(page, (drawn) => rowOf(drawn, /^总得分/).includes(score.total));
    expect(rowOf(computed, /^总得分/)).toContain(score.total);
    expect(rowOf(computed, /^等级/)).toContain(grade);
    await expect(pane().getByTestId('total').textContent()).resolves.toBe(`总得分 ${score.total.toFixed(2)}，${grade}`);
  });

  test('a wrong score is refused beside its field and not written; the last one written is taken back in one step', async () => {
    const { page } = opened;
    const before = scoresIn(await book());
    const field = pane().getByLabel(/^第5项 .+ 工作文档，满分/);
    await field.fill('99');
    await said(/工作文档“99”没有写入，应为 0 至 [\d.]+ 的数值/);
    await field.press('Enter');
    expect(scoresIn(await book())).toEqual(before);
    await field.press('Escape');
    await field.fill('1');
    await field.press('Enter');
    await until(page, (drawn) => scoresIn(bookIn(drawn))[4]?.[2] === 1);
    await press('撤销上一步');
    const after = await until(page, (drawn) => scoresIn(bookIn(drawn))[4]?.[2] === before[4]?.[2]);
    expect(scoresIn(bookIn(after))).toEqual(before);
  });

  test('generated again for another month every entry stays; undone in one step; cancelled on the way nothing changes', async () => {
    const { page } = opened;
    const before = await kept();
    await turnTo('生成');
    await pane().getByLabel('月数').fill('2');
    await press('重新生成');
    await said(/已生成 \d+ 张工作表/);
    const more = await kept();
    expect(more.months.map(({ label }) => label)).toEqual(['2026-03', '2026-04']);
    expect(more.entries.scores).toEqual(before.entries.scores);
    await undone();
    await expect(kept()).resolves.toEqual(before);
    await pane().getByLabel('月数').fill('4');
    await press('重新生成');
    await press('取消');
    await said('已取消，工作簿未改动。');
    await expect(kept()).resolves.toEqual(before);
    await expect(page.evaluate(() => document.querySelectorAll('[role="alert"]').length)).resolves.toBe(0);
  });

  test('检查: a text that is a number is found, reached by a click, and made the number; typing goes on in that cell', async () => {
    const { page } = opened;
    const [mark] = marksIn(await book());
    const at = mark?.address ?? '';
    await page.evaluate(([name, address]) => window.slaHook?.write([{ sheet: name, address, value: '４.5' }]), [FORM, at] as const);
    await turnTo('检查');
    await press(`修正 ${FORM} ${at}：“４.5”（文字） → 4.5`);
    await said('已修正 1 处。');
    const fixed = await until(page, (drawn) => scoresIn(bookIn(drawn))[0]?.[0] === 4.5);
    expect(scoresIn(bookIn(fixed))[0]?.[0]).toBe(4.5);
    await page.evaluate(([name, address]) => window.slaHook?.write([{ sheet: name, address, value: null }]), [FORM, at] as const);
    await press(`到 ${FORM} ${at}`);
    await expect(page.locator('.selected').textContent()).resolves.toContain(at);
    await page.keyboard.type('5.5');
    await page.keyboard.press('Enter');
    await said('没有发现问题。');
    expect(scoresIn(await book())[0]?.[0]).toBe(5.5);
  });
});

describe('files', () => {
  const path = join(folder, '官网运维.xlsx');
  const openFile = async (file: string): Promise<string> => {
    const { page } = opened;
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '打开', exact: true }).click(),
    ]);
    await chooser.setFiles(file);
    const said = new RegExp(`^(已打开|没有打开) ${basename(file)}|^没有完成`);
    await page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('.notice')?.textContent ?? ''), said.source);
    return (await page.locator('.notice').textContent()) ?? '';
  };

  test('saved, the file holds what the grid holds; opened again, so does the grid', async () => {
    const { page } = opened;
    const before = await kept();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存 .xlsx' }).click()]);
    expect(download.suggestedFilename()).toBe('官网运维.xlsx');
    await download.saveAs(path);
    const inFile = bookIn(await readXlsx(readFileSync(path)));
    expect(keptIn(inFile)).toEqual(before);
    expect(inFile.faults).toEqual([]);
    await expect(openFile(path)).resolves.toContain('已打开 官网运维.xlsx');
    await expect(kept()).resolves.toEqual(before);
  });

  test('a workbook of others and a file that is none are refused with the reason, and the grid stays as it is', async () => {
    const before = await kept();
    const foreign = join(folder, 'foreign.xlsx');
    const created = { title: '', created: '2026-03-01T00:00:00Z' };
    writeFileSync(foreign, await toXlsx(workbook(created, [sheet('我的表').put(1, 1, '别的', 'text').build()]), { formulas: 'native' }));
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, readFileSync(path).subarray(0, 4000));
    await expect(openFile(foreign)).resolves.toMatch(/^没有打开 foreign\.xlsx：没有找到本程序生成的工作表/);
    await expect(openFile(broken)).resolves.toMatch(/^没有打开 broken\.xlsx：文件不是可读的/);
    await expect(kept()).resolves.toEqual(before);
  });

  test('reopened with the page the draft is there, with the time at which it was kept', async () => {
    const before = await kept();
    await opened.page.waitForFunction(() => /草稿已存于本机浏览器 \d+:\d\d:\d\d/.test(document.querySelector('.kept')?.textContent ?? ''));
    await opened.reload();
    await opened.page.waitForFunction(() => /已恢复 \d+:\d\d:\d\d 的草稿/.test(document.querySelector('.kept')?.textContent ?? ''));
    await expect(kept()).resolves.toEqual(before);
  });
});
