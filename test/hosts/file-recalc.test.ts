// The other opinion: LibreOffice opens the file, recalculates it and comes to the stored values.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../src/hosts/file';
import { parseCell } from '../../src/workbook/address';
import { normalise } from '../../src/workbook/normalise';
import type { CellValue } from '../../src/workbook/model';
import { recalculate } from '../recalc/libreoffice';
import { SAMPLE } from './sample';

const shown = (value: CellValue | null): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

test('the sample, portable', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'file-recalc-')), 'sample.xlsx');
  writeFileSync(path, await toXlsx(SAMPLE, { formulas: 'native' }));
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
}, 60_000);
