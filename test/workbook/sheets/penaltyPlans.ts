// Plans with a month for each trial: metrics at and around every bound of the contract, scores, service logs; from a seed.
import fc from 'fast-check';
import { vocabularyOf } from '../../../src/domain/breach/breach';
import { comparisons } from '../../../src/domain/condition/ast';
import type { Contract } from '../../../src/domain/contract/types';
import { fullMarks } from '../../../src/domain/evaluation/score';
import { type Mark, NO_ENTRIES, type PenaltyTyped } from '../../../src/workbook/entries';
import { type Month, months } from '../../../src/workbook/months';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { lineKeys, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { penaltySheet } from '../../../src/workbook/sheets/penalty';
import { penaltyNames } from '../../../src/workbook/sheets/penaltyRefs';
import { scoreForm } from '../../../src/workbook/sheets/scoreForm';
import { serviceLog } from '../../../src/workbook/sheets/serviceLog';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import type { WorkbookModel } from '../../../src/workbook/model';
import { workbook } from '../../../src/workbook/workbook';
import { type Choices, type Key, must, parsed, tableOf } from '../../domain/builtIn';
import type { TermRow } from '../../../src/domain/terms/columns';

type Typed = number | string;

/** Around each bound that the contract's clauses name for a metric, and a few plain values. */
const typical = (contract: Contract, name: string): fc.Arbitrary<Typed> => {
  const word = vocabularyOf(contract)(name);
  if (word?.type === 'word') return fc.constantFrom(...(word.words ?? []));
  const bounds = contract.clauses.flatMap(({ condition }) => (condition ? comparisons(condition) : [])).flatMap((each) => (each.name === name ? [Number(each.literal.value)] : []));
  const step = name === '可用性' ? 0.0001 : 0.5;
  const around = bounds.flatMap((bound) => [bound - step, bound - step / 100, bound, bound + step / 100, bound + step]).filter((value) => value >= 0);
  const most = name === '可用性' ? 1 : 400;
  const rounded = around.map((value) => Math.round(value * 1e6) / 1e6).filter((value) => value <= most);
  return fc.oneof(fc.constantFrom(...(rounded.length > 0 ? rounded : [0, 1])), fc.integer({ min: 0, max: 12 }).map((n) => Math.min(n, most)));
};

const wrongly = fc.constantFrom<Typed>('约30', -1, '重', ' ', '是', '否', '　');
const metric = (contract: Contract, name: string): fc.Arbitrary<Typed | undefined> =>
  fc.oneof({ weight: 40, arbitrary: typical(contract, name) }, { weight: 30, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: wrongly });

const metricsOf = (contract: Contract): fc.Arbitrary<ReadonlyMap<string, Typed>> =>
  fc.tuple(...penaltyLayout(contract).metrics.map((name) => metric(contract, name).map((value) => [name, value] as const))).map(
    (pairs) => new Map(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))),
  );

/** Low months are common; now and then a month is blank, half filled or wrong. */
const marksOf = (contract: Contract, table: string): fc.Arbitrary<readonly (readonly Mark[])[]> =>
  fc.constantFrom(0.3, 0.58, 0.6, 0.62, 0.95, 'blank', 'half', 'wrong').map((kind) =>
    (contract.tables.get(table) ?? []).map((item, i) => {
      const full = fullMarks(item).map((mark) => mark.toNumber());
      if (kind === 'blank' || (kind === 'half' && i === 0)) return [null, null, null];
      if (kind === 'wrong' && i === 0) return ['好', full[1] ?? 0, full[2] ?? 0];
      return full.map((mark) => Math.round(mark * (typeof kind === 'number' ? kind : 0.9) * 1000) / 1000);
    }),
  );

