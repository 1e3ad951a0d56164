// A file is written as a whole or not at all.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost, readXlsx, writeFileAtomically } from '../../src/hosts/file';
import { normalise } from '../../src/workbook/normalise';
import { describeFault, WorkbookRefused } from '../../src/workbook/fault';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';
import { SAMPLE } from './sample';

const folder = (): string => mkdtempSync(join(tmpdir(), 'file-host-'));

test('folders are made, an older file is replaced, nothing else is left', async () => {
  const path = join(folder(), '新', 'a.xlsx');
  expect(await writeFileAtomically(path, Buffer.from('1'))).toBeUndefined();
  expect(await writeFileAtomically(path, Buffer.from('2'))).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('2');
  expect(readdirSync(join(path, '..'))).toEqual(['a.xlsx']);
});

test('a path that cannot be written is a fault with its path, and leaves nothing', async () => {
  const place = folder();
  mkdirSync(join(place, 'folder.xlsx'));
  writeFileSync(join(place, 'file'), '');
  for (const path of [join(place, 'folder.xlsx'), join(place, 'file', 'a.xlsx'), '/proc/nope/deep/a.xlsx']) {
    const fault = await writeFileAtomically(path, Buffer.from('1'));
    expect(fault).toEqual({ code: 'cannotWrite', found: path });
    expect(describeFault({ code: 'cannotWrite', found: 'a.xlsx' })).toMatch(/^无法写入文件.*（a\.xlsx）$/);
  }
  expect(readdirSync(place).sort()).toEqual(['file', 'folder.xlsx']);
});

test('the host draws to its path and reads back', async () => {
  const host = fileHost(join(folder(), 'a.xlsx'));
  await host.draw(SAMPLE, 'native');
  expect(await host.read()).toEqual(normalise(SAMPLE, 'native'));
});

test('what is wrong with a model is refused before anything is written', async () => {
  const place = folder();
  const wrong = workbook(SAMPLE.properties, [sheet('表').put(3, 2, 'a\u0001').build()]);
  const refusal = await fileHost(join(place, 'a.xlsx'))
    .draw(wrong, 'native')
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WorkbookRefused);
  expect((refusal as WorkbookRefused).faults).toEqual([{ code: 'controlCharacter', sheet: '表', cell: 'B3' }]);
  expect(readdirSync(place)).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['a text', '编号,得分'],
  ['half a zip', 'PK\u0003\u0004half'],
])('%s is no workbook', async (_, content) => {
  await expect(readXlsx(Buffer.from(content))).rejects.toMatchObject({ faults: [{ code: 'notAWorkbook' }] });
});

test('a path with nothing there', async () => {
  await expect(fileHost(join(folder(), 'none.xlsx')).read()).rejects.toMatchObject({ faults: [{ code: 'cannotRead' }] });
});
