// What a host would leave out of a workbook: said to the user before drawing, never dropped silently.
import type { Feature, Lack } from './host';
import type { Cell, SheetModel, WorkbookModel } from './model';

/** Of what a host cannot do, the part that this workbook needs. */
export function lacking(lacks: readonly Lack[], model: WorkbookModel): readonly Lack[] {
  const used = featuresOf(model);
  return lacks.filter(({ feature }) => used.has(feature));
}

export function featuresOf({ sheets, names }: WorkbookModel): ReadonlySet<Feature> {
  const used = new Set<Feature>(['styles', 'print']);
  const add = (feature: Feature, present: boolean): void => {
    if (present) used.add(feature);
  };
  add('names', names.length > 0);
  for (const sheet of sheets) {
    addSheet(sheet, add);
    for (const cells of sheet.rows.values()) for (const content of cells.values()) addCell(content, add);
  }
  return used;
}

type Add = (feature: Feature, present: boolean) => void;

function addSheet(sheet: SheetModel, add: Add): void {
  const columns = [...sheet.columns.values()];
  add('merges', sheet.merges.length > 0);
  add(
    'widths',
    columns.some(({ width }) => width !== undefined),
  );
  add(
    'hiddenColumns',
    columns.some(({ hidden }) => hidden === true),
  );
  add('heights', sheet.heights.size > 0);
  add('validations', sheet.validations.length > 0);
  add('highlights', sheet.highlights.length > 0);
  add('tables', sheet.tables.length > 0);
  add('charts', sheet.charts.length > 0);
  add('protection', sheet.protected);
  add('freeze', sheet.freeze !== undefined);
  add('tabColour', sheet.tab !== undefined);
  add('hiddenSheets', sheet.hidden === true);
}

function addCell({ value, formula }: Cell, add: Add): void {
  add('formulas', formula !== undefined);
  add('storedValues', formula !== undefined && value !== null);
  add('arrayFormulas', formula?.array === true);
}
