// Terms tables that a user wrote into the workbook: found by their header row wherever it stands, read, with every fault at its cell.
import { halfWidth, isBlank } from '../../domain/cell';
import { resolve } from '../../domain/contract/resolve';
import { termText } from '../../domain/contract/term';
import type { Terms } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { isFaults, parseTable } from '../../domain/terms/parse';
import { cell, parseCell } from '../../workbook/address';
import type { DrawnCell, DrawnSheet, DrawnWorkbook } from '../../workbook/host';
import { isCellError } from '../../workbook/model';

export interface TableFault {
  readonly address: string;
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

export interface FoundTable {
  readonly sheet: string;
  /** The first cell of its header row. */
  readonly address: string;
  readonly name: string;
  readonly rows: number;
  readonly terms: Terms | undefined;
  readonly faults: readonly TableFault[];
}

type Line = ReadonlyMap<number, DrawnCell>;

const linesOf = (sheet: DrawnSheet): readonly (readonly [number, Line])[] => {
  const lines = new Map<number, Map<number, DrawnCell>>();
  for (const [address, drawn] of Object.entries(sheet.cells)) {
    const at = parseCell(address);
    if (!at || isBlank(drawn.value)) continue;
    const line = lines.get(at.row) ?? new Map<number, DrawnCell>();
    lines.set(at.row, line.set(at.col, drawn));
  }
  return [...lines].sort(([a], [b]) => a - b);
};

const HEADS = ['类别', '编号', '名称'];
const textOf = (drawn: DrawnCell | undefined): string => (typeof drawn?.value === 'string' ? halfWidth(drawn.value) : '');
const isHead = (line: Line): boolean => HEADS.every((head) => [...line.values()].some((each) => textOf(each) === head));

/** An error value is no text: the parser shall refuse it, not read its name. */
const valueOf = (drawn: DrawnCell | undefined): unknown =>
  drawn === undefined ? '' : isCellError(drawn.value) ? drawn.value : (drawn.value ?? '');

const nameOf = (terms: Terms, sheet: string): string => {
  const contract = resolve(terms, 0);
  return (isIssue(contract) ? undefined : termText(contract, '名称')) ?? sheet;
};

/** Up to the first row with nothing in it. */
const bodyOf = (lines: ReturnType<typeof linesOf>, head: number): readonly (readonly [number, Line])[] => {
  const below = lines.filter(([row]) => row > head);
  const end = below.findIndex(([row], i) => row !== head + 1 + i);
  return end < 0 ? below : below.slice(0, end);
};

const tableAt = (sheet: DrawnSheet, lines: ReturnType<typeof linesOf>, head: number, line: Line): FoundTable => {
  const columns = [...line.keys()].sort((a, b) => a - b);
  const body = bodyOf(lines, head);
  const grid = [line, ...body.map(([, each]) => each)].map((each) => columns.map((col) => valueOf(each.get(col))));
  const parsed = parseTable(grid);
  const colOf = (name: string): number => columns.find((col) => textOf(line.get(col)) === name) ?? columns[0] ?? 1;
  const faults = isFaults(parsed)
    ? parsed.map(({ row, column, found, expected }) => ({
        address: cell(head + row - 1, colOf(column)),
        row: head + row - 1,
        column,
        found,
        expected,
      }))
    : [];
  const terms = isFaults(parsed) ? undefined : parsed;
  const address = cell(head, columns[0] ?? 1);
  return { sheet: sheet.name, address, name: terms ? nameOf(terms, sheet.name) : sheet.name, rows: body.length, terms, faults };
};

/** One a sheet: the first. Sheets that are ours (`own`) are read with the rest of their workbook. */
export const findTables = ({ sheets }: DrawnWorkbook, own: readonly string[]): readonly FoundTable[] =>
  sheets.flatMap((sheet) => {
    if (own.includes(sheet.name)) return [];
    const lines = linesOf(sheet);
    const head = lines.find(([, line]) => isHead(line));
    return head ? [tableAt(sheet, lines, head[0], head[1])] : [];
  });
