// A workbook becomes pages that can be looked at, one PNG for each.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { drawPages } from '../../tools/pages.cjs';

const folder = mkdtempSync(join(tmpdir(), 'sla-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page for each sheet', async () => {
  const workbook = new Workbook();
  for (const name of ['评分表', '违约金']) workbook.addWorksheet(name).getCell('A1').value = name;
  const file = join(folder, '两页.xlsx');
  await workbook.xlsx.writeFile(file);
  const pages = drawPages([file], join(folder, 'pages'));
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(readFileSync(page).subarray(1, 4).toString('latin1')).toBe('PNG');
});
