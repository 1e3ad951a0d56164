// What checking a workbook finds, as data: where, what stands there, what was expected.
import type { CellValue } from '../model';
import type { ValueFault } from './expect';

/** `wrong`: results are errors or untrue until it is mended; `missing`: something is still to be filled in; `odd`: worth a look. */
export type Gravity = 'wrong' | 'missing' | 'odd';

export type BookFaultCode =
  | ValueFault
  | 'notOurs'
  | 'several'
  | 'terms'
  | 'contract'
  | 'markMissing'
  | 'markMixed'
  | 'rowMissing'
  | 'rowWrong'
  | 'rowOrder'
  | 'pairMissing'
  | 'typedFormula'
  | 'orphan'
  | 'sheetMissing'
  | 'sheetForeign'
  | 'columnForeign'
  | 'formulaReplaced'
  | 'changed'
  | 'older'
  | 'olderRules'
  | 'closedChanged'
  | 'closingUnread'
  | 'flowUnread'
  | 'closingRefused';

export interface BookFault {
  readonly code: BookFaultCode;
  readonly gravity: Gravity;
  readonly sheet?: string;
  readonly address?: string;
  /** What the cell is: 「2026-04 评分表 第3项 完成质量」. */
  readonly label?: string;
  /** `2026-04`, where it concerns one month alone. */
  readonly month?: string;
  readonly found?: CellValue | null;
  readonly expected?: string;
  /** What to write there instead, where that is safe. */
  readonly fix?: number | string;
}
