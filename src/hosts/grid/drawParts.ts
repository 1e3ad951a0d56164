// What surrounds the cells, as the grid's plug-ins keep it: validations, highlights, tables, names.
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { ITableJson } from '@univerjs/preset-sheets-table';
import type { DefinedName, Rule, SheetModel, Table, Validation } from '../../workbook/model';
import { boxOf } from './ranges';
import { highlightStyle } from './looks';

const formulaOrNumber = (part: number | string): string => (typeof part === 'number' ? String(part) : `=${part}`);

type RuleParts = Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'>;

function ruleParts(rule: Rule): RuleParts {
  switch (rule.kind) {
    case 'list':
      // Choices that begin with `=` would be read as a range: an empty one goes before them.
      return { type: DataValidationType.LIST, formula1: `${rule.items[0]?.startsWith('=') ? ',' : ''}${rule.items.join(',')}` };
    case 'listFrom':
      return { type: DataValidationType.LIST, formula1: `=${rule.source}` };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: `=${rule.formula}` };
    case 'decimal':
    case 'date':
      return {
        type: rule.kind === 'date' ? DataValidationType.DATE : DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: formulaOrNumber(rule.min),
        formula2: formulaOrNumber(rule.max),
      };
  }
}

export const drawValidations = ({ validations }: SheetModel): ISheetDataValidationRule[] =>
  validations.flatMap(({ ref, rule, prompt, error, severity = 'stop' }: Validation, i) => {
    const box = boxOf(ref);
    if (!box) return [];
    return [
      {
        uid: `v${i}`,
        ranges: [box],
        ...ruleParts(rule),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: severity === 'stop' ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        ...(error ? { errorTitle: error.title, error: error.text } : {}),
        ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
      },
    ];
  });

export const drawHighlights = ({ highlights }: SheetModel): IConditionFormattingRule[] =>
  highlights.flatMap(({ ref, formula, style }, i) => {
    const box = boxOf(ref);
    const rule = { type: 'highlightCell', subType: 'formula', value: `=${formula}`, style: highlightStyle(style) };
    // The plug-in's types are enums that no open package exports by value; these are their texts.
    return box ? [{ cfId: `h${i}`, ranges: [box], stopIfTrue: false, rule: rule as IConditionFormattingRule['rule'] }] : [];
  });

function tableJson({ name, ref, columns }: Table, id: string): ITableJson[] {
  const box = boxOf(ref);
  if (!box) return [];
  return [
    {
      id,
      name,
      range: box,
      options: { showHeader: true, showFooter: false, tableStyleId: PLAIN_TABLE },
      filters: { tableColumnFilterList: [] },
      columns: columns.map((column, i) => ({
        id: `${id}c${i}`,
        displayName: column.name,
        dataType: 'string' as ITableJson['columns'][number]['dataType'],
        formula: '',
        meta: {},
        style: {},
      })),
      meta: {},
    },
  ];
}

/** Our cells have looks of their own; the table adds none. */
const PLAIN_TABLE = 'sla-plain';

/** Ids are the workbook's: a table belongs to it as a whole. */
export const drawTables = ({ tables }: SheetModel, sheetId: string): ITableJson[] =>
  tables.flatMap((table, i) => tableJson(table, `${sheetId}t${i}`));

export interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly comment: string;
}

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
export const drawName = ({ name, ref }: DefinedName): GridName => ({
  id: `n${name}`,
  name,
  formulaOrRefString: ref,
  localSheetId: WHOLE_WORKBOOK,
  comment: '',
});
