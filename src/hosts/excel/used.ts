// What of each sheet is used, in parts that Excel hands over: in a browser an answer has five megabytes at most, and of a range of more than
// five million cells Excel gives nothing and does not say so. Nobody knows what else stands in a workbook.
import { parseRange, range, type Area } from '../../workbook/address';
import { partsOfRef } from './chart';
import { ask } from './send';

export interface Used {
  readonly sheet: string;
  readonly area: Area;
}

/** Part of a sheet that is read at once. */
export interface Block {
  readonly sheet: string;
  readonly ref: string;
  /** The first of its sheet. */
  readonly first: boolean;
}

/** Cells of a request. In a browser a cell of ours takes up to half a kilobyte. */
const CELLS = { computer: 500_000, browser: 4_000 } as const;
/** What is looked at of a sheet that is full to its last row. */
const MOST = 1_000_000;

export const NOTHING: Area = { top: 1, left: 1, bottom: 1, right: 1 };
const areaOf = (address: string): Area => parseRange((partsOfRef(address)?.cells ?? address).replace(/\$/g, '')) ?? NOTHING;
const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
const addressIn = ({ isNullObject, address }: Excel.Range): string => (isNullObject ? 'A1' : address);

/** Somebody may have given looks to whole columns: then what counts is where something stands. */
const reasonable = (all: Area, filled: Area): Area => (cellsIn(all) <= MOST ? all : filled);

export const usedIn = (sheets: readonly string[]): Promise<readonly Used[]> =>
  ask(({ workbook }) => {
    const ranges = sheets.map((sheet) => {
      const found = workbook.worksheets.getItem(sheet);
      const [all, filled] = [found.getUsedRangeOrNullObject(), found.getUsedRangeOrNullObject(true)];
      all.load('address');
      filled.load('address');
      return { sheet, all, filled };
    });
    return () => ranges.map(({ sheet, all, filled }) => ({ sheet, area: reasonable(areaOf(addressIn(all)), areaOf(addressIn(filled))) }));
  });

/** Of a sheet that is fuller than anybody reads, the rows at the top. */
export const clipped = ({ sheet, area }: Used): Used => {
  const rows = Math.max(1, Math.floor(MOST / (area.right - area.left + 1)));
  return { sheet, area: { ...area, bottom: Math.min(area.bottom, area.top + rows - 1) } };
};

function blocksOf({ sheet, area }: Used, most: number): readonly (Block & { readonly cells: number })[] {
  const width = area.right - area.left + 1;
  const rows = Math.max(1, Math.floor(most / width));
  return Array.from({ length: Math.ceil((area.bottom - area.top + 1) / rows) }, (_, i) => {
    const top = area.top + i * rows;
    const bottom = Math.min(area.bottom, top + rows - 1);
    return { sheet, ref: range(top, area.left, bottom, area.right), first: i === 0, cells: (bottom - top + 1) * width };
  });
}

/** As many in a request as its answer may hold. */
export function requestsFor(used: readonly Used[], online: boolean): readonly (readonly Block[])[] {
  const most = online ? CELLS.browser : CELLS.computer;
  const requests: Block[][] = [];
  let left = 0;
  for (const { cells, ...block } of used.flatMap((one) => blocksOf(one, most))) {
    const last = requests.at(-1);
    if (last && cells <= left) last.push(block);
    else {
      requests.push([block]);
      left = most;
    }
    left -= cells;
  }
  return requests;
}
