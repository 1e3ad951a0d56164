// A month's penalty sheet: the metrics, every clause that a month can meet with what it costs, the total in figures and 大写,
// and what the parties say to it. Right of the print area stands what is only computed with.
import { termText } from '../../domain/contract/term';
import { rmb } from '../../domain/money/rmb';
import { decimal } from '../../domain/money/decimal';
import { printRate } from '../../domain/terms/rate';
import { absRange, cell, range } from '../address';
import { tallest } from '../fitHeights';
import { capOf } from '../formulas/live';
import { rmbFormula } from '../formulas/rmb';
import { anyOf, toFen } from '../formulas/text';
import { hasLogRowsFormula, logOf } from '../log';
import { type CellValue, isCellError, type SheetModel } from '../model';
import { type Month, monthText } from '../months';
import type { Plan } from '../plan';
import { type Content, type SheetBuilder, sheet } from '../sheetBuilder';
import { penaltyName } from '../sheetNames';
import type { StyleKey } from '../styles';
import { fillIn } from '../words.zh';
import { basesRange } from './penaltyBases';
import { amountOfLine, baseFormula, type Line, linesOf, observedFormula, remarkFormula, stateFormula, stateSla } from './penaltyFormulas';
import { at, clauseRow, COLUMNS, explainRow, hasServiceLog, metricCell, penaltyLayout, type PenaltyLayout, type PenaltyColumn } from './penaltyLayout';
import { addMetrics } from './penaltyMetrics';
import { type ClauseValues, penaltyValues, type PenaltyValues, sayNothing } from './penaltyValues';
import { SUMMED, sumFormula } from './penaltyTyped';
import { addPayable } from './penaltyPayable';
import { PENALTY_WORDS as WORDS } from './penaltyWords';
import { addComputing, addExplanations, explanationsOf, ranksOf } from './penaltyWorkings';
import { cellOf, computed } from './results';
import { hasRowsFormula } from './serviceLogFormulas';
import { percentStyle } from './shares';

const LAST = COLUMNS.reply;
const WIDTHS = [7, 33, 21, 6, 8, 13, 13, 13, 9, 15, 11, 11, 11, 11, 3, 8, 7, 13, 13, 13, 14, 7, 20, 6, 20, 3, 18, 14, 14, 7];

function rateCell({ plan, clause }: Line): readonly [Content, StyleKey] {
  const { rate } = clause;
  const ref = plan.terms.cell(clause, '比例');
  if (rate?.kind !== 'share') return [computed(`IF(${ref}="","",${ref})`, rate ? printRate(rate) : ''), 'centre'];
  return [computed(ref, rate.value.toNumber()), percentStyle(rate.value.toNumber())];
}

/** Printed in other fonts than Excel's the letters are larger: some room is left. */
const lineHeight = (values: ClauseValues, { clause }: Line): number =>
  tallest([clause.text, WIDTHS[COLUMNS.text - 1]], [values.observed, WIDTHS[COLUMNS.observed - 1]], [values.remark, WIDTHS[COLUMNS.remark - 1]], [clause.source, WIDTHS[COLUMNS.source - 1]], [String(values.typed.reply ?? ''), WIDTHS[COLUMNS.reply - 1]]);

function addPrinted(built: SheetBuilder, line: Line, values: ClauseValues): void {
  const { plan, clause, row } = line;
  const put = (column: PenaltyColumn, content: Content, style: StyleKey = 'text'): void => {
    built.put(row, COLUMNS[column], content, style);
  };
  put('clause', computed(plan.terms.cell(clause, '编号'), clause.id), 'centre');
  put('text', computed(plan.terms.cell(clause, '名称'), clause.text));
  put('observed', computed(observedFormula(line), values.observed));
  put('state', computed(stateFormula(line), values.state, stateSla(line)), 'centre');
  put('rate', ...rateCell(line));
  put('base', computed(baseFormula(line), values.base), 'money');
  const { typed } = values;
  built.input(row, COLUMNS.given, typed.base ?? null, 'inputMoney');
  put('amount', computed(amountOfLine(line), values.amount), 'money');
  put('source', computed(`${plan.terms.cell(clause, '依据')}&""`, clause.source), 'remark');
  put('remark', computed(remarkFormula(line), values.remark), 'remark');
  for (const column of SUMMED) built.input(row, COLUMNS[column], typed[column] ?? null, 'inputMoney');
  built.input(row, COLUMNS.reply, typed.reply ?? null, 'inputText');
}

