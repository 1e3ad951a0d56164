// What surrounds the cells of the library's worksheet, as the model writes it.
import type { DataValidation, Worksheet } from '@cj-tech-master/excelts';
import type { DrawnSheet, DrawnTable } from '../../workbook/host';
import type { Highlight, Message, PrintSetup, Rule, Validation } from '../../workbook/model';
import { fromStored } from './formulaText';
import { highlightKeyOf } from './looks';
import { PADDING } from './toXlsx';
import { unmaskType } from './unpatch';

type Model = Worksheet['model'];

/** What Excel prints with where a sheet says nothing, in inches. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };

/** The library types all of it as given; a sheet that others wrote has what its program thought of. */
export function completed(model: Model): Model {
  const given: Partial<Model> = model;
  const page: Partial<Model['pageSetup']> = given.pageSetup ?? {};
  return {
    ...model,
    views: given.views ?? [],
    tables: given.tables ?? [],
    rowBreaks: given.rowBreaks ?? [],
    dataValidations: given.dataValidations ?? {},
    conditionalFormattings: given.conditionalFormattings ?? [],
    pageSetup: { ...page, margins: page.margins ?? MARGINS } as Model['pageSetup'],
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

export function readColumns({ cols = [] }: Model): DrawnSheet['columns'] {
  const columns: Record<number, { width?: number; hidden?: boolean }> = {};
  for (const { min, max, width, hidden } of cols) {
    // A hidden column keeps no width of its own.
    const spec = hidden ? { hidden } : width === undefined ? undefined : { width: round(width - PADDING, 4) };
    for (let col = min; spec && col <= max; col += 1) columns[col] = spec;
  }
  return columns;
}

export const readHeights = ({ rows = [] }: Model): DrawnSheet['heights'] =>
  Object.fromEntries(rows.flatMap(({ number, height, customHeight }) => (height && customHeight !== false ? [[number, height]] : [])));

export const readTables = ({ tables }: Model): DrawnTable[] =>
  tables.map(({ name, tableRef, columns }) => ({
    name,
    ref: tableRef ?? '',
    columns: columns.map(({ name: column, calculatedColumnFormula }) =>
      calculatedColumnFormula ? { name: column, formula: fromStored(calculatedColumnFormula) } : { name: column },
    ),
  }));

export const readValidations = ({ dataValidations }: Model): Validation[] =>
  Object.entries(dataValidations).flatMap(([address, validation]) => {
    const rule = validation === undefined ? undefined : readRule(validation);
    if (!validation || !rule) return [];
    const prompt = message(validation.promptTitle, validation.prompt);
    const error = message(validation.errorTitle, validation.error);
    return [
      {
        ref: address.replace(/^range:/, ''),
        rule,
        ...(prompt ? { prompt } : {}),
        ...(error ? { error } : {}),
        ...(validation.errorStyle === 'warning' ? { severity: 'warning' as const } : {}),
      },
    ];
  });

const message = (title = '', text = ''): Message | undefined => (title || text ? { title, text } : undefined);

/** `undefined` for a kind that no model has, such as whole numbers: not ours. */
function readRule(validation: DataValidation): Rule | undefined {
  const [first = '', second = ''] = validation.type === 'any' ? [] : (validation.formulae ?? []).map(String);
  const kind = unmaskType(validation.type);
  switch (kind) {
    case 'list': {
      const items = /^"(.*)"$/s.exec(first)?.[1];
      return items === undefined ? { kind: 'listFrom', source: fromStored(first) } : { kind, items: items.split(',') };
    }
    case 'custom':
      return { kind, formula: fromStored(first) };
    case 'decimal':
    case 'date':
      return { kind, min: bound(first), max: bound(second) };
    default:
      return undefined;
  }
}

const bound = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : fromStored(text));

export const readHighlights = ({ conditionalFormattings }: Model): Highlight[] =>
  conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule }) => {
      const style = highlightKeyOf(rule.style);
      return rule.type === 'expression' && style ? [{ ref, formula: fromStored(String(rule.formulae?.[0] ?? '')), style }] : [];
    });

/** The library types it as given; a sheet that others wrote may have no footer. */
type Printed = Pick<Model, 'pageSetup' | 'rowBreaks'> & { readonly headerFooter?: Model['headerFooter'] };

export function readPrint({ pageSetup, headerFooter, rowBreaks }: Printed): PrintSetup {
  const { orientation, printArea, printTitlesRow, fitToHeight, margins } = pageSetup;
  const cm = (inches: number): number => round(inches * 2.54, 2);
  const [first, last] = (printTitlesRow ?? '').split(':').map(Number);
  return {
    orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    margins: { top: cm(margins.top), bottom: cm(margins.bottom), left: cm(margins.left), right: cm(margins.right) },
    footer: (headerFooter?.oddFooter ?? '').replace(/^&C/, ''),
    ...(printArea ? { area: printArea } : {}),
    ...(first && last ? { repeatRows: [first, last] as const } : {}),
    ...(fitToHeight ? { pagesHigh: fitToHeight } : {}),
    ...(rowBreaks.length > 0 ? { breaks: rowBreaks.map(({ id }) => id) } : {}),
  };
}

export function readFreeze({ views }: Model): DrawnSheet['freeze'] {
  const [view] = views;
  return view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : undefined;
}
