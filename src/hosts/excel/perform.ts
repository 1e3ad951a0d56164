// Each operation as calls of Office.js: queued here, sent by whoever holds the context.
import { cell, parseCell } from '../../workbook/address';
import type { PrintSetup } from '../../workbook/model';
import { HIGHLIGHTS, styleOf } from '../../workbook/styles';
import { drawChart } from './chart';
import type { NamedStyle } from './looks';
import { FOOTER_CM } from './measures';
import type { Op } from './ops';
import { alertOf, promptOf, ruleOf } from './validation';

type Book = Excel.Workbook;
type Of<K extends Op['do']> = Extract<Op, { do: K }>;

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

function addStyle(book: Book, { name, key, unlocked }: NamedStyle): void {
  const { font, size, bold, colour, fill, border, align, wrap, format } = styleOf(key);
  book.styles.add(name);
  const style = book.styles.getItem(name);
  style.numberFormat = format;
  style.font.name = font;
  style.font.size = size;
  style.font.bold = bold;
  style.font.color = `#${colour}`;
  if (fill !== undefined) style.fill.color = `#${fill}`;
  style.horizontalAlignment = ALIGN[align];
  style.verticalAlignment = 'Center';
  style.wrapText = wrap;
  style.locked = !unlocked;
  if (!border) return;
  for (const side of SIDES) {
    const line = style.borders.getItem(side);
    line.style = 'Continuous';
    line.color = '#000000';
  }
}

function print(sheet: Excel.Worksheet, { orientation, area, repeatRows, margins, footer, pagesHigh, breaks = [] }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1, ...(pagesHigh === undefined ? {} : { verticalFitToPages: pagesHigh }) };
  page.setPrintMargins('Centimeters', { ...margins, header: FOOTER_CM, footer: FOOTER_CM });
  page.headersFooters.defaultForAllPages.centerFooter = footer;
  if (area !== undefined) page.setPrintArea(area);
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows[0]}:$${repeatRows[1]}`);
  for (const row of breaks) sheet.horizontalPageBreaks.add(cell(row + 1, 1));
}

function view(sheet: Excel.Worksheet, { tab, freeze }: Of<'view'>): void {
  sheet.showGridlines = false;
  if (tab !== undefined) sheet.tabColor = `#${tab}`;
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(`A1:${cell(rows, columns)}`);
}

function highlight(sheet: Excel.Worksheet, { highlight: { ref, formula, style } }: Of<'highlight'>): void {
  const format = sheet.getRange(ref).conditionalFormats.add('Custom');
  const { colour, fill } = HIGHLIGHTS[style];
  format.custom.rule.formula = `=${formula}`;
  format.custom.format.font.color = `#${colour}`;
  if (fill !== undefined) format.custom.format.fill.color = `#${fill}`;
  format.stopIfTrue = false;
}

function validate(sheet: Excel.Worksheet, { validation }: Of<'validate'>): void {
  const target = sheet.getRange(validation.ref).dataValidation;
  target.rule = ruleOf(validation.rule);
  target.ignoreBlanks = true;
  target.errorAlert = alertOf(validation);
  if (validation.prompt) target.prompt = promptOf(validation.prompt);
}

function table(sheet: Excel.Worksheet, { ref, name }: Of<'table'>): void {
  const made = sheet.tables.add(ref, true);
  made.name = name;
  made.style = 'TableStyleLight1';
}

const find = (book: Book, name: string): Excel.Worksheet => book.worksheets.getItem(name);
const areas = (book: Book, { sheet, refs }: { sheet: string; refs: string }): Excel.RangeAreas => find(book, sheet).getRanges(refs);

const ACTS: { readonly [K in Op['do']]: (book: Book, op: Of<K>) => void } = {
  addSheet: (book, { sheet }) => {
    // Hidden while it is being filled.
    book.worksheets.add(sheet).visibility = 'Hidden';
  },
  rename: (book, { sheet, to }) => void (find(book, sheet).name = to),
  deleteSheet: (book, { sheet }) => {
    // A sheet that is hidden for good cannot be deleted.
    find(book, sheet).visibility = 'Hidden';
    find(book, sheet).delete();
  },
  visibility: (book, { sheet, to }) => void (find(book, sheet).visibility = to),
  position: (book, { sheet, to }) => void (find(book, sheet).position = to),
  activate: (book, { sheet, cell: at }) => {
    find(book, sheet).activate();
    if (at !== undefined && parseCell(at)) find(book, sheet).getRange(at).select();
  },
  addStyle: (book, { style }) => addStyle(book, style),
  deleteStyle: (book, { name }) => book.styles.getItem(name).delete(),
  addName: (book, { name, formula }) => void book.names.add(name, formula),
  setName: (book, { name, formula }) => void (book.names.getItem(name).formula = formula),
  deleteName: (book, { name }) => book.names.getItem(name).delete(),
  renameTable: (book, { table: name, to }) => void (book.tables.getItem(name).name = to),
  calculate: (book) => book.application.calculate('Recalculate'),
  setting: (book, { key, value }) => {
    if (value === null) book.settings.getItem(key).delete();
    else book.settings.add(key, value);
  },
  unprotect: (book, { sheet }) => find(book, sheet).protection.unprotect(),
  protect: (book, { sheet, options }) => find(book, sheet).protection.protect(options),
  view: (book, op) => view(find(book, op.sheet), op),
  print: (book, op) => print(find(book, op.sheet), op.print),
  chart: (book, op) => drawChart(find(book, op.sheet), op.chart, (name) => find(book, name)),
  enter: (book, { sheet, ref, formulas }) => void (find(book, sheet).getRange(ref).formulas = formulas.map((row) => [...row])),
  format: (book, { sheet, ref, format }) => void (find(book, sheet).getRange(ref).numberFormat = [[format]]),
  looks: (book, op) => void (areas(book, op).style = op.style),
  merge: (book, { sheet, ref }) => find(book, sheet).getRange(ref).merge(),
  width: (book, op) => void (areas(book, op).format.columnWidth = op.points),
  hideColumns: (book, { sheet, refs }) => refs.split(',').forEach((ref) => (find(book, sheet).getRange(ref).columnHidden = true)),
  height: (book, op) => void (areas(book, op).format.rowHeight = op.points),
  table: (book, op) => table(find(book, op.sheet), op),
  validate: (book, op) => validate(find(book, op.sheet), op),
  highlight: (book, op) => highlight(find(book, op.sheet), op),
};

const act = <K extends Op['do']>(book: Book, op: Of<K> & { readonly do: K }): void =>
  (ACTS[op.do] as (book: Book, op: Of<K>) => void)(book, op);

/**
 * `building`: more follows, so nothing is computed yet; whoever puts computing off has to see to it later. `showing`: sheets change places,
 * and the screen waits for it; held again and again it would flicker.
 */
export type Stage = 'building' | 'showing';

export function perform({ application, workbook }: Excel.RequestContext, ops: readonly Op[], stage?: Stage): void {
  if (stage === 'building') application.suspendApiCalculationUntilNextSync();
  if (stage === 'showing') application.suspendScreenUpdatingUntilNextSync();
  for (const op of ops) act(workbook, op);
}