const logRow = (month: Month): fc.Arbitrary<readonly Mark[]> =>
  fc
    .record({
      type: fc.constantFrom('服务中断', '故障', '需求', '其他', '需求', '需求', '', '不明'),
      start: fc.integer({ min: 0, max: 31 * 1440 }),
      report: fc.option(fc.constantFrom(0, 5, 12)),
      response: fc.option(fc.constantFrom(10, 30, 31, 40, 35), { freq: 8 }),
      visit: fc.option(fc.constantFrom(60, 120, 121, 132, 3)),
      restore: fc.option(fc.constantFrom(30, 120, 121, 125, 132, -4), { freq: 8 }),
    })
    .map(({ type, start, report, response, visit, restore }) => {
      const at = (minutes: number | null): Mark => (minutes === null ? null : month.start - 1 + (start + minutes) / 1440);
      return ['1', '信访系统', type, at(0), at(report), at(response), at(visit), at(restore), '说明'];
    });

const seldom = (...values: readonly Typed[]): fc.Arbitrary<Typed | undefined> => fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: fc.constantFrom(...values) });
const amounts = seldom(0, 0.01, 1000.005, 39000, 123456.78, ' ');

/** What the parties enter beside a line; now and then no amount. */
const lineTyped: fc.Arbitrary<PenaltyTyped> = fc
  .record({ base: fc.oneof({ weight: 20, arbitrary: seldom(0, 1000.01, 987654.32, 120000) }, { weight: 1, arbitrary: seldom('一千', -1, ' ', '　', '1000') }), claimed: amounts, waived: amounts, agreed: fc.oneof({ weight: 30, arbitrary: amounts }, { weight: 1, arbitrary: seldom('一千', -1) }), reply: seldom('无异议', '=不认可', 1) })
  .map((typed) => Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)));

const typedLines = (contract: Contract): fc.Arbitrary<ReadonlyMap<string, PenaltyTyped>> => {
  const keys = lineKeys(contract);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(new Map<string, PenaltyTyped>()) }, { weight: 1, arbitrary: fc.tuple(...keys.map(() => lineTyped)).map((lines) => new Map(lines.map((line, i) => [keys[i]!, line] as const))) });
};

const entriesOf = (contract: Contract, all: readonly Month[]) =>
  fc.record({
    metrics: fc.tuple(...all.map(() => metricsOf(contract))),
    scores: fc.tuple(...all.map(() => fc.tuple(...[...contract.tables.keys()].map((table) => marksOf(contract, table))))),
    penalties: fc.tuple(...all.map(() => typedLines(contract))),
    logs: fc.tuple(...all.map((month) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 7, arbitrary: fc.array(logRow(month), { maxLength: 2 }) }))),
  });

export interface Trial {
  readonly choices?: Choices;
  readonly rows?: readonly Partial<TermRow>[];
  readonly count: number;
  readonly seed: number;
}

/** A workbook of so many months, each with other entries. */
export const trialPlan = (key: Key, { choices = {}, rows = [], count, seed }: Trial): Plan => {
  const all = months('2026-03', count);
  const empty = must(planOf(key, parsed(tableOf(key, choices, ...rows)), all));
  const [drawn] = fc.sample(entriesOf(empty.contract, all), { numRuns: 1, seed });
  const tables = [...empty.contract.tables.keys()];
  const byMonth = <T>(values: readonly T[]): Map<string, T> => new Map(all.map(({ label }, i) => [label, values[i]!]));
  const scores = new Map(all.flatMap(({ label }, i) => tables.map((table, t) => [`${label}|${table}`, drawn!.scores[i]![t]!] as const)));
  return { ...empty, entries: { ...NO_ENTRIES, metrics: byMonth(drawn!.metrics), scores, penalties: byMonth(drawn!.penalties), serviceLog: byMonth(drawn!.logs as readonly (readonly (readonly Mark[])[])[]) } };
};

export const emptyPlan = (key: Key, count: number): Plan => must(planOf(key, parsed(tableOf(key)), months('2026-03', count)));

/** Terms, what the metrics come from, and the penalty sheets. */
export const penaltyBook = (plan: Plan): WorkbookModel => {
  const tables = [...plan.contract.tables.keys()];
  const sheets = plan.months.flatMap((month) => [
    ...tables.map((table) => scoreForm(plan, month, table)),
    ...(tables.length === 0 ? [serviceLog(plan, month)] : []),
    penaltySheet(plan, month),
  ]);
  return workbook({ title: plan.name, created: '2026-03-01T00:00:00Z' }, [termsSheet(plan), ...sheets], penaltyNames(plan));
};
