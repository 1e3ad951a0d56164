// The formulas of one clause on the penalty sheet, both ways.
import { timesMetric, vocabularyOf } from '../../domain/breach/breach';
import { quantityMetric } from '../../domain/breach/penalty';
import { namesIn } from '../../domain/condition/ast';
import { conditionFormula, type Mode } from '../../domain/condition/formula';
import { relax } from '../../domain/condition/relax';
import type { Vocabulary } from '../../domain/condition/vocabulary';
import { choiceOf } from '../../domain/contract/term';
import type { Clause, Contract } from '../../domain/contract/types';
import { amountFormula, type Quantity } from '../formulas/amount';
import { countedFormula, type Member, winnerFormula } from '../formulas/family';
import { baseOf } from '../formulas/live';
import { shownFormula } from '../formulas/metric';
import { anyOf, quote, trimmed } from '../formulas/text';
import type { Plan } from '../plan';
import { basesRange } from './penaltyBases';
import { at, clauseRow, factCell, metricCell, metricsRange, penaltyLayout, type PenaltyLayout, WRONG_COUNT } from './penaltyLayout';
import { highestCounts } from './penaltyValues';
import { PENALTY_WORDS as WORDS } from './penaltyWords';

/** One clause with the rows that matter for it. */
export interface Line {
  readonly plan: Plan;
  readonly layout: PenaltyLayout;
  readonly clause: Clause;
  readonly row: number;
  /** Rows of its family, itself among them, in the order of the contract. */
  readonly family: readonly number[];
  /** Rows above it with the same 编号: the first that holds gives the rate. */
  readonly earlier: readonly number[];
  /** Whether 编号 stands on other rows too. */
  readonly shared: boolean;
}

const familyOf = ({ family, id }: Clause): string => (family === '' ? `#${id}` : family);

export const linesOf = (plan: Plan): readonly Line[] => {
  const layout = penaltyLayout(plan.contract);
  const rows = layout.clauses.map((clause, i) => ({ clause, row: clauseRow(layout, i) }));
  return rows.map(({ clause, row }) => {
    const same = rows.filter((other) => other.clause.id === clause.id);
    return {
      plan, layout, clause, row,
      family: rows.filter((other) => familyOf(other.clause) === familyOf(clause)).map((other) => other.row),
      earlier: same.filter((other) => other.row < row).map((other) => other.row),
      shared: plan.contract.clauses.filter(({ id }) => id === clause.id).length > 1,
    };
  });
};

const namesOf = ({ condition }: Clause): readonly string[] => (condition ? namesIn(condition) : []);

/** Facts are already what a blank means, so a blank is always unknown. */
const asFacts =
  (contract: Contract): Vocabulary =>
  (name) => {
    const word = vocabularyOf(contract)(name);
    return word && { ...word, blank: 'unknown' };
  };

const compiled = ({ plan, layout, clause }: Line, mode: Mode): string =>
  clause.condition ? conditionFormula(clause.condition, (name) => factCell(layout, name), asFacts(plan.contract), mode) : 'FALSE';

/** 1 holds, 2 open (a metric is an error and would decide), 0 not. */
export const holdsFormula = (line: Line): string => {
  const met = line.earlier.length === 0 ? '1' : `IF(${anyOf(line.earlier.map((row) => `${at(row, 'holds')}=1`))},0,1)`;
  const open = anyOf(namesOf(line.clause).map((name) => `ISERROR(${metricCell(line.layout, name)})`));
  const otherwise = `IF(${open},IF(${compiled(line, 'possible')},2,0),0)`;
  return `IF(${WRONG_COUNT}>0,#VALUE!,IF(${compiled(line, 'certain')},${met},${otherwise}))`;
};

/** Whether the clause would hold but for its outer bounds. */
export const nearFormula = ({ plan, layout, clause }: Line): string => {
  const relaxed = clause.condition && relax(clause.condition, vocabularyOf(plan.contract));
  return relaxed ? `IF(${conditionFormula(relaxed, (name) => factCell(layout, name), asFacts(plan.contract))},1,0)` : '1';
};

const nextApplies = (contract: Contract): boolean => choiceOf(contract, '区间端点') === '适用下一档';

/** A gap lies where no row of the family holds, at the last of those that only an outer bound keeps from it. */
export const stateFormula = ({ plan, row, family }: Line): string => {
  const later = family.filter((other) => other > row);
  const gap = [`${at(row, 'near')}=1`, `MAX(${family.map((each) => at(each, 'holds')).join()})=0`, ...(later.length > 0 ? [`MAX(${later.map((each) => at(each, 'near')).join()})=0`] : [])];
  const silent = nextApplies(plan.contract) ? '是' : '缺口';
  return `IF(${at(row, 'holds')}=1,"是",IF(${at(row, 'holds')}=2,"未定",IF(AND(${gap.join()}),"${silent}","")))`;
};

const breachCall = ({ plan, layout }: Line): string => {
  const metrics = metricsRange(layout);
  return `SLA.BREACH(${plan.terms.range},IF(${metrics}="","",${metrics}))`;
};

/** Undefined where 编号 and text do not tell rows apart. */
export const stateSla = (line: Line): string | undefined => {
  const { plan, clause, row, shared } = line;
  const twins = plan.contract.clauses.filter(({ id, text }) => id === clause.id && text === clause.text);
  if (twins.length > 1) return undefined;
  const list = breachCall(line);
  const [id, text] = [at(row, 'clause'), at(row, 'text')];
  const found = shared
    ? `SUMPRODUCT((INDEX(${list},0,1)=${id})*(INDEX(${list},0,2)=${text}))`
    : `SUMPRODUCT(--(INDEX(${list},0,1)=${id}))`;
  const gap = `SUMPRODUCT(--(INDEX(${list},0,2)="合同没有任何一行适用，最近的是"&${id}&"："&${text}))`;
  return `IF(${found}>0,IF(${at(row, 'holds')}=2,"未定","是"),IF(${gap}>0,"缺口",""))`;
};

