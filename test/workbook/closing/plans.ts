// Filled plans of three months, and what may change after one of them is closed.
import { systemNames } from '../../../src/contracts/systemNames';
import { isIssue } from '../../../src/domain/issue';
import type { Terms } from '../../../src/domain/contract/types';
import { decimal } from '../../../src/domain/money/decimal';
import { closeMonth, type Closing, isRefused, refusalText, withClosing } from '../../../src/workbook/closing';
import type { Entries, Mark } from '../../../src/workbook/entries';
import { months } from '../../../src/workbook/months';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { serialOf } from '../../../src/domain/time/serial';
import { randomLog, seeded } from '../log/randomLog';
import { entriesOf, GOOD } from '../sheets/marks';
import { type Key, planFor } from '../sheets/plans';

export const MONTHS = 3;
export const ON = serialOf(2026, 5, 6);

const at = (day: number, minutes: number): number => serialOf(2026, 3, day) + minutes / 1440;
const SERVICE: readonly (readonly Mark[])[] = [
  ['1', '信访系统', '故障', at(2, 540), null, at(2, 560), at(2, 600), at(2, 640), '=重启'],
  ['2', '信访系统', '故障', at(9, 540), at(9, 545), at(9, 600), at(9, 700), at(9, 780), '更换硬盘'],
];

/** Marks and incidents by chance, a clause that the finance officer gave another base, and what the parties say to it. */
export const filledPlan = (key: Key, seed = 5): Plan => {
  const bare = planFor(key, undefined, {}, MONTHS);
  const labels = bare.months.map(({ label }) => label);
  const metrics = key === 'petition' ? { 迟延天数: 3, 服务缺陷: 0 } : { 整改未处置: 1 };
  const entries: Entries = {
    ...entriesOf(bare, GOOD, seed),
    metrics: new Map(labels.map((label) => [label, new Map(Object.entries(metrics))])),
    penalties: new Map([['2026-03', new Map([[key === 'petition' ? '迟延' : '一般4', { base: 1000.01, claimed: 50, waived: 0.5, agreed: 49.5, reply: '=无异议' }]])]]),
    ...(key === 'petition' ? { serviceLog: new Map([['2026-03', SERVICE]]) } : { log: randomLog(seeded(seed), bare.months, systemNames(key), { blanks: 0, faults: 0, rows: 8 }) }),
  };
  return planFor(key, entries, {}, MONTHS);
};

export const closed = (plan: Plan, ...labels: readonly string[]): Plan =>
  labels.reduce((now, label) => ({ ...now, entries: withClosing(now.entries, label, closingOf(now, label)) }), plan);

export const closingOf = (plan: Plan, label: string): Closing => {
  const closing = closeMonth(plan, label, ON);
  if (isRefused(closing)) throw new Error(closing.map(refusalText).join('\n'));
  return closing;
};

/** Other amounts, rates and weights, and a clause more above the others: the sheets' rows move. */
const otherTerms = ({ terms }: Terms): Terms => ({
  terms: terms.flatMap((term): Terms['terms'] => {
    if (term.kind === '合同' && term.id === '金额') return [{ ...term, value: { type: 'number', value: decimal(999_999.99) } }];
    if (term.kind === '考核项') return [{ ...term, points: term.points.times(1) }, ...(term.id === '1' ? [] : [])];
    if (term.kind !== '一般违约' && term.kind !== '违约') return [term];
    const changed = term.rate?.kind === 'share' ? { ...term, rate: { kind: 'share', value: term.rate.value.div(2) } as const } : term;
    return term === terms.find(({ kind }) => kind === term.kind) ? [{ ...changed, id: `新${term.id}`, family: '' }, changed] : [changed];
  }),
});

/** The same workbook later: terms, marks, metrics, log, and what the parties say have all changed. */
export const changedPlan = (plan: Plan): Plan => {
  const { entries, contract, key } = plan;
  const other = filledPlan(plan.key as Key, 77).entries;
  const later: Entries = { ...other, ...(entries.closings && { closings: entries.closings }), penalties: new Map() };
  const made = planOf(key, otherTerms({ terms: contract.terms }), months('2026-03', MONTHS), later);
  if (isIssue(made)) throw new Error(made.code);
  return made;
};
