// Every contract through the pane into the grid of the built page: generated, found whole, undone in one step; and one as a filled example.
import { builtIns } from '../../src/contracts';
import { readBook } from '../../src/workbook/read';
import { hostIn, PATIENCE } from './chromium';
import { onePage } from './onePage';

jest.setTimeout(2 * PATIENCE);

const opened = onePage();

const pane = () => opened.page.getByRole('complementary', { name: '任务窗格' });
const press = (name: string): Promise<void> => pane().getByRole('button', { name, exact: true }).click();
const made = (): Promise<void> =>
  pane()
    .getByText(/已生成 \d+ 张工作表/)
    .first()
    .waitFor();

/** Back to an empty page, by the one step that there is to undo. */
const backToStart = async (): Promise<void> => {
  await press('撤销');
  await pane().getByText('已撤销上一步改动。').first().waitFor();
  const { sheets } = await hostIn(opened.page).read();
  expect(sheets.map(({ cells }) => Object.keys(cells).length)).toEqual([0]);
  await pane().getByRole('tab', { name: '合同', exact: true }).click();
  const other = pane().getByRole('button', { name: '换一份合同' });
  if (await other.isVisible()) await other.click();
};

test.each(builtIns.map(({ name, key }) => [name, key] as const))('%s', async (name, key) => {
  await press(`用这份合同：${name}`);
  await press('下一步：生成');
  await pane().getByLabel('月数').fill('1');
  await press('生成');
  await made();
  const book = readBook(await hostIn(opened.page).read());
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  expect(book.plan.key).toBe(key);
  expect(book.plan.months.map(({ label }) => label)).toEqual(['2026-03']);
  expect(book.faults).toEqual([]);
  await backToStart();
});

test('one click: the filled example, its months as the rules compute them', async () => {
  await press('看填好的示例：数据运维');
  await made();
  const book = readBook(await hostIn(opened.page).read());
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  expect(book.plan.entries.scores.size).toBeGreaterThan(8);
  expect(book.plan.entries.closings?.size).toBeGreaterThan(0);
  expect(book.faults.filter(({ gravity }) => gravity === 'wrong')).toEqual([]);
});
