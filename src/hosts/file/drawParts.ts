// What surrounds the cells: tables, validations, conditional formats, charts, print set-up, panes, protection.
import type { DataValidation, PageSetup, Worksheet, WorksheetView } from '@cj-tech-master/excelts';
import { cell, parseRange } from '../../workbook/address';
import type { Formulas } from '../../workbook/host';
import type { SheetModel, Table, Validation } from '../../workbook/model';
import { formulaFor, isAddinFormula } from '../../workbook/normalise';
import { HIGHLIGHTS } from '../../workbook/styles';
import { toStored } from './formulaText';
import { highlightStyle } from './looks';

const CM_PER_INCH = 2.54;
const HEADER_MARGIN = 0.3;
/** Counted from 0. */
const LAST_COLUMN = 16_383;
/** The library turns the bounds of a date into a Date and loses formulas; this kind passes them on, and the patch renames it. */
export const DATE_STAND_IN = 'textLength';

/** As Excel shows an array formula. The library cannot mark a table's formula as one; the patch does. */
export const asArray = (formula: string): string => `{=${formula}}`;

export function drawTable(sheet: Worksheet, { name, ref, columns }: Table, formulas: Formulas): void {
  const area = parseRange(ref);
  if (!area) return;
  sheet.addTable({
    name,
    ref: cell(area.top, area.left),
    // The library counts the rows given; the cells themselves are drawn afterwards.
    rows: Array.from({ length: area.bottom - area.top }, () => []),
    style: { theme: 'TableStyleLight1' },
    columns: columns.map((column) => {
      const formula = formulaFor(column.formula, formulas);
      const array = column.formula?.array === true || isAddinFormula(column.formula, formulas);
      return {
        name: column.name,
        filterButton: true,
        totalsRowLabel: '',
        ...(formula === undefined ? {} : { calculatedColumnFormula: array ? asArray(toStored(formula)) : toStored(formula) }),
      };
    }),
  });
}

export function libraryValidation({ rule, prompt, error, severity = 'stop' }: Validation): DataValidation {
  const messages = {
    allowBlank: true,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
    showErrorMessage: true,
    ...(severity === 'stop' ? {} : { errorStyle: severity }),
    ...(error ? { errorTitle: error.title, error: error.text } : {}),
  };
  const stored = (part: number | string): number | string => (typeof part === 'string' ? toStored(part) : part);
  switch (rule.kind) {
    case 'list':
      return { ...messages, type: 'list', formulae: [`"${rule.items.join(',')}"`] };
    case 'listFrom':
      return { ...messages, type: 'list', formulae: [stored(rule.source)] };
    case 'custom':
      return { ...messages, type: 'custom', formulae: [stored(rule.formula)] };
    case 'date':
      return { ...messages, type: DATE_STAND_IN, operator: 'between', formulae: [stored(rule.min), stored(rule.max)] };
    case 'decimal':
      return { ...messages, type: 'decimal', operator: 'between', formulae: [stored(rule.min), stored(rule.max)] };
  }
}

export function drawHighlights(sheet: Worksheet, { highlights }: SheetModel): void {
  highlights.forEach(({ ref, formula, style }, i) => {
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'expression', priority: i + 1, formulae: [toStored(formula)], style: highlightStyle(HIGHLIGHTS[style]) }],
    });
  });
}

export function pageSetup({ print: { orientation, area, repeatRows, margins, pagesHigh } }: SheetModel): Partial<PageSetup> {
  const inches = (cm: number): number => Math.round((cm / CM_PER_INCH) * 10_000) / 10_000;
  return {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: pagesHigh ?? 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: HEADER_MARGIN,
      footer: HEADER_MARGIN,
    },
    ...(area === undefined ? {} : { printArea: area }),
    ...(repeatRows === undefined ? {} : { printTitlesRow: repeatRows.join(':') }),
  };
}

/** Across the whole sheet; `man` says that it is not Excel's own. */
export const rowBreaks = ({ print: { breaks = [] } }: SheetModel): Worksheet['rowBreaks'] =>
  breaks.map((id) => ({ id, max: LAST_COLUMN, man: 1 }));

export const view = ({ freeze }: SheetModel): Partial<WorksheetView> =>
  freeze
    ? {
        state: 'frozen',
        xSplit: freeze.columns,
        ySplit: freeze.rows,
        topLeftCell: cell(freeze.rows + 1, freeze.columns + 1),
        showGridLines: false,
      }
    : { state: 'normal', showGridLines: false };
