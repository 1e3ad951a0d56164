// What may stand in a cell.
import { MAX_COLUMN, MAX_ROW } from './address';
import type { FaultCode } from './fault';
import type { Cell } from './model';

export const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
// Tab and line feed are the only control characters that a cell can hold and keep.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function textFault(text: string): FaultCode | undefined {
  if (text.length > MAX_TEXT) return 'textTooLong';
  return UNFIT.test(text) ? 'controlCharacter' : undefined;
}

export function formulaFault(formula: string | undefined, limit = MAX_FORMULA): FaultCode | undefined {
  if (formula === undefined) return undefined;
  const wrong = formula.trim() === '' || formula.startsWith('=') || formula.length > limit || UNFIT.test(formula);
  return wrong ? 'formula' : undefined;
}

export function cellFault(row: number, col: number, { value, formula }: Cell): FaultCode | undefined {
  if (!(row >= 1 && row <= MAX_ROW && col >= 1 && col <= MAX_COLUMN)) return 'cellOutside';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'notFinite';
  if (typeof value === 'string') return textFault(value) ?? formulaFaults(formula);
  return formulaFaults(formula);
}

const formulaFaults = (formula: Cell['formula']): FaultCode | undefined =>
  formulaFault(formula?.native) ?? formulaFault(formula?.sla);
