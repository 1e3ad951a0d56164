// One cell entered. A text cell takes everything as text, formulas and numbers too: what is none is entered while the cell is General.
import type { Entered } from './cellText';
import type { Op } from './ops';

export const TEXT = '@';

export interface CellEntry {
  readonly sheet: string;
  readonly ref: string;
  readonly content: Entered;
  /** It is no text, and its cell is a text cell. */
  readonly inTextCell?: boolean;
}

export function enterCell({ sheet, ref, content, inTextCell = false }: CellEntry): readonly Op[] {
  const enter: Op = { do: 'enter', sheet, ref, formulas: [[content]] };
  const format = (to: string): Op => ({ do: 'format', sheet, ref, format: to });
  return inTextCell ? [format('General'), enter, format(TEXT)] : [enter];
}
