// One row of a terms table, read column by column; what is wrong is noted with row and column, and reading goes on.
import { halfWidth, isBlank, show } from '../cell';
import { type Condition } from '../condition/ast';
import { parseCondition } from '../condition/parse';
import type { Vocabulary } from '../condition/vocabulary';
import type { Guard } from '../contract/types';
import { isIssue, type Issue } from '../issue';
import { type Decimal, decimal, isFiniteNumber, parseShare, ZERO } from '../money/decimal';
import { isSerial, parseIso } from '../time/serial';
import type { Column } from './columns';

/** A fault of a table: where, what stands there, what was expected. Row 1 is the header row. */
export interface Fault {
  readonly row: number;
  readonly column: Column;
  readonly found: string;
  readonly expected: string;
  readonly detail?: Issue;
}

/** Where a 0 may be meant. Anywhere else it is a blank cell that the host handed over as 0: no rate, base, cap, count or day of ours is 0. */
const ZERO_COUNTS: ReadonlySet<Column> = new Set<Column>(['名称', '满分', '完成时效', '完成质量', '工作文档']);
export const isBlankIn = (column: Column, cell: unknown): boolean => isBlank(cell) || (cell === 0 && !ZERO_COUNTS.has(column));

export class RowReader {
  readonly faults: Fault[] = [];
  constructor(
    private readonly cells: (column: Column) => unknown,
    readonly row: number,
    readonly vocabulary: { readonly incident: Vocabulary; readonly metric: Vocabulary },
  ) {}

  cell(column: Column): unknown {
    const cell = this.cells(column);
    if (isBlankIn(column, cell)) return '';
    return typeof cell === 'string' ? cell.trim() : cell;
  }

  fault(column: Column, expected: string, detail?: Issue): void {
    this.faults.push({ row: this.row, column, found: show(this.cell(column)), expected, ...(detail && { detail }) });
  }

  text(column: Column, required = true): string {
    const cell = this.cell(column);
    if (isBlank(cell) || cell === 0) {
      if (required) this.fault(column, '文字');
      return '';
    }
    if (typeof cell === 'string' || typeof cell === 'number') return String(cell);
    this.fault(column, '文字');
    return '';
  }

  /** A number of at least 0. Numbers typed as text are faults: nothing is guessed. */
  number(column: Column): Decimal {
    const cell = this.cell(column);
    if (isFiniteNumber(cell) && cell >= 0) return decimal(cell);
    this.fault(column, '不小于0的数值');
    return ZERO;
  }

  /** A share of 0 to 1: `30%` or 0.3. */
  share(column: Column): Decimal {
    const cell = this.cell(column);
    const value = isFiniteNumber(cell) ? decimal(cell) : typeof cell === 'string' && /^\d+(\.\d+)?%$/.test(halfWidth(cell)) ? parseShare(halfWidth(cell)) : undefined;
    if (value && value.gte(0) && value.lte(1)) return value;
    this.fault(column, '0%至100%的比例');
    return ZERO;
  }

  /** What a small grammar reads (比例, 基数, 上限). */
  grammar<T>(column: Column, parse: (cell: string | number) => T | undefined, expected: string): T | undefined {
    const cell = this.cell(column);
    if (isBlank(cell)) return undefined;
    const value = typeof cell === 'string' || isFiniteNumber(cell) ? parse(cell) : undefined;
    if (value === undefined) this.fault(column, expected);
    return value;
  }

  condition(over: 'incident' | 'metric'): Condition | undefined {
    const cell = this.cell('条件');
    if (isBlank(cell)) return undefined;
    const parsed = typeof cell === 'string' ? parseCondition(cell, this.vocabulary[over]) : undefined;
    if (parsed && !isIssue(parsed)) return parsed;
    this.fault('条件', '条件', parsed);
    return undefined;
  }

  /** A day: an Excel date or `2026-03-03`. */
  date(column: Column): number | undefined {
    const cell = this.cell(column);
    if (isBlank(cell)) return undefined;
    const serial = isSerial(cell) ? Math.floor(cell) : typeof cell === 'string' ? parseIso(halfWidth(cell)) : undefined;
    if (serial === undefined) this.fault(column, '日期，如2026-03-03');
    return serial;
  }

  guards(): readonly Guard[] {
    const cell = this.cell('限于');
    if (isBlank(cell)) return [];
    const parts = String(cell).split(/\s*且\s*/).map((part) => halfWidth(part).split('=').map((side) => side.trim()));
    if (parts.some((part) => part.length !== 2 || part.some((side) => side === ''))) {
      this.fault('限于', '解读=选择，如 六十分=及格');
      return [];
    }
    return parts.map(([reading = '', choice = '']) => ({ reading, choice }));
  }
}
