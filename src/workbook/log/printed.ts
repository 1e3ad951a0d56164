// How far down 事件日志 is printed: the rows that are filled in and some more. The rest stands ready, page after page of blank lines.
// The area is a fixed one, which every program prints; the sheet says when a row below it was filled in.
import { LOG_COLUMNS } from '../../domain/incident/columns';
import { abs, absRange } from '../address';
import type { Computed } from '../sheetBuilder';
import type { LogEntries, LogSize } from './entries';
import { DEPTH, LOG_FIRST } from './layout';

const SPARE = 5;
/** A page of single lines, blank ones to be filled in by hand. */
const A_PAGE = 30;

export const printedBottom = ({ rows }: LogEntries, { ready }: LogSize): number =>
  LOG_FIRST - 1 + Math.max(rows.length, Math.min(ready, Math.max(A_PAGE, rows.length + SPARE)));

export const notPrinted = (bottom: number): Computed => ({
  native: `IF(COUNTA(${absRange(bottom + 1, 1, DEPTH, LOG_COLUMNS.length)})=0,"","只打印到第"&ROW(${abs(bottom, 1)})&"行，其后已有填写：请选中全部已填的行，用“页面布局－打印区域－设置打印区域”")`,
  value: '',
});
