// What is to be done to a workbook, step by step, as data: planned and measured here, done by perform.ts.
import type { Chart, Highlight, PrintSetup, Validation } from '../../workbook/model';
import type { Entered } from './cellText';
import type { NamedStyle } from './looks';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export type Op =
  // The workbook
  | { readonly do: 'addSheet'; readonly sheet: string }
  | { readonly do: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly do: 'deleteSheet'; readonly sheet: string }
  | { readonly do: 'visibility'; readonly sheet: string; readonly to: Visibility }
  | { readonly do: 'position'; readonly sheet: string; readonly to: number }
  | { readonly do: 'activate'; readonly sheet: string; readonly cell?: string }
  | { readonly do: 'addStyle'; readonly style: NamedStyle }
  | { readonly do: 'deleteStyle'; readonly name: string }
  | { readonly do: 'addName'; readonly name: string; readonly formula: string }
  | { readonly do: 'setName'; readonly name: string; readonly formula: string }
  | { readonly do: 'deleteName'; readonly name: string }
  | { readonly do: 'renameTable'; readonly table: string; readonly to: string }
  /** Of formulas entered while computing was put off, and in a workbook that computes only when told to. */
  | { readonly do: 'calculate' }
  | { readonly do: 'setting'; readonly key: string; readonly value: string | null }
  // A sheet
  | { readonly do: 'unprotect'; readonly sheet: string }
  | { readonly do: 'protect'; readonly sheet: string; readonly options: Excel.WorksheetProtectionOptions }
  | {
      readonly do: 'view';
      readonly sheet: string;
      readonly tab?: string;
      readonly freeze?: { readonly rows: number; readonly columns: number };
    }
  | { readonly do: 'print'; readonly sheet: string; readonly print: PrintSetup }
  | { readonly do: 'chart'; readonly sheet: string; readonly chart: Chart }
  // Ranges
  | { readonly do: 'format'; readonly sheet: string; readonly ref: string; readonly format: string }
  | { readonly do: 'enter'; readonly sheet: string; readonly ref: string; readonly formulas: readonly (readonly Entered[])[] }
  | { readonly do: 'looks'; readonly sheet: string; readonly refs: string; readonly style: string }
  | { readonly do: 'merge'; readonly sheet: string; readonly ref: string }
  | { readonly do: 'width'; readonly sheet: string; readonly refs: string; readonly points: number }
  | { readonly do: 'hideColumns'; readonly sheet: string; readonly refs: string }
  | { readonly do: 'height'; readonly sheet: string; readonly refs: string; readonly points: number }
  | { readonly do: 'table'; readonly sheet: string; readonly ref: string; readonly name: string }
  | { readonly do: 'validate'; readonly sheet: string; readonly validation: Validation }
  | { readonly do: 'highlight'; readonly sheet: string; readonly highlight: Highlight };

/** As bytes of a request: a Chinese character is three. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  let more = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) more += 2;
    else if (code > 0x7f) more += 1;
  }
  return text.length + more;
}

/** What the library writes round an operation: the objects that lead to it and each member that is set, measured by the tests. */
const ROUND: Partial<Record<Op['do'], number>> = {
  chart: 9_000,
  print: 4_500,
  addStyle: 4_000,
  highlight: 1_800,
  table: 1_500,
  validate: 1_400,
};
const ROUND_OTHER = 750;

export const costOf = (op: Op): number => bytesOf(op) + (ROUND[op.do] ?? ROUND_OTHER);
