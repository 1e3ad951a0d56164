// Payments: when the conditions came about, what was invoiced and paid and when, penalties set against instalments, claims on the bond.
import { optionalNumber } from '../../domain/contract/term';
import { isIssue } from '../../domain/issue';
import { serialOf } from '../../domain/time/serial';
import { findField } from '../../domain/contract/term';
import type { Plan } from '../plan';
import { type Claim, type InstalmentEntries, NO_PAYMENTS, type PaymentEntries } from '../sheets/paymentsEntries';
import { instalmentName } from '../sheets/paymentsLayout';
import { paymentValues } from '../sheets/paymentsValues';
import { between, type Random, seeded } from './random';
import type { Story } from './story';

type Days = readonly [year: number, month: number, day: number];
interface Paid {
  readonly trigger: Days | undefined;
  readonly paidOn: Days;
  readonly other?: number;
}

/** One a contract: paid within the time, or some days past it. */
const PACKAGE: Readonly<Record<string, readonly Paid[]>> = {
  website: [{ trigger: [2026, 3, 25], paidOn: [2026, 4, 20] }],
  systems: [{ trigger: [2026, 3, 27], paidOn: [2026, 4, 29] }],
  data: [{ trigger: [2026, 3, 25], paidOn: [2026, 4, 17] }, { trigger: [2027, 3, 15], paidOn: [2027, 4, 14], other: 2600 }],
  security: [{ trigger: [2026, 3, 31], paidOn: [2026, 4, 28] }],
  petition: [
    { trigger: [2026, 3, 16], paidOn: [2026, 3, 24] },
    { trigger: [2026, 9, 18], paidOn: [2026, 9, 28], other: 1200 },
    { trigger: [2026, 12, 10], paidOn: [2026, 12, 31] },
  ],
};

const serial = (days: Days | undefined): number | null => (days ? serialOf(...days) : null);

/** The penalties of a month are set against the first instalment that falls due after it. */
const AGAINST: Readonly<Record<string, (month: number) => number>> = { petition: (month) => (month < 6 ? 1 : month < 9 ? 2 : 3) };

const claimsOf = (random: Random, { contract, key }: Plan): readonly Claim[] => {
  if (!optionalNumber(contract, '履约保函') || (key !== 'systems' && key !== 'security')) return [];
  return [{ on: serialOf(2026, 11, between(random, 9, 27)), ground: '更换设备的代垫费用，服务商逾期未付', amount: between(random, 60, 180) * 100 }];
};

/** The statutory days off of the year whose schedule was not published when the contract was signed. */
const DAYS_OFF: readonly (readonly [month: number, from: number, to: number])[] = [[1, 1, 1], [2, 5, 8], [4, 5, 5], [5, 1, 2]];
const holidays = ({ filled }: Story, { months }: Plan): PaymentEntries['holidays'] =>
  filled < months.length ? [] : DAYS_OFF.flatMap(([month, from, to]) => Array.from({ length: to - from + 1 }, (_, i) => [serialOf(2027, month, from + i), '休'] as const));

const instalment = ({ trigger, paidOn, other }: Paid): InstalmentEntries => ({
  trigger: serial(trigger), paidOn: serial(paidOn), ...(other === undefined ? {} : { otherDeduction: other }),
});

/** Invoices are made out for what is left to pay, which the rules say. */
const invoiced = (plan: Plan, entries: PaymentEntries): PaymentEntries => {
  const { instalments } = paymentValues(plan, entries);
  const invoice = (i: number): number | null => {
    const net = instalments[i]?.net;
    return net === undefined || isIssue(net) ? null : net.toNumber();
  };
  return { ...entries, instalments: entries.instalments.map((entry, i) => ({ ...entry, invoice: invoice(i) })) };
};

export function examplePayments(plan: Plan, story: Story, seed: number, monthTotals: PaymentEntries['monthTotals']): PaymentEntries {
  const random = seeded(seed, `${plan.key}/payments`);
  const { contract, months } = plan;
  const place = AGAINST[plan.key] ?? (() => contract.instalments.length - 1);
  const over = story.filled === months.length && findField(contract, '超期结算') !== undefined;
  return invoiced(plan, {
    ...NO_PAYMENTS,
    instalments: (PACKAGE[plan.key] ?? []).map(instalment),
    monthTotals,
    setAgainst: new Map(months.slice(0, story.filled).map(({ label }, m) => [label, instalmentName(contract.instalments[place(m)]?.id ?? '')])),
    bondGivenOn: optionalNumber(contract, '履约保函') ? serialOf(2026, 3, between(random, 12, 25)) : null,
    claims: claimsOf(random, plan),
    daysPastTerm: over ? 12 : null,
    holidays: holidays(story, plan),
  });
}
