// What surrounds the cells, as the model writes it.
import { DataValidationErrorStyle, DataValidationType, type ISheetDataValidationRule, type Nullable } from '@univerjs/core';
import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/preset-sheets-conditional-formatting';
import type { ITableJson } from '@univerjs/preset-sheets-table';
import type { DrawnTable } from '../../workbook/host';
import type { DefinedName, Highlight, Message, Rule, Validation } from '../../workbook/model';
import type { GridName } from './drawParts';
import { highlightKeyOf } from './looks';
import { refOf } from './ranges';

const isFormula = (text: Nullable<string>): text is string => typeof text === 'string' && text.startsWith('=');
const bound = (text: Nullable<string>): number | string => (isFormula(text) ? text.slice(1) : Number(text));

/** Undefined for a kind that no model has: not ours. */
export function readRule({ type, formula1, formula2 }: ISheetDataValidationRule): Rule | undefined {
  switch (type) {
    case DataValidationType.LIST:
      if (isFormula(formula1)) return { kind: 'listFrom', source: formula1.slice(1) };
      return { kind: 'list', items: (formula1 ?? '').replace(/^,(?==)/, '').split(',') };
    case DataValidationType.CUSTOM:
      return { kind: 'custom', formula: (formula1 ?? '').replace(/^=/, '') };
    case DataValidationType.DECIMAL:
      return { kind: 'decimal', min: bound(formula1), max: bound(formula2) };
    case DataValidationType.DATE:
      return { kind: 'date', min: bound(formula1), max: bound(formula2) };
    default:
      return undefined;
  }
}

const message = (title = '', text = ''): Message | undefined => (title || text ? { title, text } : undefined);

export const readValidations = (rules: readonly ISheetDataValidationRule[] = []): Validation[] =>
  rules.flatMap((one) => {
    const rule = readRule(one);
    if (!rule) return [];
    const prompt = message(one.promptTitle, one.prompt);
    const error = message(one.errorTitle, one.error);
    return one.ranges.map((box) => ({
      ref: refOf(box),
      rule,
      ...(prompt ? { prompt } : {}),
      ...(error ? { error } : {}),
      ...(one.errorStyle === DataValidationErrorStyle.WARNING ? { severity: 'warning' as const } : {}),
    }));
  });

const isFormulaRule = (rule: IConditionFormattingRule['rule']): rule is IFormulaHighlightCell =>
  'subType' in rule && String(rule.subType) === 'formula';

export const readHighlights = (rules: readonly IConditionFormattingRule[] = []): Highlight[] =>
  rules.flatMap(({ ranges, rule }) => {
    if (!isFormulaRule(rule)) return [];
    const style = highlightKeyOf(rule.style);
    return style ? ranges.map((box) => ({ ref: refOf(box), formula: rule.value.replace(/^=/, ''), style })) : [];
  });

/** The grid keeps no formulas of columns; they are remembered beside the table. */
export const readTables = (tables: readonly ITableJson[] = [], formulasOf: (table: string) => readonly Nullable<string>[]): DrawnTable[] =>
  tables.map(({ name, range, columns }) => ({
    name,
    ref: refOf(range),
    columns: columns.map(({ displayName }, i) => {
      const formula = formulasOf(name)[i];
      return formula ? { name: displayName, formula } : { name: displayName };
    }),
  }));

export const readNames = (names: Readonly<Record<string, GridName>>): DefinedName[] =>
  Object.values(names)
    .map(({ name, formulaOrRefString }) => ({ name, ref: formulaOrRefString.replace(/^=/, '') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
