// The last check before anything is placed: everything that is filled in now stands in the workbook that was made. Nothing typed is lost.
import { parseCell } from '../../workbook/address';
import { type CellValue, isCellError, type SheetModel, type WorkbookModel } from '../../workbook/model';
import type { Month } from '../../workbook/months';
import type { Plan } from '../../workbook/plan';
import { type FoundCell, typedCells, type What } from '../../workbook/read';
import type { OwnBook } from '../session/content';

export interface Lost {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
}

/** The same cell in both workbooks: what counts months by their place is named by the month. What comes after the last one depends on it. */
const nameOf = (what: What, months: readonly Month[]): string => {
  if (what.kind !== 'planned' && what.kind !== 'delivered') return JSON.stringify(what);
  const month = months[what.period]?.label ?? `>${months.at(-1)?.label ?? ''}`;
  return `${what.kind} ${what.id} ${month}`;
};

const text = (value: CellValue | null | undefined): string => {
  if (value === null || value === undefined) return '';
  return isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : `${typeof value} ${value}`;
};
/** Entries hold no error values and no booleans: those become texts. */
const asEntry = (value: CellValue | null): string =>
  isCellError(value) || typeof value === 'boolean' ? `string ${text(value)}` : text(value);

const valueAt = (sheet: SheetModel | undefined, address: string): CellValue | null => {
  const at = parseCell(address);
  return (at && sheet?.rows.get(at.row)?.get(at.col)?.value) ?? null;
};

const isFilled = ({ value }: FoundCell): boolean => value !== null && value !== '';

export const lostEntries = ({ plan: before, cells }: OwnBook, plan: Plan, model: WorkbookModel): readonly Lost[] => {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.name, sheet]));
  const made = new Map(
    typedCells(plan).map(({ sheet, address, what }) => [nameOf(what, plan.months), valueAt(sheets.get(sheet), address)]),
  );
  const typed = cells.filter(isFilled).flatMap(({ typed: { sheet, label, what }, address, value }): readonly Lost[] => {
    const now = made.get(nameOf(what, before.months)) ?? null;
    return text(now) === asEntry(value) ? [] : [{ sheet, address, label }];
  });
  const notes = [...(before.entries.notes ?? [])].flatMap(([sheet, own]) =>
    [...own].flatMap(([address, note]) =>
      text(valueAt(sheets.get(sheet), address)) === text(note) ? [] : [{ sheet, address, label: `${sheet} ${address}` }],
    ),
  );
  return [...typed, ...notes];
};
