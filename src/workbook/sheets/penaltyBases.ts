// The bases that the cells 基数 and 上限 may name, with their amounts: looked up live, so that another word in the cell is followed.
import { amountOf, findField, settle } from '../../domain/contract/term';
import type { Base, Cap, Contract } from '../../domain/contract/types';
import { isIssue, missing } from '../../domain/issue';
import { parseBase } from '../../domain/terms/rate';
import { absRange } from '../address';
import { baseOf, overOf, underOf } from '../formulas/live';
import type { CellValue } from '../model';
import type { Plan } from '../plan';
import { COLUMNS, METRICS_HEAD } from './penaltyLayout';
import { cellOf } from './results';

export interface NamedBase {
  readonly name: string;
  readonly native: string;
  readonly value: CellValue;
  /** The same as what is divided by what. */
  readonly over: Amount;
  readonly under: Amount;
}

interface Amount {
  readonly native: string;
  readonly value: CellValue;
}

/** The first row is the number of wrong metrics. */
export const BASES_FIRST = METRICS_HEAD + 2;
const USUAL = ['月均服务费', '金额', '合同金额', '合同总额', '中标金额', '履约保函'];

const nameIn = (base: Base | Cap | undefined): readonly string[] => (base?.kind === 'term' ? [base.name] : []);

const namesOf = (contract: Contract): readonly string[] => {
  const used = contract.clauses.flatMap(({ base, cap }) => [...nameIn(base), ...nameIn(cap)]);
  const fields = [...contract.fields.values()].filter(({ id }) => id.endsWith('基数')).map(({ id }) => id);
  return [...new Set([...USUAL, ...used, ...fields])];
};

/** A field whose text names another base (取费基数); those are looked up among the plain ones above them. */
const isIndirect = (contract: Contract, name: string): boolean => {
  const field = findField(contract, name);
  return field?.value.type === 'text' && parseBase(field.value.text) !== undefined;
};

const fieldRef = (plan: Plan, name: string): string | undefined => {
  const field = findField(plan.contract, name);
  return field && plan.terms.cell(field, '名称');
};

const direct = (plan: Plan, name: string): string | undefined => {
  const own = fieldRef(plan, name);
  if (own !== undefined) return own;
  const amount = fieldRef(plan, '金额');
  if (name === '中标金额') return amount;
  const months = fieldRef(plan, '服务月数');
  return name === '月均服务费' && amount && months ? `${amount}/${months}` : undefined;
};

interface Values {
  readonly value: CellValue;
  readonly over: CellValue;
  readonly under: CellValue;
}

const valuesOf = (contract: Contract, name: string): Values => {
  const amount = amountOf(contract, name);
  const none = cellOf(missing('noTerm', { name }));
  return isIssue(amount) ? { value: none, over: none, under: none } : { value: settle(amount).toNumber(), over: amount.over.toNumber(), under: amount.under.toNumber() };
};

const rangeOf = (count: number, last: number = COLUMNS.value): string => absRange(BASES_FIRST, COLUMNS.name, BASES_FIRST + Math.max(1, count) - 1, last);

const named = ({ contract }: Plan, name: string, native: string, over: string, under: string): NamedBase => {
  const values = valuesOf(contract, name);
  return { name, native, value: values.value, over: { native: over, value: values.over }, under: { native: under, value: values.under } };
};

/** The month's share of a fee is the one base that is a quotient. */
const plainBase = (plan: Plan, name: string, native: string): NamedBase => {
  const [over, under] = name === '月均服务费' && fieldRef(plan, name) === undefined ? [fieldRef(plan, '金额'), fieldRef(plan, '服务月数')] : [];
  return named(plan, name, native, over ?? native, under ?? '1');
};

const makeBases = (plan: Plan): readonly NamedBase[] => {
  const { contract } = plan;
  const names = namesOf(contract);
  const plain = names.flatMap((name) => {
    const native = isIndirect(contract, name) ? undefined : direct(plan, name);
    return native === undefined ? [] : [plainBase(plan, name, native)];
  });
  const quotients = rangeOf(plain.length, COLUMNS.baseUnder);
  const indirect = names.flatMap((name) => {
    const ref = isIndirect(contract, name) ? fieldRef(plan, name) : undefined;
    return ref === undefined ? [] : [named(plan, name, baseOf(ref, rangeOf(plain.length)), overOf(ref, quotients), underOf(ref, quotients))];
  });
  return [...plain, ...indirect];
};

const known = new WeakMap<Plan, readonly NamedBase[]>();

/** Worked out once for a plan: every line of every month refers to them. */
export const namedBases = (plan: Plan): readonly NamedBase[] => {
  const bases = known.get(plan) ?? makeBases(plan);
  known.set(plan, bases);
  return bases;
};

export const basesRange = (plan: Plan): string => rangeOf(namedBases(plan).length);
/** With what is divided by what. */
export const quotientsRange = (plan: Plan): string => rangeOf(namedBases(plan).length, COLUMNS.baseUnder);
/** The first row below the bases. */
export const seriesFirst = (plan: Plan): number => BASES_FIRST + namedBases(plan).length;
