// What a cell's validation lets somebody type, in the words of our own judgement: decided at once, where the grid would ask its formula engine
// and take back, a while later, what was typed in the meantime.
import { parseCell, parseRange, type Position } from '../../workbook/address';
import type { CellValue, Rule } from '../../workbook/model';
import type { Expected } from '../../workbook/read/typedCell';

/** By row and column, counted from 1, of the rule's own sheet. */
export type ValueAt = (row: number, col: number) => CellValue | null;

const MARK = /^OR\(AND\(ISNUMBER\((\w+)\),\1>=0,\1<=(\w+)\),TRIM\(\1\)="\/"/;
const WHOLE = /^AND\(ISNUMBER\((\w+)\),\1>=0,\1=INT\(\1\)\)$/;

/** A rule's formula is written for its first cell; `by` is how far the judged cell is from there. */
function expectedByFormula(formula: string, by: Position, valueAt: ValueAt): Expected | undefined {
  if (WHOLE.test(formula)) return { kind: 'count', min: 0, max: Number.MAX_SAFE_INTEGER };
  const limit = MARK.exec(formula)?.[2];
  const at = limit === undefined ? undefined : parseCell(limit);
  if (!at) return undefined;
  const max = valueAt(at.row + by.row, at.col + by.col);
  return typeof max === 'number' ? { kind: 'mark', max, notArranged: true } : undefined;
}

/** The choices that stand in a range of the sheet; where none does anything goes. */
function listedIn(source: string, valueAt: ValueAt): Expected | undefined {
  const area = parseRange(source);
  if (!area) return undefined;
  const items: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const value = valueAt(row, col);
      if (typeof value === 'string' || typeof value === 'number') items.push(String(value));
    }
  }
  return items.length > 0 ? { kind: 'list', items } : undefined;
}

/** Undefined for rules that are no rules of ours: nothing is refused by them. */
export function expectedBy(rule: Rule, by: Position, valueAt: ValueAt): Expected | undefined {
  switch (rule.kind) {
    case 'list':
      return { kind: 'list', items: rule.items };
    case 'listFrom':
      return listedIn(rule.source, valueAt);
    case 'custom':
      return expectedByFormula(rule.formula, by, valueAt);
    case 'decimal':
    case 'date': {
      const { min, max } = rule;
      if (typeof min !== 'number' || typeof max !== 'number') return undefined;
      return { kind: rule.kind === 'date' ? 'moment' : 'number', min, max };
    }
  }
}
