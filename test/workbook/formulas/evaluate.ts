// Formulas over a few cells, many at once, computed by LibreOffice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../../src/hosts/file';
import { abs } from '../../../src/workbook/address';
import { sheet } from '../../../src/workbook/sheetBuilder';
import { workbook } from '../../../src/workbook/workbook';
import { recalculate } from '../../recalc/libreoffice';

export interface Case {
  /** What stands in the cells; a name that is not here is a blank cell. */
  readonly cells: Readonly<Record<string, number | string>>;
  /** `ref` gives the cell of a name. */
  readonly formula: (ref: (name: string) => string) => string;
}

const FIRST_INPUT = 3;

/** A result a case, as text. */
export async function evaluate(cases: readonly Case[]): Promise<readonly string[]> {
  const built = sheet('算');
  cases.forEach(({ cells, formula }, i) => {
    const row = i + 1;
    const names: string[] = [];
    const ref = (name: string): string => {
      if (!names.includes(name)) names.push(name);
      return abs(row, FIRST_INPUT + names.indexOf(name));
    };
    built.put(row, 1, { native: formula(ref), value: 0 });
    names.forEach((name, j) => built.put(row, FIRST_INPUT + j, cells[name] ?? null));
  });
  const folder = mkdtempSync(join(tmpdir(), 'sla-formulas-'));
  const path = join(folder, 'cases.xlsx');
  writeFileSync(path, await toXlsx(workbook({ title: '试验', created: '2026-03-01T00:00:00Z' }, [built.build()]), { formulas: 'native' }));
  const rows = recalculate([path]).get(path)?.get('算') ?? [];
  rmSync(folder, { recursive: true, force: true });
  return cases.map((_, i) => rows[i]?.[0] ?? '');
}
