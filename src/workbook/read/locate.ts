// Where a typed cell stands in a workbook as it was found: beside its text, wherever that has moved.
import { cell, parseCell } from '../address';
import type { DrawnSheet } from '../host';
import type { Anchor, TypedCell } from './typedCell';

interface Place {
  readonly row: number;
  readonly col: number;
}

/** All places of each text, row by row. */
const placesOf = ({ cells }: DrawnSheet): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  for (const [address, { value }] of Object.entries(cells)) {
    const at = typeof value === 'string' && value !== '' ? parseCell(address) : undefined;
    if (!at || typeof value !== 'string') continue;
    const known = places.get(value);
    if (known) known.push(at);
    else places.set(value, [at]);
  }
  for (const own of places.values()) own.sort((a, b) => a.row - b.row || a.col - b.col);
  return places;
};

/** In its own column, else in its own row, else wherever it stands alone. */
const find = ({ row, col, nth = 0 }: Anchor, places: readonly Place[]): Place | undefined => {
  const below = places.filter((place) => place.col === col);
  if (below.length > 0) return below[nth];
  const beside = places.filter((place) => place.row === row);
  return beside[0] ?? (places.length === 1 ? places[0] : undefined);
};

/** undefined: what it stood beside is no longer there. */
export type Locate = (typed: TypedCell) => string | undefined;

export const locator = (sheet: DrawnSheet): Locate => {
  const places = placesOf(sheet);
  return ({ address, anchor }) => {
    if (!anchor) return address;
    const at = find(anchor, places.get(anchor.text) ?? []);
    const own = at && parseCell(address);
    return own && cell(own.row + at.row - anchor.row, own.col + at.col - anchor.col);
  };
};