const amounts = (layout: PenaltyLayout): string =>
  absRange(clauseRow(layout, 0), COLUMNS.amount, clauseRow(layout, Math.max(0, layout.clauses.length - 1)), COLUMNS.amount);

/** 月违约金上限: what the month's clauses exceed it by is taken off in a line of its own. */
function addCap(built: SheetBuilder, plan: Plan, layout: PenaltyLayout, values: PenaltyValues): void {
  const { cap } = layout;
  const field = plan.contract.fields.get('月违约金上限');
  if (cap === undefined || !field) return;
  const bases = basesRange(plan);
  const most = toFen(capOf(plan.terms.cell(field, '名称'), `VLOOKUP("月均服务费",${bases},2,FALSE)`, bases));
  const native = `IF(SUM(${amounts(layout)})>${most},ROUND(${most}-SUM(${amounts(layout)}),2),"")`;
  built.put(cap, COLUMNS.clause, WORDS.monthCap, 'centre').merge(cap, COLUMNS.text, cap, COLUMNS.given, WORDS.monthCapText, 'text');
  built.put(cap, COLUMNS.amount, computed(native, values.cap), 'money').box(cap, COLUMNS.source, cap, LAST);
}

const capitals = (total: CellValue): CellValue => (typeof total === 'number' ? cellOf(rmb(decimal(total))) : isCellError(total) ? total : '');

/** Whether anybody has entered anything this month: a metric, a mark, a line of the log. */
function touchedFormula(plan: Plan, month: Month, layout: PenaltyLayout): string {
  const typed = layout.metrics.filter((name) => !sayNothing(plan, name)).map((name) => metricCell(layout, name));
  return anyOf([...typed.map((ref) => `IF(ISERROR(${ref}),TRUE,${ref}<>"")`), ...(hasServiceLog(plan.contract) ? [hasRowsFormula(month)] : []), ...(logOf(plan) ? [hasLogRowsFormula(month)] : [])]);
}

function totalFormula(plan: Plan, month: Month, layout: PenaltyLayout): string {
  if (layout.clauses.length === 0) return '""';
  const parts = [amounts(layout), ...(layout.cap === undefined ? [] : [at(layout.cap, 'amount')])];
  const sum = `ROUND(SUM(${parts.join()}),2)`;
  return `IF(${touchedFormula(plan, month, layout)},${sum},IF(SUMPRODUCT(--(${amounts(layout)}<>""))=0,"",${sum}))`;
}

function addTotal(built: SheetBuilder, plan: Plan, month: Month, layout: PenaltyLayout, values: PenaltyValues): void {
  const { total } = layout;
  built.merge(total, COLUMNS.clause, total, COLUMNS.given, WORDS.total, 'total');
  built.put(total, COLUMNS.amount, computed(totalFormula(plan, month, layout), values.total), 'totalMoney').merge(total, COLUMNS.source, total, COLUMNS.remark, null, 'total');
  for (const column of SUMMED) {
    const cells = range(clauseRow(layout, 0), COLUMNS[column], Math.max(clauseRow(layout, 0), total - 1), COLUMNS[column]);
    built.put(total, COLUMNS[column], computed(layout.clauses.length === 0 ? '""' : sumFormula(cells), values.sums[column]), 'totalMoney');
  }
  built.put(total, COLUMNS.reply, null, 'total').height(total, 24);
  const ref = at(total, 'amount');
  built.merge(total + 1, COLUMNS.clause, total + 1, COLUMNS.text, WORDS.capitals, 'total');
  built.merge(total + 1, COLUMNS.observed, total + 1, LAST, computed(`IF(${ref}="","",${rmbFormula(ref)})`, capitals(values.total), `IF(${ref}="","",SLA.RMB(${ref}))`), 'total').height(total + 1, 24);
}

