// Plans of the built-in contracts, and workbooks compared with what LibreOffice makes of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInTerms } from '../../src/contracts';
import { isIssue } from '../../src/domain/issue';
import { toXlsx } from '../../src/hosts/file';
import { parseCell } from '../../src/workbook/address';
import type { CellValue, SheetModel } from '../../src/workbook/model';
import { months } from '../../src/workbook/months';
import { normalise } from '../../src/workbook/normalise';
import { planOf, type Plan } from '../../src/workbook/plan';
import { workbook } from '../../src/workbook/workbook';
import { recalculate } from './libreoffice';

export const builtInPlan = (key: string, from = '2026-03', count = 12): Plan => {
  const terms = builtInTerms(key);
  const plan = isIssue(terms) ? terms : planOf(key, terms, months(from, count));
  if (isIssue(plan)) throw new Error(plan.code);
  return plan;
};

const shown = (value: CellValue | null): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const same = (ours: CellValue | null, theirs: string): boolean =>
  typeof ours === 'number' ? theirs !== '' && Math.abs(Number(theirs) - ours) <= 1e-9 * Math.max(1, Math.abs(ours)) : theirs === shown(ours);

/** Every computed cell whose stored value is not what LibreOffice computes; and how many were compared. */
export async function differences(files: readonly (readonly SheetModel[])[]): Promise<{ compared: number; differing: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-sheets-'));
  try {
    const models = files.map((sheets) => workbook({ title: '试验', created: '2026-03-03T08:00:00Z' }, sheets));
    const paths: string[] = [];
    for (const [i, model] of models.entries()) {
      const path = join(folder, `${i}.xlsx`);
      writeFileSync(path, await toXlsx(model, { formulas: 'native' }));
      paths.push(path);
    }
    const values = recalculate(paths);
    let compared = 0;
    const differing = models.flatMap((model, i) =>
      normalise(model, 'native').sheets.flatMap(({ name, cells }) =>
        Object.entries(cells).flatMap(([address, { value, formula }]) => {
          if (formula === undefined) return [];
          compared += 1;
          const { row, col } = parseCell(address)!;
          const theirs = values.get(paths[i]!)?.get(name)?.[row - 1]?.[col - 1] ?? '';
          return same(value, theirs) ? [] : [`file ${i} ${name}!${address}: ${shown(value)} / ${theirs}`];
        }),
      ),
    );
    return { compared, differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
