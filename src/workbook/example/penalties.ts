// What the parties entered beside the clauses of a month: another base, what is claimed, waived and agreed, and what the provider says.
import type { Entries, PenaltyTyped } from '../entries';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { hasServiceLog, lineKeys } from '../sheets/penaltyLayout';
import { penaltyValues } from '../sheets/penaltyValues';
import { dealer, seeded } from './random';
import type { Story } from './story';

type Lines = ReadonlyMap<string, PenaltyTyped>;
type Penalties = NonNullable<Entries['penalties']>;

const ACCEPTED: readonly string[] = ['无异议', '认可，已整改', '认可，同意抵扣', '认可，后续加强值守', '无异议，已提交整改报告'];
const ARGUED: readonly string[] = ['部分原因在第三方，请求酌减', '已及时补救，请求减免', '影响范围有限，请求减免'];
const OPEN = '已收到，正在核对';

/** The share that is waived where the provider asked for it, in whole hundreds. */
const WAIVED = 0.2;
const HUNDRED = 100;
/** Finance counts some clause on a fee without the part that was not yet in use. */
const LESS = 0.95;

const withPenalties = (plan: Plan, penalties: Penalties): Plan => ({ ...plan, entries: { ...plan.entries, penalties } });

interface Line {
  readonly key: string;
  readonly amount: number;
  readonly base: number | undefined;
}

/** The clauses of a month that come to an amount. */
const duesOf = (plan: Plan, month: Month): readonly Line[] => {
  const keys = lineKeys(plan.contract);
  return penaltyValues(plan, month).clauses.flatMap(({ state, amount, base }, i) =>
    state === '是' && typeof amount === 'number' && amount > 0 ? [{ key: keys[i] ?? '', amount, base: typeof base === 'number' ? base : undefined }] : [],
  );
};

/** One line of the year has another base: a single clause on the month's fee. The whole amount, `petition`'s base, is not replaced. */
const replaced = (plan: Plan, months: readonly Month[]): Penalties => {
  if (hasServiceLog(plan.contract)) return new Map();
  for (const month of months) {
    const [only, ...others] = duesOf(plan, month);
    if (only?.base === undefined || others.length > 0) continue;
    return new Map([[month.label, new Map([[only.key, { base: Math.floor((only.base * LESS) / HUNDRED) * HUNDRED }]])]]);
  }
  return new Map();
};

const cents = (amount: number): number => Math.round(amount * HUNDRED) / HUNDRED;

const settled = ({ amount }: Line, waives: boolean, reply: string): PenaltyTyped => {
  const waived = waives ? Math.floor((amount * WAIVED) / HUNDRED) * HUNDRED : 0;
  return { claimed: amount, ...(waived > 0 ? { waived } : {}), agreed: cents(amount - waived), reply };
};

interface Due {
  readonly month: Month;
  readonly lines: readonly Line[];
}

/** In the month that costs most the provider asks for less. */
const dearestOf = (due: readonly Due[]): Month | undefined => {
  const totals = due.map(({ lines }) => lines.reduce((total, { amount }) => total + amount, 0));
  return due[totals.indexOf(Math.max(...totals))]?.month;
};

/** Settled month by month; of the last month with penalties, only the claim is made. */
export function examplePenalties(plan: Plan, { filled }: Story, seed: number): Penalties {
  const random = seeded(seed, `${plan.key}/penalties`);
  const [accepted, argued] = [dealer(random, ACCEPTED), dealer(random, ARGUED)];
  const months = plan.months.slice(0, filled);
  const bases = replaced(plan, months.slice(2));
  const based = withPenalties(plan, bases);
  const due = months.map((month) => ({ month, lines: duesOf(based, month) })).filter(({ lines }) => lines.length > 0);
  const last = filled < plan.months.length ? due.at(-1)?.month : undefined;
  const dearest = dearestOf(due.filter(({ month }) => month !== last));
  const entered = due.map(({ month, lines }): readonly [string, Lines] => {
    const waives = month === dearest;
    const typed = lines.map((line, i): readonly [string, PenaltyTyped] => {
      const own = bases.get(month.label)?.get(line.key) ?? {};
      if (month === last) return [line.key, { ...own, claimed: line.amount, reply: OPEN }];
      return [line.key, { ...own, ...settled(line, waives && i === 0, waives && i === 0 ? argued() : accepted()) }];
    });
    return [month.label, new Map(typed)];
  });
  return new Map(entered);
}