/** What this sheet leaves to others: the year's clause, and clauses that no figure decides. */
const elsewhere = ({ contract }: Plan, { clauses }: PenaltyLayout): string => {
  const others = contract.clauses.filter((clause) => !clauses.includes(clause));
  const list = (yearly: boolean): string => [...new Set(others.filter(({ condition }) => (condition !== undefined) === yearly).map(({ id }) => id))].join('、');
  const parts = [[list(true), WORDS.yearly], [list(false), WORDS.unconditional]] as const;
  return parts.flatMap(([ids, text]) => (ids === '' ? [] : [fillIn(text, { 条款: ids })])).join('');
};

/** Remarks and signatures. */
function addFoot(built: SheetBuilder, plan: Plan, layout: PenaltyLayout): void {
  const { total } = layout;
  built.merge(total + 3, 1, total + 3, LAST, WORDS.remark, 'note').merge(total + 4, 1, total + 4, LAST, elsewhere(plan, layout), 'note');
  const row = total + 6;
  const [first, second, third, fourth, fifth] = WORDS.signatures;
  built.merge(row, 1, row, 2, first, 'sign').merge(row, 3, row, 6, second, 'sign').merge(row, 7, row, 10, third, 'sign');
  built.merge(row + 1, 1, row + 1, 2, fourth, 'sign').merge(row + 1, 7, row + 1, 10, fifth, 'sign');
  built.height(row - 1, 8).height(row, 28).height(row + 1, 28);
}

function addHead(built: SheetBuilder, plan: Plan, month: Month, layout: PenaltyLayout): void {
  const parts = { 月份: monthText(month), 合同: plan.name, 甲方: termText(plan.contract, '甲方') ?? '', 乙方: termText(plan.contract, '乙方') ?? '' };
  built.merge(1, 1, 1, LAST, fillIn(WORDS.title, parts), 'title').height(1, 34);
  built.merge(2, 1, 2, LAST, fillIn(WORDS.about, parts), 'note');
  built.put(layout.clauseHead - 1, 1, WORDS.clauses, 'section').row(layout.clauseHead, 1, WORDS.clauseHead, 'head');
  built.row(layout.clauseHead, COLUMNS.holds, WORDS.clauseComputing, 'head');
}

/** Checks of what may be typed, and the colours of what is met, silent or open. */
function addChecks(built: SheetBuilder, layout: PenaltyLayout): void {
  if (layout.clauses.length === 0) return;
  const [top, bottom] = [clauseRow(layout, 0), clauseRow(layout, layout.clauses.length - 1)];
  const column = (name: PenaltyColumn): string => range(top, COLUMNS[name], bottom, COLUMNS[name]);
  const rule = { kind: 'decimal', min: 0, max: 1e13 } as const;
  built.validate(column('given'), { rule, prompt: WORDS.basePrompt, error: WORDS.amountError });
  for (const name of SUMMED) built.validate(column(name), { rule, error: WORDS.amountError });
  const state = cell(top, COLUMNS.state);
  built.highlight(column('state'), `${state}="是"`, 'bad').highlight(column('state'), `OR(${state}="缺口",${state}="未定")`, 'warn');
}

export function penaltySheet(plan: Plan, month: Month): SheetModel {
  const layout = penaltyLayout(plan.contract);
  const values = penaltyValues(plan, month);
  const built = sheet(penaltyName(month.label)).widths(...WIDTHS);
  addHead(built, plan, month, layout);
  addMetrics(built, plan, month, values);
  const lines = linesOf(plan);
  const ranks = ranksOf(values);
  lines.forEach((line, i) => {
    const own = values.clauses[i];
    if (!own) return;
    addPrinted(built, line, own);
    addComputing(built, line, own, ranks[i] ?? '');
    built.height(line.row, lineHeight(own, line));
  });
  addCap(built, plan, layout, values);
  addTotal(built, plan, month, layout, values);
  addPayable(built, layout, values.due);
  addFoot(built, plan, layout);
  addExplanations(built, layout, explanationsOf(values));
  addChecks(built, layout);
  const bottom = explainRow(layout, layout.clauses.length - 1);
  built.print({ orientation: 'landscape', area: range(1, 1, bottom, LAST), repeatRows: [layout.clauseHead, layout.clauseHead], margins: { top: 1.2, bottom: 1.5, left: 0.8, right: 0.8 } });
  return built.freeze(2, 1).protect().build();
}
