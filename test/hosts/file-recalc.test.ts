// The other opinion: LibreOffice opens the file, recalculates it and comes to the stored values.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { parseCell } from '../../src/workbook/address';
import { normalise } from '../../src/workbook/normalise';
import type { CellValue } from '../../src/workbook/model';
import { withConverted } from '../../tools/libreoffice.cjs';
import { recalculate } from '../recalc/libreoffice';
import { SAMPLE } from './sample';

const shown = (value: CellValue | null): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

async function sampleFile(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'file-recalc-')), 'sample.xlsx');
  writeFileSync(path, await toXlsx(SAMPLE, { formulas: 'native' }));
  return path;
}

test('the sample, portable', async () => {
  const path = await sampleFile();
  const values = recalculate([path]).get(path);
  const differences = normalise(SAMPLE, 'native').sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([address, { value }]) => {
      const { row, col } = parseCell(address)!;
      const other = values?.get(name)?.[row - 1]?.[col - 1] ?? '';
      const same = typeof value === 'number' ? Math.abs(Number(other) - value) <= 1e-9 * Math.abs(value) : other === shown(value);
      return same ? [] : [`${name}!${address}: ${shown(value)} / ${other}`];
    }),
  );
  expect(differences).toEqual([]);
});

test('a file that LibreOffice saved keeps entries, formulas and locks', async () => {
  const [saved] = withConverted([await sampleFile()], 'xlsx', 'xlsx:Calc MS Excel 2007 XML', (_, result) => readFileSync(result));
  const [theirs] = (await readXlsx(saved!)).sheets;
  const [ours] = normalise(SAMPLE, 'native').sheets;
  expect(theirs?.protected).toBe(true);
  expect(theirs?.merges).toEqual(ours?.merges);
  expect(theirs?.validations).toEqual(ours?.validations);
  for (const address of ['A1', 'B3', 'C3', 'C4', 'D3', 'E3', 'E4', 'E5']) {
    const { value, formula, unlocked } = ours!.cells[address]!;
    expect({ address, ...theirs!.cells[address] }).toMatchObject({ address, value, unlocked, ...(formula ? { formula } : {}) });
  }
});
