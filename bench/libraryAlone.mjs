// The same workbooks by the library alone: every value, style and part worked out beforehand, nothing but its own calls when it is timed.
import { require } from './typescript.mjs';

const { Workbook } = require('@cj-tech-master/excelts');
const { installChartSupport } = require('@cj-tech-master/excelts/chart');
const { drawCells } = require('../src/hosts/file/drawCells.ts');
const { drawChart } = require('../src/hosts/file/drawChart.ts');
const { drawHighlights, drawTable, libraryValidation, pageSetup, rowBreaks, view } = require('../src/hosts/file/drawParts.ts');
const { DEFAULT_FONT, Looks } = require('../src/hosts/file/looks.ts');
const { DEFAULT_HEIGHT } = require('../src/workbook/fitHeights.ts');

/** Takes the place of the library's sheet and keeps what it is told. */
const recorder = () => {
  const cells = [];
  const calls = [];
  const call = (name) => (...args) => void calls.push([name, args]);
  const sheet = {
    getRow: (row) => ({
      getCell: (col) => {
        const made = { row, col, value: null, style: {} };
        cells.push(made);
        return made;
      },
    }),
    addTable: call('addTable'), addConditionalFormatting: call('addConditionalFormatting'), addChart: call('addChart'),
  };
  return { sheet, cells, calls };
};

const planned = (model, looks) => {
  const { sheet, cells, calls } = recorder();
  for (const table of model.tables) drawTable(sheet, table, 'native');
  drawCells(sheet, model, 'native', looks);
  drawHighlights(sheet, model);
  for (const chart of model.charts) drawChart(sheet, chart);
  return {
    name: model.name, cells, calls, merges: model.merges, protected: model.protected,
    options: {
      state: model.hidden ? 'hidden' : 'visible', pageSetup: pageSetup(model), headerFooter: { oddFooter: `&C${model.print.footer}` }, views: [view(model)],
      properties: { defaultRowHeight: DEFAULT_HEIGHT },
    },
    columns: [...model.columns], heights: [...model.heights], breaks: rowBreaks(model),
    validations: model.validations.map((each) => [`range:${each.ref}`, libraryValidation(each)]),
  };
};

/** A workbook as plain arrays. */
export const record = (model) => {
  const looks = new Looks();
  return { sheets: model.sheets.map((sheet) => planned(sheet, looks)), names: model.names };
};

const drawSheet = async (sheet, made) => {
  for (const [col, { width, hidden }] of made.columns) {
    if (width !== undefined) sheet.getColumn(col).width = width;
    if (hidden) sheet.getColumn(col).hidden = true;
  }
  const own = (name) => made.calls.filter(([call]) => call === name);
  for (const [name, args] of own('addTable')) sheet[name](...args);
  for (const { row, col, value, style } of made.cells) {
    const target = sheet.getRow(row).getCell(col);
    target.value = value;
    target.style = style;
  }
  for (const [row, height] of made.heights) sheet.getRow(row).height = height;
  for (const ref of made.merges) sheet.mergeCellsWithoutStyle(ref);
  for (const [range, validation] of made.validations) sheet.dataValidations.add(range, validation);
  for (const call of ['addConditionalFormatting', 'addChart']) for (const [name, args] of own(call)) sheet[name](...args);
  sheet.rowBreaks.push(...made.breaks);
  if (made.protected) await sheet.protect(undefined, { formatColumns: true, formatRows: true });
};

/** To the bytes of the file, as the library packs them. */
export const writeAlone = async ({ sheets, names }) => {
  installChartSupport();
  const book = new Workbook();
  book.defaultFont = DEFAULT_FONT;
  for (const made of sheets) await drawSheet(book.addWorksheet(made.name, made.options), made);
  for (const { name, ref } of names) book.definedNames.addFormula(name, ref);
  return book.xlsx.writeBuffer();
};
