// What is in the grid as a model: with the charts and the print set-up that it carries but does not show.
import { fromDrawn } from '../../workbook/fromDrawn';
import type { Properties, WorkbookModel } from '../../workbook/model';
import { computedOf, snapshotOf } from './book';
import type { Grid } from './createGrid';
import { readBook } from './readBook';
import { readStash } from './stash';

export async function gridModel(grid: Grid, properties: Properties): Promise<WorkbookModel> {
  await grid.quiet();
  const snapshot = snapshotOf(grid);
  const charts = new Map(Object.values(snapshot.sheets).map(({ name, custom }) => [name, readStash(custom)?.charts ?? []]));
  return fromDrawn(readBook(snapshot, computedOf(grid)), properties, (sheet) => charts.get(sheet) ?? []);
}
