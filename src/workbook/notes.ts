// What people put where nothing of ours stands is drawn again as it was; where something of ours stands now, that is drawn.
import { parseCell } from './address';
import type { Entries } from './entries';
import type { Cell, SheetModel } from './model';

export const withNotes = (sheet: SheetModel, notes: Entries['notes']): SheetModel => {
  const own = notes?.get(sheet.name);
  if (!own || own.size === 0) return sheet;
  const rows = new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)] as const));
  for (const [address, value] of own) {
    const at = parseCell(address);
    if (!at || rows.get(at.row)?.has(at.col)) continue;
    const cells = rows.get(at.row) ?? new Map<number, Cell>();
    rows.set(at.row, cells.set(at.col, { value, style: 'plain' }));
  }
  return { ...sheet, rows };
};
