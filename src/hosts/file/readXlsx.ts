// The bytes of an .xlsx file as what lies in it, in the form that every host reads.
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { parseRange } from '../../workbook/address';
import { WorkbookRefused } from '../../workbook/fault';
import type { DrawnSheet, DrawnWorkbook } from '../../workbook/host';
import { isRefused, ownParts } from './intake';
import { coveredBy, readCells } from './readCells';
import { completed, readColumns, readFreeze, readHeights, readHighlights, readPrint, readTables, readValidations } from './readParts';
import { readable } from './unpatch';

/** A workbook of the user's own; throws WorkbookRefused for what is no workbook. */
export async function readXlsx(file: Uint8Array): Promise<DrawnWorkbook> {
  const parts = ownParts(file);
  if (isRefused(parts)) throw new WorkbookRefused([{ code: 'notAWorkbook' }]);
  return readParts(parts);
}

/** The parts of a package, whole and in our dialect; throws WorkbookRefused for what the library cannot read. */
export async function readParts(parts: Readonly<Record<string, Uint8Array>>): Promise<DrawnWorkbook> {
  const { bytes, names } = readable(parts);
  installChartSupport();
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes);
  } catch {
    throw new WorkbookRefused([{ code: 'notAWorkbook' }]);
  }
  return {
    sheets: book.worksheets.map(readSheet),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function readSheet(sheet: Worksheet): DrawnSheet {
  const model = completed(sheet.model);
  const merges = [...(model.mergeCells ?? [])].sort();
  const freeze = readFreeze(model);
  const tab = (model.properties as Partial<typeof model.properties> | undefined)?.tabColor?.argb;
  return {
    name: sheet.name,
    cells: readCells(sheet, model.rows ?? [], coveredBy(merges.flatMap((ref) => parseRange(ref) ?? []))),
    merges,
    columns: readColumns(model),
    heights: readHeights(model),
    validations: readValidations(model),
    highlights: readHighlights(model),
    tables: readTables(model),
    charts: model.charts?.length ?? 0,
    print: readPrint(model),
    protected: model.sheetProtection?.sheet === true,
    ...(freeze ? { freeze } : {}),
    ...(tab === undefined ? {} : { tab: tab.slice(-6) }),
    ...(model.state === 'visible' ? {} : { hidden: true }),
  };
}
