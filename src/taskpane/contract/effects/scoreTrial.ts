// Months and years to score: full marks, an item not arranged, a mark with a third decimal, scores on the grades' bounds, two tables that differ.
import { comparisons } from '../../../domain/condition/ast';
import type { Contract, Item } from '../../../domain/contract/types';
import { annualScore } from '../../../domain/evaluation/annual';
import { gradeOf } from '../../../domain/evaluation/grade';
import { fullMarks, scoreMonth } from '../../../domain/evaluation/score';
import { isIssue } from '../../../domain/issue';
import { decimal } from '../../../domain/money/decimal';
import { toHundredth } from '../../../domain/money/round';
import type { Describe, Situation, Trial } from './situation';

type Row = readonly (number | string)[];
const NOT_ARRANGED: Row = ['/', '/', '/'];

const full = (item: Item): Row => fullMarks(item).map((mark) => mark.toNumber());
const short = (item: Item, by: number): Row =>
  fullMarks(item).map((mark, i) => (i === 0 ? mark.minus(decimal(by)).toNumber() : mark.toNumber()));

/** Shown, not computed with. */
const plain = (total: number): number => Math.round(total * 1e6) / 1e6;

const graded = (contract: Contract, total: number, describe: Describe): string => {
  const grade = contract.grades.length === 0 ? undefined : gradeOf(total, contract);
  if (grade === undefined) return `${plain(total)} 分`;
  return `${plain(total)} 分，${isIssue(grade) ? describe(grade) : grade}`;
};

const monthOf =
  (table: string, marks: (items: readonly Item[]) => readonly Row[], describe: Describe) =>
  (contract: Contract): string => {
    const score = scoreMonth(contract, marks(contract.tables.get(table) ?? []), table);
    return isIssue(score) ? describe(score) : graded(contract, score.total, describe);
  };

const onTable = (table: string, items: readonly Item[], describe: Describe): readonly Situation[] => {
  const first = items[0]?.name ?? '';
  const month = (text: string, marks: (items: readonly Item[]) => readonly Row[]): Situation => ({
    text: `${table} ${text}`,
    result: monthOf(table, marks, describe),
  });
  return [
    month('各项满分', (all) => all.map(full)),
    month(`“${first}”当月未安排（三格填 /），其余满分`, (all) => all.map((item, i) => (i === 0 ? NOT_ARRANGED : full(item)))),
    month(`“${first}”完成时效少 1 分，其余满分`, (all) => all.map((item, i) => (i === 0 ? short(item, 1) : full(item)))),
    month(`“${first}”完成时效少 0.015 分，其余满分`, (all) => all.map((item, i) => (i === 0 ? short(item, 0.015) : full(item)))),
  ];
};

export const scoreTrial: Trial = (contracts, describe) => {
  const tables = new Map(contracts.flatMap(({ tables: own }) => [...own]));
  return [...tables].flatMap(([table, items]) => onTable(table, items, describe));
};

const boundsOf = (contracts: readonly Contract[]): readonly number[] => {
  const literals = contracts.flatMap(({ grades }) =>
    grades.flatMap(({ condition }) => comparisons(condition).map(({ literal }) => literal.value)),
  );
  return [...new Set(literals.filter((value): value is number => typeof value === 'number' && value > 0 && value < 100))].sort(
    (a, b) => a - b,
  );
};

export const gradeTrial: Trial = (contracts, describe) =>
  boundsOf(contracts).flatMap((bound) =>
    [toHundredth(decimal(bound).minus(decimal(1))).toNumber(), decimal(bound).minus(decimal('0.004')).toNumber(), bound].map((score) => ({
      text: `得分 ${score}`,
      result: (contract: Contract): string => (contract.grades.length === 0 ? '' : graded(contract, score, describe)),
    })),
  );

const MONTHS: readonly (readonly number[])[] = [
  [92, 88, 79.99],
  [84, 76, 81.02],
  [58, 59, 62],
];

const yearOf =
  (tables: readonly (readonly number[])[], describe: Describe) =>
  (contract: Contract): string => {
    const score = annualScore(tables, contract);
    return isIssue(score) ? describe(score) : `年度 ${graded(contract, score, describe)}`;
  };

/** As many tables as the contract has, each with other months. */
export const yearTrial: Trial = (contracts, describe) => {
  const names = [...(contracts[0]?.tables.keys() ?? [])];
  const sets =
    names.length > 1
      ? [
          [0, 1],
          [0, 2],
        ]
      : names.length === 1
        ? [[0], [2]]
        : [];
  return sets.map((set) => {
    const tables = set.map((at) => MONTHS[at] ?? []);
    const text = tables.map((months, i) => `${names[i] ?? ''} 各月 ${months.join('、')} 分`).join('，');
    return { text, result: yearOf(tables, describe) };
  });
};
