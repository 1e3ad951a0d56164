// A workbook model as the bytes of an .xlsx file.
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { assertDrawable } from '../../workbook/checkModel';
import { DEFAULT_HEIGHT } from '../../workbook/fitHeights';
import type { Formulas } from '../../workbook/host';
import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { drawCells } from './drawCells';
import { drawChart } from './drawChart';
import { drawHighlights, drawTable, libraryValidation, pageSetup, rowBreaks, view } from './drawParts';
import { DEFAULT_FONT, Looks } from './looks';
import { partsOf } from './parts';
import { pack } from './patch';
import { addPane, type PaneReference } from './webExtension';

export const CREATOR = '运维考核';
/** Excel stores a column's width with the padding of its cells; without it every column is a little too narrow. */
export const PADDING = 0.7109375;

export interface XlsxOptions {
  readonly formulas: Formulas;
  /** Opens with the workbook in Excel, for whoever has that add-in. */
  readonly pane?: PaneReference | undefined;
}

/** Refuses (WorkbookRefused) what `checkModel` finds wrong. The same model always gives the same bytes. */
export async function toXlsx(model: WorkbookModel, { formulas, pane }: XlsxOptions): Promise<Uint8Array> {
  assertDrawable(model);
  installChartSupport();
  const book = emptyBook(model);
  const looks = new Looks();
  for (const sheet of model.sheets) await drawSheet(addSheet(book, sheet), sheet, formulas, looks);
  // As formulas they are written as they stand; as ranges the library would take them apart cell by cell.
  for (const { name, ref } of model.names) book.definedNames.addFormula(name, ref);
  const parts = await partsOf(book);
  if (pane) addPane(parts, pane);
  return pack(parts);
}

function emptyBook({ properties: { title, subject = '', created }, sheets }: WorkbookModel): Workbook {
  const book = new Workbook();
  const moment = new Date(created);
  const activeTab = sheets.findIndex(({ hidden }) => !hidden);
  Object.assign(book, { creator: CREATOR, lastModifiedBy: CREATOR, created: moment, modified: moment, title, subject });
  book.defaultFont = DEFAULT_FONT;
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' }];
  return book;
}

const addSheet = (book: Workbook, model: SheetModel): Worksheet =>
  book.addWorksheet(model.name, {
    state: model.hidden ? 'hidden' : 'visible',
    pageSetup: pageSetup(model),
    headerFooter: { oddFooter: `&C${model.print.footer}` },
    views: [view(model)],
    properties: { defaultRowHeight: DEFAULT_HEIGHT, ...(model.tab === undefined ? {} : { tabColor: { argb: `FF${model.tab}` } }) },
  });

async function drawSheet(sheet: Worksheet, model: SheetModel, formulas: Formulas, looks: Looks): Promise<void> {
  for (const [col, { width, hidden }] of model.columns) {
    const column = sheet.getColumn(col);
    if (width !== undefined) column.width = width + PADDING;
    if (hidden) column.hidden = true;
  }
  for (const table of model.tables) drawTable(sheet, table, formulas);
  drawCells(sheet, model, formulas, looks);
  for (const [row, height] of model.heights) sheet.getRow(row).height = height;
  for (const ref of model.merges) sheet.mergeCellsWithoutStyle(ref);
  // Under this key the library writes each as it is, instead of joining those that look alike.
  for (const validation of model.validations) sheet.dataValidations.add(`range:${validation.ref}`, libraryValidation(validation));
  drawHighlights(sheet, model);
  sheet.rowBreaks.push(...rowBreaks(model));
  for (const chart of model.charts) drawChart(sheet, chart);
  if (model.protected) await sheet.protect(undefined, { formatColumns: true, formatRows: true });
}
