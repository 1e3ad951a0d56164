// Of a penalty sheet what is only computed with, right of the print area, and the explanations below the signatures.
import { absRange } from '../address';
import { tallest } from '../fitHeights';
import type { SheetBuilder } from '../sheetBuilder';
import { explainFormula, explainSla, overFormula, tailOf, underFormula } from './penaltyExplain';
import { holdsFormula, type Line, membersOf, nearFormula, ownFormula, ownSla, penaltyCall, usedFormula } from './penaltyFormulas';
import { at, clauseRow, COLUMNS, explainRow, type PenaltyLayout } from './penaltyLayout';
import type { ClauseValues, PenaltyValues } from './penaltyValues';
import { PENALTY_WORDS as WORDS } from './penaltyWords';
import { computed } from './results';

/** The explanation, and its place among those of the month. */
function addExplained(built: SheetBuilder, line: Line, { explained: { text, over, under } }: ClauseValues, rank: number | ''): void {
  const { row, layout } = line;
  built.put(row, COLUMNS.over, computed(overFormula(line), over), 'remark').put(row, COLUMNS.under, computed(underFormula(line), under), 'remark');
  // One line high however long they are: nobody reads them here.
  built.put(row, COLUMNS.tail, tailOf(line), 'plain');
  built.put(row, COLUMNS.explained, computed(explainFormula(line), text, explainSla(line, penaltyCall(line))), 'plain');
  const above = absRange(clauseRow(layout, 0) - 1, COLUMNS.rank, row - 1, COLUMNS.rank);
  built.put(row, COLUMNS.rank, computed(`IF(${at(row, 'explained')}="","",COUNT(${above})+1)`, rank), 'remark');
}

/** `rank`: the how manyth explanation of the month this line has; `''` where it has none. */
export function addComputing(built: SheetBuilder, line: Line, values: ClauseValues, rank: number | ''): void {
  const { row } = line;
  const style = 'remark';
  built.put(row, COLUMNS.holds, computed(holdsFormula(line), values.holds), style);
  built.put(row, COLUMNS.near, computed(nearFormula(line), values.near), style);
  built.put(row, COLUMNS.used, computed(usedFormula(line), values.used), style);
  built.put(row, COLUMNS.own, computed(ownFormula(line), values.own, ownSla(line)), style);
  addExplained(built, line, values, rank);
  if (membersOf(line).length < 2) return;
  const own = at(row, 'own');
  built.put(row, COLUMNS.compared, computed(`IF(ISNUMBER(${own}),${own},-1)`, typeof values.own === 'number' ? values.own : -1), style);
}

/** The explanations of the clauses that are met, in order. */
export const explanationsOf = ({ clauses }: PenaltyValues): readonly string[] => clauses.map(({ explained }) => explained.text).filter((text) => text !== '');

export const ranksOf = ({ clauses }: PenaltyValues): readonly (number | '')[] => {
  let count = 0;
  return clauses.map(({ explained }) => (explained.text === '' ? '' : (count += 1)));
};

/** Places that nothing fills stay low: a few where a line can be read, the rest only there to be pulled up. */
const heightOf = (text: string, i: number): number => (text !== '' ? tallest([text, WIDE]) : i < FEW ? 15 : 8);
const WIDE = 190;
const FEW = 3;

/** A place for each clause: the first shows the first clause that is met, and so on. */
export function addExplanations(built: SheetBuilder, layout: PenaltyLayout, texts: readonly string[]): void {
  const { explain, clauses } = layout;
  if (clauses.length === 0) return;
  const column = (name: 'rank' | 'explained'): string => absRange(clauseRow(layout, 0), COLUMNS[name], clauseRow(layout, clauses.length - 1), COLUMNS[name]);
  built.put(explain, 1, WORDS.explain, 'section');
  clauses.forEach((_, i) => {
    const row = explainRow(layout, i);
    const native = `IFERROR(INDEX(${column('explained')},MATCH(${i + 1},${column('rank')},0)),"")`;
    const text = texts[i] ?? '';
    built.merge(row, 1, row, COLUMNS.reply, computed(native, text), 'note').height(row, heightOf(text, i));
  });
}
