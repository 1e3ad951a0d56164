// The form's formulas in functions of Excel 2016. Sums are rounded to ten decimals before anything is compared, so that
// binary noise (7 × 0.3 = 2.0999…) decides nothing; then half up to the hundredth where the reading says so.
import { conditionFormula } from '../../domain/condition/formula';
import { choiceOf, termText } from '../../domain/contract/term';
import type { Contract } from '../../domain/contract/types';
import { vocabularyOf } from '../../domain/breach/breach';
import { absRange, cell } from '../address';
import { FORM, FORM_COLUMNS, fullColumn, markColumn, markRow, weightRow } from './formLayout';

const { subtotal, last } = FORM_COLUMNS;
const DIMENSIONS = [0, 1, 2] as const;

/** Rounded to what a score is compared as. */
export const rounded = (contract: Contract, expression: string): string =>
  choiceOf(contract, '得分舍入') === '两位小数' ? `ROUND(ROUND(${expression},8),2)` : `ROUND(${expression},10)`;

/** The marks of an item: `/`, `／` and 未安排 all mean that it was not arranged. */
const markTexts = (row: number): string => {
  const marks = `${cell(row, markColumn(0))}:${cell(row, markColumn(2))}`;
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${marks},"　"," "),"／","/"))`;
};

/**
 * An item's sum: wrong before missing, as the rules report it. The full marks between the marks are numbers, so they are
 * never taken for blanks or for `/`.
 */
export const subtotalFormula = (item: number, proportional: boolean): string => {
  const row = markRow(item);
  const marks = DIMENSIONS.map((d) => cell(row, markColumn(d)));
  const texts = markTexts(row);
  const numbers = `COUNT(${marks.join()})`;
  const blanks = `SUMPRODUCT(--(${texts}=""))`;
  const out = `SUMPRODUCT((${texts}="/")+(${texts}="未安排"))`;
  const above = DIMENSIONS.map((d) => `N(${cell(row, markColumn(d))})>${cell(row, fullColumn(d))}`);
  const wrong = `OR(${numbers}+${blanks}+${out}<3,AND(${numbers}>0,${out}>0),${above.join()},MIN(${marks.join()})<0)`;
  const weights = cell(weightRow(item), subtotal);
  const sum = proportional ? `(${marks.join('+')})/IF(${weights}>0,${weights},1)` : marks.join('+');
  const right = `IF(${out}=3,"/",IF(${blanks}=3,"",IF(${blanks}>0,NA(),ROUND(${sum},10))))`;
  return `IF(ISERROR(${marks.join('&')}),#VALUE!,IF(${wrong},#VALUE!,${right}))`;
};

const column = (items: number, col: number): string => absRange(FORM.first, col, markRow(items - 1), col);

/** Whether nothing at all is entered. */
export const nothingEntered = (items: number): string => `COUNTA(${DIMENSIONS.map((d) => column(items, markColumn(d))).join()})=0`;

/** The rule for items not arranged: the contract's own, else the reading. */
export const notArrangedRule = (contract: Contract): string => termText(contract, '未安排项') ?? choiceOf(contract, '未安排项');

export const totalFormula = (contract: Contract, items: number): string => {
  const got = column(items, last);
  const points = column(items, subtotal);
  const rule = notArrangedRule(contract);
  const arranged = `SUMPRODUCT(ISNUMBER(${got})*${points})`;
  const others = `SUMPRODUCT((${got}="/")*${points})`;
  const share = rule === '计满分' ? `(SUM(${got})+${others})/(${arranged}+${others})` : `SUM(${got})/${arranged}`;
  const complete = rule === '不允许' ? `COUNT(${got})<${items}` : `OR(COUNT(${got})+COUNTIF(${got},"/")<${items},COUNT(${got})=0)`;
  const answer = `IF(${complete},NA(),${rounded(contract, `${share}*100`)})`;
  return `IF(${nothingEntered(items)},"",IF(SUMPRODUCT(--ISERR(${got}))>0,#VALUE!,${answer}))`;
};

/** The contract's grades from best to worst; the first that holds. */
export const gradeFormula = (contract: Contract, score: string): string => {
  const vocabulary = vocabularyOf(contract);
  const ladder = contract.grades.reduceRight(
    (rest, { id, condition }) => `IF(${conditionFormula(condition, () => score, vocabulary)},"${id.replace(/"/g, '""')}",${rest})`,
    'NA()',
  );
  return `IF(${score}="","",${ladder})`;
};
