// A frozen sheet as a sheet again: values alone, nothing to fill in, with a line that says what was done to the month.
import { columnNumber, parseCell, parseRange, range } from '../address';
import { tallest } from '../fitHeights';
import type { Cell, ColumnSpec, SheetModel } from '../model';
import { type HighlightKey, STYLE_KEYS } from '../styles';
import type { FrozenSheet } from './types';

const GREY = '7F7F7F';
/** On every sheet of a month the second row says which contract and month it is. */
export const STAMP_ROW = 2;

function rowsOf({ cells, layout: { styles, texts } }: FrozenSheet): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, col: number, content: Cell): void => {
    rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(col, content));
  };
  for (const style of STYLE_KEYS) {
    for (const area of (styles[style] ?? []).flatMap((ref) => parseRange(ref) ?? [])) {
      for (let col = area.left; col <= area.right; col += 1) put(area.top, col, { value: null, style });
    }
  }
  const fill = (address: string, value: Cell['value']): void => {
    const at = parseCell(address);
    if (at) put(at.row, at.col, { value: value === '' ? null : value, style: rows.get(at.row)?.get(at.col)?.style ?? 'plain' });
  };
  for (const [address, text] of Object.entries(texts)) fill(address, text);
  for (const { address, value } of cells) fill(address, value);
  return rows;
}

const columnsOf = ({ layout: { widths } }: FrozenSheet): ReadonlyMap<number, ColumnSpec> =>
  new Map(Object.entries(widths).map(([name, width]) => [columnNumber(name), width === 0 ? { hidden: true } : { width }]));

export const thaw = (frozen: FrozenSheet): SheetModel => {
  const { merges, heights, highlights, print, freeze } = frozen.layout;
  return {
    name: frozen.name,
    rows: rowsOf(frozen),
    merges,
    columns: columnsOf(frozen),
    heights: new Map(Object.entries(heights).map(([row, height]) => [Number(row), height])),
    validations: [],
    highlights,
    tables: [],
    charts: [],
    print,
    protected: true,
    tab: GREY,
    ...(freeze && { freeze }),
  };
};

const rightOf = ({ merges }: SheetModel, row: number): number => merges.flatMap((ref) => parseRange(ref) ?? []).find(({ top, left }) => top === row && left === 1)?.right ?? 1;

const widthAt = ({ columns }: SheetModel, right: number): number => Array.from({ length: right }, (_, i) => columns.get(i + 1)?.width ?? 9).reduce((sum, width) => sum + width);

/** The line that every sheet of a month has below its title, with what was done to the month, in a colour that is seen. */
export function stamped(sheet: SheetModel, words: string, style: HighlightKey = 'good'): SheetModel {
  const line = sheet.rows.get(STAMP_ROW);
  const first = line?.get(1);
  if (!line || !first || words === '') return sheet;
  const text = `${typeof first.value === 'string' ? `${first.value}　` : ''}${words}`;
  const rows = new Map([...sheet.rows, [STAMP_ROW, new Map([...line, [1, { ...first, value: text }] as const])] as const]);
  const right = rightOf(sheet, STAMP_ROW);
  const highlights = [...sheet.highlights, { ref: range(STAMP_ROW, 1, STAMP_ROW, right), formula: 'TRUE', style }];
  return { ...sheet, rows, highlights, heights: new Map([...sheet.heights, [STAMP_ROW, tallest([text, widthAt(sheet, right)])] as const]) };
}
