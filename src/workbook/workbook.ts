// Puts built sheets together: `workbook({ title, created }, [guide, terms], [name('月得分', form.name, 'J20')])`.
import { onSheet, parseRange, absRange, abs } from './address';
import type { DefinedName, Properties, SheetModel, WorkbookModel } from './model';

export const workbook = (properties: Properties, sheets: readonly SheetModel[], names: readonly DefinedName[] = []): WorkbookModel => ({
  sheets,
  names,
  properties,
});

/** A name for a cell or range of a sheet, made absolute. */
export function defineName(name: string, sheet: string, ref: string): DefinedName {
  const area = parseRange(ref);
  if (!area) return { name, ref: onSheet(sheet, ref) };
  const { top, left, bottom, right } = area;
  const single = top === bottom && left === right;
  return { name, ref: onSheet(sheet, single ? abs(top, left) : absRange(top, left, bottom, right)) };
}
