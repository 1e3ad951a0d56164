// A range of months' scores: one line a table of the contract, in columns or in rows.
import { type Grid, isBlank } from '../domain/cell';
import type { Contract } from '../domain/contract/types';
import type { ScoreTables } from '../domain/breach/streak';
import { isIssue, type Issue, wrong } from '../domain/issue';
import { isErrorCell, grid, readNumber } from './cells';

const readScore = (cell: unknown, place: string): number | undefined | Issue => {
  if (isBlank(cell)) return undefined;
  if (isErrorCell(cell)) return wrong('monthError', { place });
  const score = readNumber(cell, { argument: 'scores', place });
  if (isIssue(score)) return score;
  return score < 0 || score > 100 ? wrong('scoreRange', { found: score }) : score;
};

const transpose = (cells: Grid): Grid => (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));

/** A column (or row) of months for one table; as many columns (or rows) as the contract has tables for several. */
export const scoreTables = (argument: unknown, contract?: Contract): ScoreTables | Issue => {
  const cells = grid(argument);
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const tables = Math.max(1, contract?.tables.size ?? 1);
  const series = columns === 1 || columns === tables ? transpose(cells) : rows === 1 || rows === tables ? cells : undefined;
  if (!series) return wrong('badShape', { argument: 'scores', expected: tables === 1 ? '一列或一行' : `一列或${tables}列`, found: `${rows}行${columns}列` });
  const read = series.map((months) => months.map((cell, i) => readScore(cell, String(i + 1))));
  return read.flat().find((score): score is Issue => isIssue(score) && score.code !== 'monthError') ?? read;
};

/** The same where an error among the months fails the whole. */
export const plainScores = (argument: unknown, contract?: Contract): readonly (readonly (number | undefined)[])[] | Issue => {
  const tables = scoreTables(argument, contract);
  if (isIssue(tables)) return tables;
  return tables.flat().find(isIssue) ?? tables.map((months) => months.map((score) => (isIssue(score) ? undefined : score)));
};
