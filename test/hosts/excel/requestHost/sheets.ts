// A worksheet and what belongs to it: tables, charts, print set-up, panes, protection.
import { cell, parseCell, range } from '../../../../src/workbook/address';
import { areaOf, type Book, type Sheet, type Table } from './book';
import { chartNode } from './charts';
import { fail } from './errors';
import type { Node } from './node';
import { addressOf, areasNode, rangeNode, spotOf, usedRange, type Spot } from './ranges';

const oneOf = <T>(value: T, allowed: readonly T[]): T => (allowed.includes(value) ? value : fail('InvalidArgument', String(value)));
const colour = (value: unknown): string =>
  value === '' || /^#[0-9A-F]{6}$/.test(String(value)) ? String(value) : fail('InvalidArgument', `colour ${String(value)}`);
const unprotected = (sheet: Sheet): void => (sheet.protection ? fail('AccessDenied', 'the sheet is protected') : undefined);

const STYLES = ['TableStyleLight1', 'TableStyleMedium2'];

export const tableNode = (book: Book, sheet: Sheet, table: Table): Node => ({
  type: 'Table',
  get: { Name: () => table.name },
  set: {
    Name: (to) => {
      unprotected(sheet);
      book.renameTable(table, String(to));
    },
    Style: (style) => void (table.style = oneOf(String(style), STYLES)),
  },
  go: { Columns: () => columnsNode(book, sheet, table) },
  call: { GetRange: () => rangeNode(spotOf(book, sheet, table.ref)) },
});

const columnsNode = (book: Book, sheet: Sheet, { ref }: Table): Node => ({
  type: 'TableColumnCollection',
  items: () => {
    const { top, left, right } = areaOf(ref);
    return Array.from({ length: right - left + 1 }, (_, i) => {
      const name = String(book.cell(sheet, cell(top, left + i)).content.value);
      return { type: 'TableColumn', get: { Name: () => name } };
    });
  },
});

function addTable(book: Book, sheet: Sheet, ref: unknown, headers: unknown): Node {
  unprotected(sheet);
  if (headers !== true || typeof ref !== 'string') fail('InvalidArgument', 'table');
  const { top, left, right } = areaOf(ref as string);
  const names = Array.from({ length: right - left + 1 }, (_, i) => book.cell(sheet, cell(top, left + i)).content);
  if (names.some(({ kind }) => kind !== 'String') || new Set(names.map(({ value }) => value)).size < names.length)
    fail('InvalidArgument', 'headers');
  let n = 1;
  while (book.sheets.some(({ tables }) => tables.some(({ name }) => name === `Table${n}`))) n += 1;
  const table: Table = { name: `Table${n}`, ref: ref as string, style: 'TableStyleMedium2' };
  sheet.tables.push(table);
  return tableNode(book, sheet, table);
}

const MARGINS = {
  top: 'TopMargin',
  bottom: 'BottomMargin',
  left: 'LeftMargin',
  right: 'RightMargin',
  header: 'HeaderMargin',
  footer: 'FooterMargin',
} as const;

function pageNode(book: Book, sheet: Sheet): Node {
  const { page } = sheet;
  const put = (name: string, allowed?: readonly unknown[]) => (value: unknown) => {
    unprotected(sheet);
    page[name] = allowed ? oneOf(value, allowed) : value;
  };
  const tell = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, () => page[name]]));
  const place = (name: string): Node | null => {
    const ref = page[name];
    return typeof ref === 'string' ? areasNode(spotOf(book, sheet, ref)) : null;
  };
  const forAll: Node = { type: 'HeaderFooter', get: tell('CenterFooter'), set: { CenterFooter: put('CenterFooter') } };
  return {
    type: 'PageLayout',
    get: tell('Orientation', 'TopMargin', 'BottomMargin', 'LeftMargin', 'RightMargin', 'Zoom'),
    set: {
      Orientation: put('Orientation', ['Portrait', 'Landscape']),
      PaperSize: put('PaperSize', ['A4']),
      CenterHorizontally: put('CenterHorizontally', [true, false]),
      Zoom: put('Zoom'),
    },
    go: { HeadersFooters: () => ({ type: 'HeaderFooterGroup', get: {}, go: { DefaultForAllPages: () => forAll } }) },
    call: {
      SetPrintMargins: (unit: unknown, sizes: Readonly<Record<string, number>>) => {
        oneOf(unit, ['Centimeters']);
        for (const [side, size] of Object.entries(sizes))
          put(MARGINS[side as keyof typeof MARGINS] ?? fail('InvalidArgument', side))((size * 72) / 2.54);
      },
      SetPrintArea: (ref: string) => put('area')(spotOf(book, sheet, ref).ref),
      SetPrintTitleRows: (ref: string) => put('titles')(ref.replace(/\$/g, '')),
      GetPrintAreaOrNullObject: () => place('area'),
      GetPrintTitleRowsOrNullObject: () => place('titles'),
    },
  };
}

