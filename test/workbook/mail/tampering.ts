// Ways to change a copy behind the sender's back: in the XML of its package, or in its sheets as a program would.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { cell, parseCell, parseRange, range } from '../../../src/workbook/address';
import { fromDrawn } from '../../../src/workbook/fromDrawn';
import type { SheetModel, WorkbookModel } from '../../../src/workbook/model';

export type Tamper = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array;
type Parts = Record<string, string>;

export const inParts = (change: (parts: Parts) => void): Tamper => (bytes) => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

/** A replacement that changes nothing is a mistake of the test. */
export const inPart = (name: string, from: string | RegExp, to: string): Tamper =>
  inParts((parts) => {
    const text = parts[name] ?? '';
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${name}: ${String(from)}`);
    parts[name] = changed;
  });

export const FORM = 'xl/worksheets/sheet2.xml';
export const BOOK = 'xl/workbook.xml';
export const inForm = (from: string | RegExp, to: string): Tamper => inPart(FORM, from, to);

/** The cell with other content; its style stays. */
export const setCell = (address: string, content: string, type = ''): Tamper =>
  inForm(new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), `<c r="${address}"$1${type === '' ? '' : ` t="${type}"`}>${content}</c>`);
export const setText = (address: string, text: string): Tamper => setCell(address, `<is><t>${text}</t></is>`, 'inlineStr');
export const setStyle = (address: string, style: number): Tamper => inForm(new RegExp(`(<c r="${address}") s="\\d+"`), `$1 s="${style}"`);

export const both = (...steps: readonly Tamper[]): Tamper => async (bytes) => {
  let done = bytes;
  for (const step of steps) done = await step(done);
  return done;
};

/** Another look for one cell: a style of its own at the end of the list. */
export const withLook = (address: string, look: (xf: string) => string, styles: (xml: string) => string = (xml) => xml): Tamper =>
  inParts((parts) => {
    const xml = parts['xl/styles.xml'] ?? '';
    const list = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(xml)!;
    const xfs = list[2]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!;
    const own = Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(parts[FORM] ?? '')![1]);
    parts['xl/styles.xml'] = styles(xml.replace(list[0], `<cellXfs count="${xfs.length + 1}">${list[2]}${look(xfs[own]!)}</cellXfs>`));
    parts[FORM] = parts[FORM]!.replace(new RegExp(`(<c r="${address}") s="\\d+"`), `$1 s="${xfs.length}"`);
  });

export const inModel = (change: (model: WorkbookModel) => WorkbookModel): Tamper => async (bytes) => {
  const model = fromDrawn(await readXlsx(bytes), { title: '改动', created: '2026-04-02T00:00:00Z' }, () => []);
  return toXlsx(change(model), { formulas: 'native' });
};

export const onForm = (change: (sheet: SheetModel) => SheetModel): Tamper =>
  inModel((model) => ({ ...model, sheets: model.sheets.map((sheet, i) => (i === 1 ? change(sheet) : sheet)) }));

/** As a program does it: whatever stands at a line or beyond moves, and every formula with it. */
const shifted = (line: 'row' | 'col', from: number, by: number) => (sheet: SheetModel): SheetModel => {
  const gone = (at: number): boolean => by < 0 && at >= from && at < from - by;
  const to = (at: number): number => (at >= from ? at + by : at);
  const address = (text: string): string =>
    text.replace(/(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g, (_, c: string, col: string, r: string, row: string) => {
      const at = parseCell(`${col}${row}`)!;
      const now = cell(line === 'row' ? to(at.row) : at.row, line === 'col' ? to(at.col) : at.col);
      const [, name = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(now)!;
      return `${c}${name}${r}${number}`;
    });
  const ref = (text: string): string => {
    const { top, left, bottom, right } = parseRange(text)!;
    return line === 'row' ? range(to(top), left, to(bottom), right) : range(top, to(left), bottom, to(right));
  };
  const kept = (text: string): boolean => { const { top, left } = parseRange(text)!; return !gone(line === 'row' ? top : left); };
  const rows = [...sheet.rows].flatMap(([row, cells]) => line === 'row' && gone(row) ? [] : [[line === 'row' ? to(row) : row, new Map([...cells].flatMap(([col, own]) => line === 'col' && gone(col) ? [] : [[line === 'col' ? to(col) : col, own.formula?.native === undefined ? own : { ...own, formula: { ...own.formula, native: address(own.formula.native) } }] as const]))] as const]);
  return {
    ...sheet,
    rows: new Map(rows),
    merges: sheet.merges.filter(kept).map(ref),
    validations: sheet.validations.filter(({ ref: own }) => kept(own)).map((own) => ({ ...own, ref: ref(own.ref), rule: own.rule.kind === 'custom' ? { ...own.rule, formula: address(own.rule.formula) } : own.rule })),
    highlights: sheet.highlights.filter(({ ref: own }) => kept(own)).map((own) => ({ ...own, ref: ref(own.ref), formula: address(own.formula) })),
    print: { ...sheet.print, ...(sheet.print.area === undefined ? {} : { area: ref(sheet.print.area) }) },
    heights: new Map([...sheet.heights].map(([row, height]) => [line === 'row' ? to(row) : row, height])),
    columns: new Map([...sheet.columns].map(([col, spec]) => [line === 'col' ? to(col) : col, spec])),
  };
};
export const inserted = (line: 'row' | 'col', at: number, count = 1): Tamper => onForm(shifted(line, at, count));
export const deleted = (line: 'row' | 'col', at: number, count = 1): Tamper => onForm(shifted(line, at, -count));
