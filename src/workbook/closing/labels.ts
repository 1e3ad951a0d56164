// What a cell is, for people: the words at the left of its row and those above its column.
import { parseRange } from '../address';
import { type Cell, cellAt, type SheetModel } from '../model';

const MOST = 60;
/** Names stand in the first columns. */
const NAMES = 2;

/** Each covered cell's first one: `row/col` → row and column. */
const coverOf = ({ merges }: SheetModel): ReadonlyMap<string, readonly [number, number]> => {
  const cover = new Map<string, readonly [number, number]>();
  for (const area of merges.flatMap((ref) => parseRange(ref) ?? [])) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let col = area.left; col <= area.right; col += 1) cover.set(`${row}/${col}`, [area.top, area.left]);
    }
  }
  return cover;
};

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === 'string' ? cell.value.replace(/\s+/g, ' ').trim() : '');

export const labeller = (sheet: SheetModel): ((row: number, col: number) => string) => {
  const cover = coverOf(sheet);
  const at = (row: number, col: number): Cell | undefined => cellAt(sheet, ...(cover.get(`${row}/${col}`) ?? ([row, col] as const)));
  /** The nearest heads above, all rows of them. */
  const heads = (row: number, col: number): readonly string[] => {
    let top = row - 1;
    while (top > 0 && at(top, col)?.style !== 'head') top -= 1;
    const words: string[] = [];
    for (; top > 0 && at(top, col)?.style === 'head'; top -= 1) words.unshift(textOf(at(top, col)));
    return words;
  };
  const names = (row: number, col: number): readonly string[] => Array.from({ length: Math.min(NAMES, col - 1) }, (_, i) => textOf(at(row, i + 1)).slice(0, MOST / 2));
  return (row, col) => {
    const [first = '', second = ''] = names(row, col);
    return [...new Set([first, ...heads(row, col), second])].filter((text) => text !== '').join(' ').slice(0, MOST);
  };
};
