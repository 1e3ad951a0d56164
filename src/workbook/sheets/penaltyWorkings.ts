// Of a penalty sheet what is only computed with, right of the print area, and the explanations below the signatures.
import type { SheetBuilder } from '../sheetBuilder';
import { explainFormula, explainSla, overFormula, tailOf, underFormula } from './penaltyExplain';
import { holdsFormula, type Line, membersOf, nearFormula, ownFormula, ownSla, penaltyCall, usedFormula } from './penaltyFormulas';
import { at, COLUMNS, explainRow, type PenaltyLayout } from './penaltyLayout';
import type { ClauseValues, PenaltyValues } from './penaltyValues';
import { PENALTY_WORDS as WORDS } from './penaltyWords';
import { computed } from './results';

export function addComputing(built: SheetBuilder, line: Line, values: ClauseValues): void {
  const { row } = line;
  const style = 'remark';
  built.put(row, COLUMNS.holds, computed(holdsFormula(line), values.holds), style);
  built.put(row, COLUMNS.near, computed(nearFormula(line), values.near), style);
  built.put(row, COLUMNS.used, computed(usedFormula(line), values.used), style);
  built.put(row, COLUMNS.own, computed(ownFormula(line), values.own, ownSla(line)), style);
  built.put(row, COLUMNS.over, computed(overFormula(line), values.explained.over), style);
  built.put(row, COLUMNS.under, computed(underFormula(line), values.explained.under), style);
  // One line high however long it is: it is only put together with.
  built.put(row, COLUMNS.tail, tailOf(line), 'plain');
  if (membersOf(line).length < 2) return;
  const own = at(row, 'own');
  built.put(row, COLUMNS.compared, computed(`IF(ISNUMBER(${own}),${own},-1)`, typeof values.own === 'number' ? values.own : -1), style);
}

/** Rows of clauses that are not met stay low. */
const LOW = 15;

/** Gives the last row. */
export function addExplanations(built: SheetBuilder, lines: readonly Line[], layout: PenaltyLayout, values: PenaltyValues): number {
  const { explain } = layout;
  if (lines.length === 0) return explain - 2;
  built.put(explain, 1, WORDS.explain, 'section');
  lines.forEach((line, i) => {
    const row = explainRow(layout, i);
    const text = values.clauses[i]?.explained.text ?? '';
    built.merge(row, 1, row, COLUMNS.reply, computed(explainFormula(line), text, explainSla(line, penaltyCall(line))), 'note');
    if (text === '') built.height(row, LOW);
  });
  return explainRow(layout, lines.length - 1);
}
