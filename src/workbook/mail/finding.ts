// What verifying a returned copy finds, as data: what was changed, where, what stood there, what stands there now.
import type { CellValue } from '../model';
import type { Gravity } from '../read';

/** Worded in findingWords. */
export type FindingCode =
  // whose it is
  | 'stampMissing'
  | 'stampTwice'
  | 'stampOther'
  | 'stampChanged'
  | 'receiptBroken'
  // sheets, rows and columns
  | 'sheetMissing'
  | 'sheetRenamed'
  | 'sheetForeign'
  | 'sheetCopied'
  | 'sheetHidden'
  | 'rowInserted'
  | 'rowDeleted'
  | 'columnInserted'
  | 'columnDeleted'
  | 'rowHidden'
  | 'columnHidden'
  // cells that are not to be filled in
  | 'weight'
  | 'fullMark'
  | 'item'
  | 'itemsSwapped'
  | 'itemInserted'
  | 'itemDeleted'
  | 'text'
  | 'formulaReplaced'
  | 'formulaChanged'
  | 'formulaAdded'
  | 'result'
  | 'format'
  | 'invisible'
  | 'unlocked'
  | 'locked'
  | 'beside'
  // cells that are
  | 'typedFormula'
  | 'prefilled'
  // around the cells
  | 'merge'
  | 'validation'
  | 'condition'
  | 'table'
  | 'chart'
  | 'print'
  | 'protection'
  | 'name'
  | 'hiddenName'
  // the package
  | 'macro'
  | 'externalLink'
  | 'comment'
  | 'picture'
  | 'pivot'
  | 'control'
  | 'property'
  | 'otherSheetKind'
  | 'calendar1904'
  | 'manualCalculation'
  | 'iteration'
  | 'precision';

/**
 * `wrong`: marks or totals can no longer be trusted as they stand, not merged unless accepted; `odd`: shown, and merged.
 * `missing` is not used here.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly gravity: Gravity;
  readonly sheet?: string;
  /** Of a cell or a range, in the copy as it came back. */
  readonly address?: string;
  /** 「2026-04 评分表 第3项 完成质量」, or the name, table or part that it is about. */
  readonly label?: string;
  /** As it was sent; a formula begins with `=`. */
  readonly before?: CellValue | null;
  readonly after?: CellValue | null;
}

export const isGrave = ({ gravity }: Finding): boolean => gravity === 'wrong';
