// Which formulas rest on certain cells, directly or by way of others: for comparing results only.
import { type Area, columnNumber, parseCell, parseRange } from '../address';
import type { DrawnSheet } from '../host';
import type { DefinedName } from '../model';
import { referencesIn } from '../single/references';
import { plainFormula } from './plainFormula';

export interface Placed {
  readonly sheet: string;
  readonly address: string;
}

export interface Computed extends Placed {
  readonly formula: string;
}

export interface Around {
  readonly sheets: readonly DrawnSheet[];
  readonly names: readonly DefinedName[];
}

interface Reach extends Area {
  /** In capitals, as formulas are compared. */
  readonly sheet: string;
}

const REFERENCE = /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.])([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?(?![\p{L}\p{N}_.(])/gu;
const TEXT = /"(?:[^"]|"")*"/g;

const plainName = (quoted: string): string => quoted.replace(/^'|'$/g, '').replace(/''/g, "'").toUpperCase();

const cellsIn = (plain: string, own: string): readonly Reach[] =>
  [...plain.replace(TEXT, '').matchAll(REFERENCE)].map(([, sheet, left = '', top = '', right = left, bottom = top]) => ({
    sheet: sheet === undefined ? own.toUpperCase() : plainName(sheet),
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  }));

/** Tables of other sheets are taken whole. */
const namedIn = (formula: string, { sheets, names }: Around): readonly Reach[] =>
  referencesIn(formula).flatMap(({ kind, name }): readonly Reach[] => {
    if (kind === 'sheet') return [];
    const known = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known) return cellsIn(known.ref.replaceAll('$', ''), '');
    return sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => {
        const area = table.name.toLowerCase() === name.toLowerCase() ? parseRange(table.ref) : undefined;
        return area ? [{ ...area, sheet: sheet.name.toUpperCase() }] : [];
      }),
    );
  });

const reachOf = ({ sheet: name, address, formula }: Computed, around: Around): readonly Reach[] => {
  const sheet = around.sheets.find((one) => one.name === name);
  if (!sheet) return [];
  const own = plainFormula(formula, sheet, parseCell(address)?.row ?? 0);
  // What became plain cells is no table any more.
  return [...cellsIn(own, name), ...namedIn(own, around)];
};

/** Of the formulas those that rest on any of the cells. */
export const resting = <F extends Computed>(formulas: readonly F[], cells: readonly Placed[], around: Around): ReadonlySet<F> => {
  const found = new Set<F>();
  if (cells.length === 0) return found;
  const reached = new Map<string, { readonly row: number; readonly col: number }[]>();
  const reach = ({ sheet, address }: Placed): void => {
    const at = parseCell(address);
    const key = sheet.toUpperCase();
    const known = reached.get(key);
    if (at && known) known.push(at);
    else if (at) reached.set(key, [at]);
  };
  cells.forEach(reach);
  let open = formulas.map((formula) => ({ formula, areas: reachOf(formula, around) }));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    const hit = open.filter(({ areas }) => areas.some(({ sheet, top, left, bottom, right }) => (reached.get(sheet) ?? []).some(({ row, col }) => row >= top && row <= bottom && col >= left && col <= right)));
    hit.forEach(({ formula }) => {
      found.add(formula);
      reach(formula);
    });
    open = open.filter(({ formula }) => !found.has(formula));
  }
  return found;
};
