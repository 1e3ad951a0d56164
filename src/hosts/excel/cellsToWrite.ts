// Single cells: what stands there, what is entered, and how it is put back.
import { parseCell } from '../../workbook/address';
import { WorkbookRefused } from '../../workbook/fault';
import type { CellChange } from '../../workbook/host';
import { entered, isFormula, type Entered } from './cellText';
import { enterCell, TEXT } from './enterCell';
import { fold, queueLook, type BookFacts, type SheetFacts } from './look';
import { asOpen } from './opening';
import type { Op } from './ops';
import { codeOf, ExcelRefused } from './refusal';
import { ask } from './send';

/** What a cell held, as it would be entered again. */
export interface Held {
  readonly sheet: string;
  readonly address: string;
  readonly content: Entered;
  /** It is no text, and its cell is a text cell. */
  readonly inTextCell: boolean;
}

interface Cells {
  readonly facts: BookFacts;
  readonly held: readonly (Held & { readonly format: unknown })[];
}

const asEntered = (formula: unknown, value: unknown, type: unknown, format: unknown): Entered => {
  if (isFormula(formula, value, type)) return formula;
  if (type === 'String') return textIn(String(value), format);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** A text cell takes every text as it is; an empty text clears a cell. */
const textIn = (text: string, format: unknown): Entered => (format === TEXT ? text : (entered(text) ?? ''));

const contentOf = (value: CellChange['value'], format: unknown): Entered =>
  typeof value === 'string' ? textIn(value, format) : (entered(value) ?? '');

export const addressed = (changes: readonly CellChange[]): void => {
  const bad = changes.find(({ address }) => !parseCell(address));
  if (bad) throw new WorkbookRefused([{ code: 'badRange', sheet: bad.sheet, cell: bad.address }]);
};

/** What the cells hold, in one round trip. */
export async function heldIn(changes: readonly CellChange[]): Promise<Cells> {
  try {
    return await ask((context) => {
      const facts = queueLook(context);
      const ranges = changes.map(({ sheet, address }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        range.load('formulas,values,valueTypes,numberFormat');
        return { sheet, address, range };
      });
      return () => ({ facts: facts(), held: ranges.map(heldOf) });
    });
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') throw new ExcelRefused('noSheet', [...new Set(changes.map(({ sheet }) => sheet))].join('、'));
    throw error;
  }
}

const heldOf = ({ sheet, address, range }: { sheet: string; address: string; range: Excel.Range }): Cells['held'][number] => {
  const format: unknown = range.numberFormat[0]?.[0];
  const [formula, value, type] = [range.formulas, range.values, range.valueTypes].map((matrix: unknown[][]) => matrix[0]?.[0]);
  const isText = (type === 'String' || type === 'Empty') && !isFormula(formula, value, type);
  return { sheet, address, format, content: asEntered(formula, value, type, format), inTextCell: format === TEXT && !isText };
};

const enter = ({ address, ...cell }: Held): readonly Op[] => enterCell({ ...cell, ref: address });

/** By sheet, each opened once. */
export function enterOps(cells: readonly Held[], { sheets }: BookFacts): readonly Op[] {
  const factsOf = (name: string): SheetFacts | undefined => sheets.find((sheet) => fold(sheet.name) === fold(name));
  return [...new Set(cells.map(({ sheet }) => fold(sheet)))].flatMap((name) => {
    const ops = cells.filter(({ sheet }) => fold(sheet) === name).flatMap(enter);
    const facts = factsOf(name);
    return facts ? asOpen(facts, ops) : ops;
  });
}

/** Puts back what the cells held, and protection where it is off. */
export function restoreOps(cells: readonly Held[], before: BookFacts, now: BookFacts): readonly Op[] {
  const names = new Set(cells.map(({ sheet }) => fold(sheet)));
  const open = new Set(now.sheets.filter((sheet) => !sheet.protected).map(({ name }) => fold(name)));
  const bare = before.sheets.filter(({ name, protected: was }) => was && names.has(fold(name)) && open.has(fold(name)));
  return [...enterOps(cells, now), ...bare.map(({ name, options }): Op => ({ do: 'protect', sheet: name, options }))];
}

export const changed = (changes: readonly CellChange[], held: Cells['held']): readonly Held[] =>
  changes.map(({ sheet, address, value }, i) => {
    const { format } = held[i] ?? {};
    return {
      sheet,
      address,
      content: contentOf(value, format),
      inTextCell: format === TEXT && value !== null && typeof value !== 'string',
    };
  });