const breaksNode = (sheet: Sheet): Node => ({
  type: 'PageBreakCollection',
  items: () => sheet.breaks.map((row) => ({ type: 'PageBreak', get: { RowIndex: () => row } })),
  call: {
    Add: (ref: string) => {
      unprotected(sheet);
      const row = parseCell(ref)?.row ?? fail('InvalidArgument', ref);
      sheet.breaks.push(row - 1);
      return { type: 'PageBreak', get: {} };
    },
  },
});

const panesNode = (book: Book, sheet: Sheet): Node => {
  const freeze = (ref: string) => {
    unprotected(sheet);
    sheet.frozen = ref;
  };
  return {
    type: 'WorksheetFreezePanes',
    get: {},
    call: {
      FreezeRows: (rows: number) => freeze(`1:${rows}`),
      FreezeColumns: (columns: number) => freeze(`A:${range(1, columns, 1, columns).replace(/\d/g, '')}`),
      FreezeAt: (ref: string) => freeze(spotOf(book, sheet, ref).ref),
      GetLocationOrNullObject: () => {
        const { frozen } = sheet;
        return frozen === null ? null : { type: 'Range', get: { Address: () => `'${sheet.name}'!${frozen}` } };
      },
    },
  };
};

const protectionNode = (sheet: Sheet): Node => ({
  type: 'WorksheetProtection',
  get: { Protected: () => sheet.protection !== null, Options: () => sheet.protection?.options ?? null },
  call: {
    Protect: (options: unknown) => {
      unprotected(sheet);
      sheet.protection = { options, password: false };
    },
    Unprotect: (password: unknown) => {
      // Since 2026 (office-js issue 6784).
      if (!sheet.protection) fail('AccessDenied', 'the sheet is not protected');
      if (sheet.protection?.password && password !== 'secret') fail('AccessDenied', 'password');
      sheet.protection = null;
    },
  },
});

export function sheetNode(book: Book, sheet: Sheet): Node {
  const rangeOf = (refs: unknown): Spot => spotOf(book, sheet, refs);
  return {
    type: 'Worksheet',
    get: {
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => book.sheets.indexOf(sheet),
      TabColor: () => sheet.tab,
    },
    set: {
      Name: (to) => book.rename(sheet, String(to)),
      Visibility: (to) => book.show(sheet, oneOf(String(to), ['Visible', 'Hidden', 'VeryHidden'])),
      Position: (to) => book.move(sheet, Number(to)),
      TabColor: (value) => {
        unprotected(sheet);
        sheet.tab = colour(value);
      },
      Gridlines: (value) => {
        unprotected(sheet);
        sheet.gridlines = value === true;
      },
    },
    go: {
      Protection: () => protectionNode(sheet),
      PageLayout: () => pageNode(book, sheet),
      FreezePanes: () => panesNode(book, sheet),
      HorizontalPageBreaks: () => breaksNode(sheet),
      Charts: () => ({
        type: 'ChartCollection',
        items: () => sheet.charts.map(chartNode),
        call: {
          Add: (type: unknown, source: unknown, by: unknown) => {
            unprotected(sheet);
            oneOf(type, ['LineMarkers', 'XYScatterLines']);
            oneOf(by, ['Columns']);
            sheet.charts.push({ type, series: [{ values: addressOf(source) }] });
            return chartNode(sheet.charts[sheet.charts.length - 1] ?? {});
          },
        },
      }),
      Tables: () => ({
        type: 'TableCollection',
        items: () => sheet.tables.map((table) => tableNode(book, sheet, table)),
        item: (key: string) => tableNode(book, sheet, sheet.tables.find(({ name }) => name === key) ?? fail('ItemNotFound', key)),
        call: { Add: (ref: unknown, headers: unknown) => addTable(book, sheet, ref, headers) },
      }),
    },
    call: {
      GetRange: (ref: unknown) => rangeNode(rangeOf(ref)),
      GetRanges: (refs: unknown) => areasNode(rangeOf(refs)),
      GetUsedRange: () => rangeNode(usedRange(book, sheet, false) ?? rangeOf('A1')),
      GetUsedRangeOrNullObject: (valuesOnly: unknown) => {
        const used = usedRange(book, sheet, valuesOnly === true);
        return used && rangeNode(used);
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible') fail('InvalidOperation', 'hidden');
        book.active = sheet.name;
      },
      Delete: () => book.delete(sheet),
    },
  };
}
