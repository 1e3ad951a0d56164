// What may stand in a cell.
import { MAX_COLUMN, MAX_ROW, parseRange } from './address';
import { formulaFault } from './checkFormula';
import { textFault } from './checkText';
import type { FaultCode } from './fault';
import type { Cell } from './model';

export function cellFault(row: number, col: number, { value, formula }: Cell): FaultCode | undefined {
  if (!(row >= 1 && row <= MAX_ROW && col >= 1 && col <= MAX_COLUMN)) return 'cellOutside';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'notFinite';
  return (typeof value === 'string' ? textFault(value) : undefined) ?? formulaFault(formula) ?? spillFault(row, col, formula);
}

/** A spilled result begins in the cell of its formula. */
function spillFault(row: number, col: number, formula: Cell['formula']): FaultCode | undefined {
  if (formula?.spill === undefined) return undefined;
  const area = parseRange(formula.spill);
  return formula.sla !== undefined && area?.top === row && area.left === col ? undefined : 'spill';
}
