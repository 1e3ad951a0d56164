// Months and years to score: full marks, an item not arranged, a mark with a third decimal, scores on the grades' bounds, two tables that differ.
import { comparisons } from '../../../domain/condition/ast';
import type { Contract, Item } from '../../../domain/contract/types';
import { annualScore } from '../../../domain/evaluation/annual';
import { gradeOf } from '../../../domain/evaluation/grade';
import { fullMarks, scoreMonth } from '../../../domain/evaluation/score';
import { isIssue } from '../../../domain/issue';
import { decimal } from '../../../domain/money/decimal';
import { toHundredth } from '../../../domain/money/round';
import type { Situation, Telling, Trial } from './situation';
import type { EffectWord } from './words.zh';

type Row = readonly (number | string)[];
const NOT_ARRANGED: Row = ['/', '/', '/'];

const full = (item: Item): Row => fullMarks(item).map((mark) => mark.toNumber());
const short = (item: Item, by: number): Row =>
  fullMarks(item).map((mark, i) => (i === 0 ? mark.minus(decimal(by)).toNumber() : mark.toNumber()));

/** Shown, not computed with. */
const plain = (total: number): number => Math.round(total * 1e6) / 1e6;

const graded = (contract: Contract, total: number, { word, describe }: Telling): string => {
  const grade = contract.grades.length === 0 ? undefined : gradeOf(total, contract);
  if (grade === undefined) return word('points', { 分: plain(total) });
  return word('pointsAnd', { 分: plain(total), 等级: isIssue(grade) ? describe(grade) : grade });
};

const monthOf =
  (table: string, marks: (items: readonly Item[]) => readonly Row[], telling: Telling) =>
  (contract: Contract): string => {
    const score = scoreMonth(contract, marks(contract.tables.get(table) ?? []), table);
    return isIssue(score) ? telling.describe(score) : graded(contract, score.total, telling);
  };

const onTable = (table: string, items: readonly Item[], telling: Telling): readonly Situation[] => {
  const first = items[0]?.name ?? '';
  const month = (code: EffectWord, by: number, marks: (items: readonly Item[]) => readonly Row[]): Situation => ({
    text: telling.word(code, { 表: table, 项: first, 分: by }),
    result: monthOf(table, marks, telling),
  });
  return [
    month('allFull', 0, (all) => all.map(full)),
    month('notArranged', 0, (all) => all.map((item, i) => (i === 0 ? NOT_ARRANGED : full(item)))),
    month('less', 1, (all) => all.map((item, i) => (i === 0 ? short(item, 1) : full(item)))),
    month('less', 0.015, (all) => all.map((item, i) => (i === 0 ? short(item, 0.015) : full(item)))),
  ];
};

export const scoreTrial: Trial = (contracts, telling) => {
  const tables = new Map(contracts.flatMap(({ tables: own }) => [...own]));
  return [...tables].flatMap(([table, items]) => onTable(table, items, telling));
};

const boundsOf = (contracts: readonly Contract[]): readonly number[] => {
  const literals = contracts.flatMap(({ grades }) =>
    grades.flatMap(({ condition }) => comparisons(condition).map(({ literal }) => literal.value)),
  );
  return [...new Set(literals.filter((value): value is number => typeof value === 'number' && value > 0 && value < 100))].sort(
    (a, b) => a - b,
  );
};

export const gradeTrial: Trial = (contracts, telling) =>
  boundsOf(contracts).flatMap((bound) =>
    [toHundredth(decimal(bound).minus(decimal(1))).toNumber(), decimal(bound).minus(decimal('0.004')).toNumber(), bound].map((score) => ({
      text: telling.word('score', { 分: score }),
      result: (contract: Contract): string => (contract.grades.length === 0 ? '' : graded(contract, score, telling)),
    })),
  );

const MONTHS: readonly (readonly number[])[] = [
  [92, 88, 79.99],
  [84, 76, 81.02],
  [58, 59, 62],
];

const yearOf =
  (tables: readonly (readonly number[])[], telling: Telling) =>
  (contract: Contract): string => {
    const score = annualScore(tables, contract);
    return isIssue(score) ? telling.describe(score) : telling.word('year', { 得: graded(contract, score, telling) });
  };

/** As many tables as the contract has, each with other months. */
export const yearTrial: Trial = (contracts, telling) => {
  const { word } = telling;
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
    const text = tables
      .map((months, i) => word('yearOf', { 表: names[i] ?? '', 分: months.join(word('enumeration')) }))
      .join(word('comma'));
    return { text, result: yearOf(tables, telling) };
  });
};
