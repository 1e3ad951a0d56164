// What names and tables stand for, workbook by workbook. Univer marks them as changed while a workbook is loaded, and often long after; only where
// they are others than when the formulas were parsed do formulas have to be parsed again.
import type { Injector } from '@univerjs/core';
import { IDefinedNamesService, ISuperTableService } from '@univerjs/preset-sheets-core';
import { isFixedReference } from './relative';

export class Bindings {
  private readonly known = new Map<string, string>();

  constructor(private readonly injector: Injector) {}

  /** Whether a name stands for the same cells wherever it is used. */
  isFixed(unit: string, name: string): boolean {
    return isFixedReference(this.injector.get(IDefinedNamesService).getValueByName(unit, name)?.formulaOrRefString ?? '');
  }

  private textOf(unit: string): string {
    const names = Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(unit) ?? {});
    const tables = [...(this.injector.get(ISuperTableService).getTableMap(unit) ?? [])];
    return JSON.stringify([
      names.map(({ name, formulaOrRefString, localSheetId }) => [name, formulaOrRefString, localSheetId]),
      tables.map(([name, { sheetId, range, titleMap }]) => [name, sheetId, range, [...titleMap]]),
    ]);
  }

  /** Formulas of these workbooks are parsed with what their names stand for now; of those known before, with what they stood for then. */
  learn(units: Iterable<string>): void {
    for (const unit of units) if (!this.known.has(unit)) this.known.set(unit, this.textOf(unit));
  }

  forget(): void {
    this.known.clear();
  }

  haveChanged(units: Iterable<string>): boolean {
    return [...units].some((unit) => this.known.get(unit) !== this.textOf(unit));
  }
}
