// Whether a formula gives what its cell shows already: then nothing that reads it has to be computed, and nothing drawn again.
import type { ICellData, Nullable } from '@univerjs/core';
import type { IFormulaCurrentConfigService, IFormulaDependencyTree, IFormulaRuntimeService } from '@univerjs/preset-sheets-core';

type Config = Pick<IFormulaCurrentConfigService, 'getUnitData' | 'getUnitStylesData' | 'getArrayFormulaRange'>;
type Runtime = Pick<IFormulaRuntimeService, 'getUnitData' | 'getUnitArrayFormula'>;

const isPlain = (cell: Nullable<ICellData>): cell is ICellData => !!cell && !cell.p;

/** Whether this calculation has computed it before: in a second round, for what reads cells that another result fills. */
export const isAgain = (runtime: Runtime, { unitId, subUnitId, row, column }: IFormulaDependencyTree): boolean =>
  Boolean(runtime.getUnitData()[unitId]?.[subUnitId]?.getValue(row, column));

/** Takes the result out again where it is the one that stands there. */
export function dropUnchanged(config: Config, runtime: Runtime, { unitId, subUnitId, row, column }: IFormulaDependencyTree): boolean {
  // One that fills other cells, or filled them before.
  if (
    config.getArrayFormulaRange()[unitId]?.[subUnitId]?.[row]?.[column] ??
    runtime.getUnitArrayFormula()[unitId]?.[subUnitId]?.[row]?.[column]
  )
    return false;
  const results = runtime.getUnitData()[unitId]?.[subUnitId];
  const result: Nullable<ICellData> = results?.getValue(row, column);
  const there: Nullable<ICellData> = config.getUnitData()[unitId]?.[subUnitId]?.cellData.getValue(row, column);
  if (!isPlain(result) || !isPlain(there) || result.v !== there.v || result.t !== there.t || result.custom) return false;
  // A result brings its format to a cell that has none.
  if (result.s && !config.getUnitStylesData()[unitId]?.getStyleByCell(there)?.n?.pattern) return false;
  results?.realDeleteValue(row, column);
  return true;
}

/** Sheets on which nothing has changed are not told about. */
export function dropEmptySheets(runtime: Runtime): void {
  for (const sheets of Object.values(runtime.getUnitData())) {
    for (const [sheet, results] of Object.entries(sheets ?? {})) {
      if (results && Object.keys(results.getMatrix()).length === 0) Reflect.deleteProperty(sheets ?? {}, sheet);
    }
  }
}
