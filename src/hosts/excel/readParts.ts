// What surrounds the cells: tables as Excel knows them; validations and highlights at the places where they were put.
import { parseRange } from '../../workbook/address';
import type { DrawnSheet, DrawnTable } from '../../workbook/host';
import type { Highlight, Validation } from '../../workbook/model';
import { HIGHLIGHTS } from '../../workbook/styles';
import { partsOfRef } from './chart';
import type { DrawnParts } from './drawn';
import { fromShown } from './formulaText';
import { readValidation } from './validation';

const shown = (formula: string): string => fromShown(formula, undefined);
const localRef = (address: string): string => partsOfRef(address)?.cells ?? address;

export interface QueuedTable {
  readonly name: string;
  readonly ref: string;
  withFormulas(formulaAt: (row: number, col: number) => string | undefined): DrawnTable;
}

/** A column's formula is what was drawn; of a table that is not ours, what all of its cells have. */
function columnsOf(
  names: readonly string[],
  ref: string,
  drawn: readonly (string | null)[] | undefined,
  formulaAt: (row: number, col: number) => string | undefined,
): DrawnTable['columns'] {
  const area = parseRange(ref);
  return names.map((name, i) => {
    const all = new Set<string | undefined>();
    if (area && !drawn) for (let row = area.top + 1; row <= area.bottom; row += 1) all.add(formulaAt(row, area.left + i));
    const formula = drawn ? (drawn[i] ?? undefined) : all.size === 1 ? [...all][0] : undefined;
    return formula === undefined ? { name } : { name, formula };
  });
}

/** `names`: as the first look told them. */
export function queueTables(sheet: Excel.Worksheet, names: readonly string[], drawn: DrawnParts): () => readonly QueuedTable[] {
  const queued = names.map((name) => {
    const table = sheet.tables.getItem(name);
    table.columns.load('items/name');
    const range = table.getRange();
    range.load('address');
    return { name, table, range };
  });
  return () =>
    queued.map(({ name, table, range }) => {
      const ref = localRef(range.address);
      const columns = table.columns.items.map((column) => column.name);
      return { name, ref, withFormulas: (formulaAt) => ({ name, ref, columns: columnsOf(columns, ref, drawn.columns[name], formulaAt) }) };
    });
}

export function queueValidations(sheet: Excel.Worksheet, { validations }: DrawnParts): () => DrawnSheet['validations'] {
  const queued = validations.map((ref) => {
    const found = sheet.getRange(ref).dataValidation;
    found.load('type,rule,prompt,errorAlert');
    return { ref, found };
  });
  return () =>
    queued.flatMap(({ ref, found }): Validation[] => {
      const read = readValidation(ref, { rule: found.rule, prompt: found.prompt, alert: found.errorAlert }, shown);
      return read ? [read] : [];
    });
}

const colour = (text: string | undefined): string => (text ?? '').replace('#', '').toUpperCase();

/** Those that were drawn and are still there. */
export function queueHighlights(sheet: Excel.Worksheet, { highlights }: DrawnParts): () => DrawnSheet['highlights'] {
  const refs = [...new Set(highlights.map(([ref]) => ref))];
  const found = new Map(
    refs.map((ref) => {
      const formats = sheet.getRange(ref).conditionalFormats;
      formats.load('items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/font/color');
      return [ref, formats];
    }),
  );
  return () =>
    highlights.flatMap(([ref, formula, style]): Highlight[] => {
      const there = found
        .get(ref)
        ?.items.some(
          ({ type, customOrNullObject: { rule, format } }) =>
            type === 'Custom' && shown(rule.formula) === formula && colour(format.font.color) === HIGHLIGHTS[style].colour,
        );
      return there ? [{ ref, formula, style }] : [];
    });
}
