// What plug-ins keep beside a workbook's sheets: texts of JSON in its snapshot, by the plug-in's name and the sheet's id.
import type { IResources, ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { ITableJson } from '@univerjs/preset-sheets-table';
import type { GridName } from './drawParts';

export interface SheetTables {
  readonly tables: readonly ITableJson[];
  readonly tableFilteredOutRows: readonly number[];
}

export interface Resources {
  readonly validations: Record<string, readonly ISheetDataValidationRule[]>;
  readonly highlights: Record<string, readonly IConditionFormattingRule[]>;
  readonly tables: Record<string, SheetTables>;
  /** By id. */
  readonly names: Record<string, GridName>;
}

const PLUGINS: Readonly<Record<keyof Resources, string>> = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  highlights: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  tables: 'SHEET_TABLE_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
};

/** The plug-ins write what they read: their own JSON. */
function parse<K extends keyof Resources>(resources: IResources, key: K): Resources[K] {
  const text = resources.find(({ name }) => name === PLUGINS[key])?.data;
  return (text ? JSON.parse(text) : {}) as Resources[K];
}

export const readResources = (resources: IResources = []): Resources => ({
  validations: parse(resources, 'validations'),
  highlights: parse(resources, 'highlights'),
  tables: parse(resources, 'tables'),
  names: parse(resources, 'names'),
});

/** Those of other plug-ins stay as they are. */
export function writeResources(before: IResources = [], resources: Resources): IResources {
  const ours = Object.entries(PLUGINS).map(([key, name]) => ({ id: name, name, data: JSON.stringify(resources[key as keyof Resources]) }));
  const names = new Set(Object.values(PLUGINS));
  return [...before.filter(({ name }) => !names.has(name)), ...ours];
}
