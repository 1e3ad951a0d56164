// 流转记录 and the evaluators' sheets as a host reads them, taken apart again, so that making the workbook anew keeps them.
import { cell, parseCell } from '../address';
import type { Mark } from '../entries';
import type { DrawnSheet } from '../host';
import { type CellValue, isCellError } from '../model';
import { EVALUATOR, FLOW } from '../sheetNames';
import { FLOW_HEAD, FLOW_WORDS } from '../sheets/flowSheet';
import type { EvaluatorRow, FlowLine, MailEntries } from './flow';

/** The sheet that cannot be read. */
export interface FlowFault {
  readonly sheet: string;
  readonly address: string;
}

type At = (row: number, col: number) => CellValue | null;

const textAt = (at: At, row: number, col: number): string => {
  const value = at(row, col);
  return value === null || isCellError(value) ? '' : String(value);
};

/** Rows below the head as long as the first column holds something. */
const rowsOf = (sheet: DrawnSheet, at: At): readonly number[] => {
  const last = Object.keys(sheet.cells).reduce((most, address) => Math.max(most, parseCell(address)?.row ?? 0), 0);
  return Array.from({ length: Math.max(0, last - FLOW_HEAD) }, (_, i) => FLOW_HEAD + 1 + i).filter((row) => textAt(at, row, 1) !== '');
};

const opened = (sheet: DrawnSheet, head: readonly string[]): At | undefined => {
  const at: At = (row, col) => sheet.cells[cell(row, col)]?.value ?? null;
  return head.every((text, i) => textAt(at, FLOW_HEAD, i + 1) === text) ? at : undefined;
};

const lineAt = (at: At, row: number): FlowLine => {
  const [on = '', file = '', recipient = '', months = '', outcome = ''] = [2, 3, 4, 5, 6].map((col) => textAt(at, row, col));
  return { on, file, recipient, months, outcome, written: Number(at(row, 7) ?? 0) || 0, text: textAt(at, row, 8), digest: textAt(at, row, 9) };
};

const markAt = (at: At, row: number, col: number): Mark => {
  const value = at(row, col);
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
};

const rowAt = (at: At, row: number): EvaluatorRow => ({
  month: textAt(at, row, 1),
  table: textAt(at, row, 2),
  item: textAt(at, row, 3),
  marks: [markAt(at, row, 4), markAt(at, row, 5), markAt(at, row, 6)],
  ground: textAt(at, row, 7),
  digest: textAt(at, row, 8),
});

/** The label stands behind the title's colon: the sheet's own name may have been cut. */
const labelOf = (sheet: DrawnSheet): string => {
  const title = sheet.cells['A1']?.value;
  const [, label] = typeof title === 'string' ? (/ 评分：(.*)$/s.exec(title) ?? []) : [];
  return label ?? sheet.name.slice(EVALUATOR.length + 1);
};

const isEvaluators = ({ name }: DrawnSheet): boolean => name.startsWith(`${EVALUATOR} `);

/** undefined: nothing was ever merged. */
export function readMail(sheets: Iterable<DrawnSheet>): MailEntries | FlowFault | undefined {
  const flow: FlowLine[] = [];
  const evaluators = new Map<string, readonly EvaluatorRow[]>();
  for (const sheet of sheets) {
    const own = sheet.name === FLOW ? FLOW_WORDS.head : isEvaluators(sheet) ? FLOW_WORDS.evaluatorHead : undefined;
    if (!own) continue;
    const at = opened(sheet, own);
    // A sheet that somebody else called 评分 something is theirs.
    if (!at && isEvaluators(sheet)) continue;
    if (!at) return { sheet: sheet.name, address: cell(FLOW_HEAD, 1) };
    if (sheet.name === FLOW) flow.push(...rowsOf(sheet, at).map((row) => lineAt(at, row)));
    else evaluators.set(labelOf(sheet), rowsOf(sheet, at).map((row) => rowAt(at, row)));
  }
  return flow.length > 0 || evaluators.size > 0 ? { flow, evaluators } : undefined;
}

export const isFlowFault = (read: MailEntries | FlowFault): read is FlowFault => 'address' in read;
