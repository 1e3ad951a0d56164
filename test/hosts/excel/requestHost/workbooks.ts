// The workbook: sheets, names, styles, settings, and the application round it.
import type { Book } from './book';
import { fail } from './errors';
import type { Node } from './node';
import { sheetNode, tableNode } from './sheets';
import { canonical, sheetsIn, shown } from './text';

/** What is found by its name. */
const keyed = <T>(map: ReadonlyMap<string, T>, node: (key: string) => Node): Required<Pick<Node, 'items' | 'item'>> => ({
  items: () => [...map.keys()].map(node),
  item: (key: string) => (map.has(key) ? node(key) : fail('ItemNotFound', key)),
});

const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

function namesNode(book: Book): Node {
  const check = (formula: unknown): string => {
    const text = canonical(String(formula));
    for (const sheet of sheetsIn(text)) if (!book.find(sheet)) fail('InvalidArgument', `name: no sheet ${sheet}`);
    return text;
  };
  const node = (name: string): Node => ({
    type: 'NamedItem',
    get: { Name: () => name, Formula: () => shown(book.names.get(name) ?? ''), Type: () => 'Range' },
    set: { Formula: (value) => void book.names.set(name, check(value)) },
    call: { Delete: () => void book.names.delete(name) },
  });
  return {
    type: 'NamedItemCollection',
    ...keyed(book.names, node),
    call: {
      Add: (name: string, formula: unknown) => {
        if (!NAME.test(name) || book.names.has(name)) fail('InvalidArgument', name);
        book.names.set(name, check(formula));
        return node(name);
      },
    },
  };
}

function stylesNode(book: Book): Node {
  const node = (name: string): Node => {
    const style = book.styles.get(name) ?? fail('ItemNotFound', name);
    const put = (target: Record<string, unknown>, names: readonly string[]) =>
      Object.fromEntries(names.map((one) => [one, (value: unknown) => void (target[one] = value)]));
    return {
      type: 'Style',
      get: { Name: () => name },
      set: put(style, ['NumberFormat', 'HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'Locked']),
      go: {
        Font: () => ({ type: 'Font', set: put(style, ['Name', 'Size', 'Bold', 'Color']) }),
        Fill: () => ({ type: 'Fill', set: { Color: (value) => void (style['fill'] = value) } }),
        Borders: () => ({
          type: 'RangeBorderCollection',
          get: {},
          item: (side: string) => ({ type: 'RangeBorder', set: { Style: (value) => void (style[side] = value), Color: () => undefined } }),
        }),
      },
      call: { Delete: () => void book.styles.delete(name) },
    };
  };
  return {
    type: 'StyleCollection',
    ...keyed(book.styles, node),
    call: {
      Add: (name: string) => {
        if (book.styles.has(name)) fail('ItemAlreadyExists', name);
        book.styles.set(name, { NumberFormat: 'General', Locked: true });
        return null;
      },
    },
  };
}

const settingsNode = (book: Book): Node => {
  const node = (key: string): Node => ({
    type: 'Setting',
    get: { Key: () => key, Value: () => book.settings.get(key) },
    call: { Delete: () => void book.settings.delete(key) },
  });
  return {
    type: 'SettingCollection',
    ...keyed(book.settings, node),
    call: {
      Add: (key: string, value: unknown) => {
        book.settings.set(key, value);
        return node(key);
      },
    },
  };
};

const spaceOf = (xml: string): string => /^<[^>]* xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';

function customXmlNode(book: Book): Node {
  const node = (id: string): Node => ({
    type: 'CustomXmlPart',
    get: { Id: () => id, NamespaceUri: () => spaceOf(book.customXml.get(id) ?? '') },
    call: { GetXml: () => book.customXml.get(id) ?? fail('ItemNotFound', id) },
  });
  const all = (): readonly string[] => [...book.customXml.keys()];
  return {
    type: 'CustomXmlPartCollection',
    items: () => all().map(node),
    item: (id: string) => (book.customXml.has(id) ? node(id) : fail('ItemNotFound', id)),
    call: {
      Add: (xml: string) => {
        const id = `{${book.customXml.size}}`;
        book.customXml.set(id, xml);
        return node(id);
      },
      GetByNamespace: (space: string): Node => ({
        type: 'CustomXmlPartScopedCollection',
        items: () => all().filter((id) => spaceOf(book.customXml.get(id) ?? '') === space).map(node),
      }),
      GetItem: (id: string) => (book.customXml.has(id) ? node(id) : fail('ItemNotFound', id)),
    },
  };
}

const applicationNode = (book: Book): Node => ({
  type: 'Application',
  get: {},
  call: {
    SuspendApiCalculationUntilNextSync: () => void (book.suspended = true),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    Calculate: (kind: unknown) => (kind === 'Recalculate' ? book.calculate() : fail('InvalidArgument', String(kind))),
  },
});

const DAY = 86_400_000;
const functionsNode = ({ dates1904 }: Book): Node => ({
  type: 'Functions',
  get: {},
  call: {
    Date: (year: number, month: number, day: number): Node => ({
      type: 'FunctionResult',
      get: { Value: () => (Date.UTC(year, month - 1, day) - (dates1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY },
    }),
  },
});

const EVENTS = ['DataChanged', 'Calculated', 'Added', 'Deleted'];

/** Registering and letting go of events. */
const events = ({ listening }: Book): NonNullable<Node['call']> =>
  Object.fromEntries(
    EVENTS.flatMap((name) => [
      [`_Register${name}Event`, () => void listening.add(name)],
      [`_Unregister${name}Event`, () => void listening.delete(name)],
    ]),
  );

const sheetsNode = (book: Book): Node => ({
  type: 'WorksheetCollection',
  items: () => book.sheets.map((sheet) => sheetNode(book, sheet)),
  item: (key: string) => sheetNode(book, book.sheet(key)),
  call: {
    ...events(book),
    Add: (name: string) => sheetNode(book, book.add(name)),
    GetActiveWorksheet: () => sheetNode(book, book.sheet(book.active)),
  },
});

const tablesNode = (book: Book): Node => ({
  type: 'TableCollection',
  get: {},
  item: (key: string) => {
    for (const sheet of book.sheets) for (const table of sheet.tables) if (table.name === key) return tableNode(book, sheet, table);
    return fail('ItemNotFound', key);
  },
});

const workbookNode = (book: Book): Node => ({
  type: 'Workbook',
  get: { UsePrecisionAsDisplayed: () => book.roundsToShown },
  go: {
    Application: () => applicationNode(book),
    Functions: () => functionsNode(book),
    Worksheets: () => sheetsNode(book),
    Names: () => namesNode(book),
    Styles: () => stylesNode(book),
    Settings: () => settingsNode(book),
    CustomXmlParts: () => customXmlNode(book),
    Tables: () => tablesNode(book),
    Protection: () => ({ type: 'WorkbookProtection', get: { Protected: () => book.structure } }),
  },
});

export const rootNode = (book: Book): Node => workbookNode(book);
