// The tool itself: formulas are computed anew whatever the file says, and values come out as they are, not as shown.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { recalculate } from './libreoffice';

const folder = mkdtempSync(join(tmpdir(), 'sla-recalc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(name: string): Promise<string> {
  const workbook = new Workbook();
  const first = workbook.addWorksheet('甲 & 表');
  first.getCell('A1').value = 546333.33;
  first.getCell('A1').numFmt = '0';
  first.getCell('B1').value = { formula: 'A1/2', result: 99 };
  first.getCell('C1').value = '逗,号 "引"\n<换行>';
  first.getCell('A3').value = 0.99905;
  first.getCell('A3').numFmt = '0.0%';
  first.getCell('B3').value = { formula: 'DATE(2026,5,9)', result: 1 };
  first.getCell('B3').numFmt = 'yyyy-mm-dd';
  first.getCell('C3').value = true;
  first.getCell('D3').value = { formula: 'NA()', result: 1 };
  first.getCell('E3').value = { formula: '"x"&""', result: 'y' };
  first.getCell('F3').value = '007';
  workbook.addWorksheet('乙').getCell('B2').value = { formula: "'甲 & 表'!A1+1", result: 0 };
  const path = join(folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
}

test('recalculates every sheet of several files in one go', async () => {
  const files = [await write('一 号.xlsx'), await write('2.xlsx')];
  const values = recalculate(files);
  for (const file of files) {
    expect([...values.get(file)!]).toEqual([
      ['甲 & 表', [['546333.33', '273166.665', '逗,号 "引"\n<换行>'], [], ['0.99905', '46151', 'TRUE', '#N/A', 'x', '007']]],
      ['乙', [[], ['', '546334.33']]],
    ]);
  }
});

test('says which file it could not read', () => {
  expect(() => recalculate([join(folder, 'none.xlsx')])).toThrow('none.xlsx');
});
