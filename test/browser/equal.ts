// Whether every computed cell shows what our rules make of what stands in the typed ones: the workbook read back, made again and compared.
import { buildPlan } from '../../src/workbook/build';
import type { DrawnWorkbook, Formulas } from '../../src/workbook/host';
import type { CellValue, WorkbookModel } from '../../src/workbook/model';
import { normalise } from '../../src/workbook/normalise';
import { readBook } from '../../src/workbook/read';
import { sizeIn } from '../../src/workbook/read/extent';

const shown = (value: CellValue | null | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.error : String(value);

const brief = (value: CellValue | null | undefined): string => shown(value).slice(0, 40);

const same = (ours: CellValue | null, theirs: CellValue | null | undefined): boolean =>
  typeof ours === 'number' && typeof theirs === 'number'
    ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
    : shown(ours) === shown(theirs);

export interface Comparison {
  readonly compared: number;
  readonly differing: readonly string[];
}

/** Every computed cell of the model whose value is another one there. */
export function compareWithModel(book: DrawnWorkbook, model: WorkbookModel, formulas: Formulas): Comparison {
  const there = new Map(book.sheets.map(({ name, cells }) => [name, cells]));
  let compared = 0;
  const differing = normalise(model, formulas).sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([address, { value, formula }]) => {
      if (formula === undefined) return [];
      compared += 1;
      const theirs = there.get(name)?.[address];
      return same(value, theirs?.value)
        ? []
        : [`${name}!${address}: ${brief(value)} / ${brief(theirs?.value)} =${(theirs?.formula ?? '').slice(0, 60)}`];
    }),
  );
  return { compared, differing };
}

/** The same against what the rules make of what was read. */
export function compareWithRules(book: DrawnWorkbook, formulas: Formulas): Comparison {
  const read = readBook(book);
  if (!('plan' in read)) throw new Error(JSON.stringify(read));
  const { plan } = read;
  // As much room in the log as there is on the page.
  const [log, size] = [plan.entries.log, sizeIn(new Map(book.sheets.map((sheet) => [sheet.name, sheet])))];
  const entries = log && size ? { ...plan.entries, log: { ...log, size } } : plan.entries;
  return compareWithModel(book, buildPlan({ ...plan, entries }, '2026-03-01T00:00:00Z'), formulas);
}
