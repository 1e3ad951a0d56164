// A realistic, made-up year of a built-in contract from a seed: every sheet shows something, and the same seed shows the same.
import { systemNames } from '../../contracts/systemNames';
import { type Entries, NO_ENTRIES } from '../entries';
import type { Plan } from '../plan';
import { factsFrom } from '../sheets/exitFacts';
import { byMonth, penaltyTotals } from '../sheets/penaltyTotals';
import { hasServiceLog } from '../sheets/penaltyLayout';
import { withClosedMonths } from './closings';
import { arrangedBy, exampleDeliveries } from './deliveries';
import { rowsOf } from './draft';
import { grave } from './grave';
import { notable } from './notable';
import { examplePayments } from './payments';
import { examplePenalties } from './penalties';
import { seeded } from './random';
import { routine } from './routine';
import { exampleScores } from './scores';
import { exampleServiceLog } from './serviceLog';
import { type Story, storyOf } from './story';

/** What no log says, month by month. */
const metricsOf = ({ months, contract }: Plan, { turns }: Story): Entries['metrics'] => {
  const label = (place: number): string => months[place]?.label ?? '';
  if (!hasServiceLog(contract)) return new Map([[label(turns.notice), new Map([['整改未处置', 1]])]]);
  return new Map([
    [label(turns.slow), new Map([['迟延天数', 4]])],
    [label(turns.grave), new Map([['服务缺陷', 1]])],
  ]);
};

const EXIT_FACTS: readonly (readonly [name: string, typed: number])[] = [['未整改', 0], ['人员违约次数', 2]];

/** Over the whole term; replaced staff are one step before the ground for ending it. What 年度汇总 takes from the months has no cell. */
const exitFactsOf = (plan: Plan): NonNullable<Entries['exitFacts']> => {
  const asked = factsFrom(plan, 'typed').map(({ name }) => name);
  return new Map(EXIT_FACTS.filter(([name]) => asked.includes(name)));
};

const logOf = (plan: Plan, story: Story, seed: number): NonNullable<Entries['log']> => {
  const making = { random: seeded(seed, `${plan.key}/notable`), plan, story };
  const drafts = [...routine(seeded(seed, `${plan.key}/routine`), plan, story), ...notable(making), ...grave(making)];
  return { rows: rowsOf(drafts), systems: systemNames(plan.key) };
};

/** What people typed, but for the payments, which follow from the months' penalties. */
const typed = (plan: Plan, story: Story, seed: number): Entries => {
  const deliverables = exampleDeliveries(plan, story, seed);
  const log = hasServiceLog(plan.contract) ? { serviceLog: exampleServiceLog(plan, story, seed) } : { log: logOf(plan, story, seed) };
  return { ...NO_ENTRIES, ...exampleScores(plan, story, seed, arrangedBy(plan, deliverables)), metrics: metricsOf(plan, story), exitFacts: exitFactsOf(plan), deliverables, ...log };
};

/** The plan with its year; the plan as it is where its contract is none of the five. */
export function examplePlan(plan: Plan, seed: number): Plan {
  const story = storyOf(plan.key, seeded(seed, `${plan.key}/story`));
  if (!story) return plan;
  const bare: Plan = { ...plan, entries: typed(plan, story, seed) };
  const filled = withClosedMonths({ ...bare, entries: { ...bare.entries, penalties: examplePenalties(bare, story, seed) } });
  const payments = examplePayments(filled, story, seed, byMonth(filled, penaltyTotals(filled)));
  return { ...filled, entries: { ...filled.entries, payments } };
}