export const observedFormula = ({ plan, layout, clause, row }: Line): string => {
  const vocabulary = vocabularyOf(plan.contract);
  const parts = namesOf(clause).flatMap((name) => {
    const word = vocabulary(name);
    return word ? [shownFormula(word, metricCell(layout, name), factCell(layout, name))] : [];
  });
  const state = at(row, 'state');
  return `IF(ISERROR(${state}),"",IF(${state}="","",${parts.join('&"，"&')}))`;
};

/** In yuan, or the word that stands in the cell where it is no amount. */
export const baseFormula = ({ plan, clause }: Line): string => {
  const ref = plan.terms.cell(clause, '基数');
  return `IFERROR(${baseOf(ref, basesRange(plan))},${ref})`;
};

export const usedFormula = ({ clause, row }: Line): string => {
  const [own, given] = [at(row, 'base'), at(row, 'given')];
  const contract = `IF(ISNUMBER(${own}),${own},NA())`;
  const replaced = `IF(ISNUMBER(${given}),IF(${given}<0,#VALUE!,${given}),#VALUE!)`;
  const base = clause.rate ? `IF(${trimmed(given)}="",${contract},${replaced})` : contract;
  return `IF(${at(row, 'state')}="是",${base},"")`;
};

export const quantityOf = ({ plan, layout, clause }: Line): Quantity | undefined => {
  const rows = plan.contract.clauses.filter(({ id }) => id === clause.id);
  const metric = quantityMetric(rows);
  if (metric === undefined) {
    const times = timesMetric(plan.contract, clause);
    return times === undefined ? undefined : { name: times, cell: factCell(layout, times), times: true, whole: true };
  }
  const steps = rows.flatMap(({ rate }) => (rate?.kind === 'perUnit' ? [rate] : []));
  const parts = steps.some(({ partial }) => partial) || (!metric.includes('天数') && steps.length === 0) || metric.endsWith('得分');
  return { name: metric, cell: factCell(layout, metric), times: false, whole: !parts };
};

/** Where serious incidents take this table's amounts away. */
const withheldTest = ({ plan, layout, clause }: Line): string | undefined => {
  const applies = clause.kind === '重大违约' && choiceOf(plan.contract, '事故与重大违约') === '不计金额' && namesOf(clause).includes('后果');
  return applies ? `N(${factCell(layout, 'A级次数')})+N(${factCell(layout, 'B级次数')})>0` : undefined;
};

const ownAmount = (line: Line): string => {
  const { plan, clause, row } = line;
  if (!clause.rate) return 'NA()';
  const cells = { rate: at(row, 'rate'), base: at(row, 'used'), cap: clause.cap && plan.terms.cell(clause, '上限'), bases: basesRange(plan) };
  return amountFormula(clause.rate, cells, quantityOf(line));
};

const whereMet = (line: Line, amount: string): string => {
  const { row } = line;
  const withheld = withheldTest(line);
  const due = withheld === undefined ? amount : `IF(${withheld},IF(ISERROR(${amount}),${amount},""),${amount})`;
  return `IF(${at(row, 'state')}="是",${due},IF(${at(row, 'state')}="未定",NA(),""))`;
};

export const ownFormula = (line: Line): string => whereMet(line, ownAmount(line));

export const ownSla = (line: Line): string | undefined => {
  const call = penaltyCall(line);
  return call === undefined ? undefined : whereMet(line, call);
};

/** By the function, unless it would have to find the row by the quantity alone and might find another. */
export const penaltyCall = (line: Line): string | undefined => {
  const { plan, clause, row, shared } = line;
  const quantity = quantityOf(line);
  const single = namesOf(clause).length === 1;
  if (quantity && !quantity.times && (!single || nextApplies(plan.contract))) return undefined;
  if (shared && !quantity) return undefined;
  const given = at(row, 'given');
  const count = quantity ? `,IF(${quantity.cell}="","",${quantity.cell})` : '';
  return `SLA.PENALTY(${plan.terms.range},${at(row, 'clause')},IF(${trimmed(given)}="","",${given})${count})`;
};

export const membersOf = ({ plan, row, family }: Line): readonly Member[] =>
  (highestCounts(plan.contract) ? family : [row]).map((each) => ({ own: at(each, 'own'), compared: at(each, 'compared'), name: at(each, 'clause') }));

export const amountOfLine = (line: Line): string => {
  const members = membersOf(line);
  return countedFormula(members, members.findIndex(({ own }) => own === at(line.row, 'own')));
};

export const remarkFormula = (line: Line): string => {
  const { row } = line;
  const [state, own, given] = [at(row, 'state'), at(row, 'own'), at(row, 'given')];
  const [before, after] = WORDS.yields;
  const yields = `${quote(before)}&${winnerFormula(membersOf(line))}&${quote(after)}`;
  const met = `IF(ISNA(${own}),${quote(WORDS.noBase)},IF(ISERROR(${own}),"",IF(${own}="",${quote(WORDS.withheld)},IF(${at(row, 'amount')}="",${yields},IF(${at(row, 'holds')}=0,${quote(WORDS.next)},IF(${trimmed(given)}="","",${quote(WORDS.given)}))))))`;
  return `IF(ISERROR(${state}),"",IF(${state}="未定",${quote(WORDS.undecided)},IF(${state}="缺口",${quote(WORDS.gap)},IF(${state}="是",${met},""))))`;
};
