// Where the pages of a penalty sheet end: explanations stay together with their head, on a page of their own where the sheet needs several.
import { parseRange, range } from '../address';
import { cellAt, type SheetModel } from '../model';
import { fitsOnPage, withPageBreaks } from '../pageBreaks';
import { explainRow, type PenaltyLayout } from './penaltyLayout';

const isFilled = (model: SheetModel, row: number): boolean => {
  const { value } = cellAt(model, row, 1) ?? { value: null };
  return value !== null && value !== '';
};

/** Clauses flow as they do: no program cuts a row. Programs differ in where that leaves a page, so nothing is guessed from it. */
export function inPages(model: SheetModel, layout: PenaltyLayout): SheetModel {
  const { clauses, explain } = layout;
  const area = parseRange(model.print.area ?? '');
  if (!area || clauses.length === 0 || !isFilled(model, explainRow(layout, 0)) || fitsOnPage(model, 1, area.bottom)) return model;
  const own: SheetModel = { ...model, print: { ...model.print, area: range(explain, 1, area.bottom, area.right) } };
  const ends = clauses.map((_, i) => explainRow(layout, i));
  const within = fitsOnPage(model, explain, area.bottom) ? [] : (withPageBreaks(own, ends).print.breaks ?? []);
  return { ...model, print: { ...model.print, breaks: [explain - 1, ...within] } };
}
