// What is typed on the months' penalty sheets: metrics that no log holds, other bases, what the parties claim, waive, agree and reply.
import { vocabularyOf } from '../../domain/breach/breach';
import { mostOf } from '../../domain/breach/readMetric';
import type { Word } from '../../domain/condition/vocabulary';
import { cell } from '../address';
import { isFromLog } from '../log';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { clauseRow, COLUMNS, hasServiceLog, lineKeys, METRIC_COLUMNS, metricRow, penaltyLayout } from '../sheets/penaltyLayout';
import { LATE } from '../sheets/serviceLogLayout';
import { type Anchor, COUNT, COUNT_OR_WORD, type Expected, type PenaltyField, TEXT, type TypedCell } from './typedCell';

const FROM_SCORES: readonly string[] = ['月得分', '连续低于60月数'];

/** Of the others the sheet knows how they are computed. */
const isTyped = (plan: Plan, metric: string): boolean =>
  hasServiceLog(plan.contract) ? !(metric in LATE) : !isFromLog(plan, metric) && !FROM_SCORES.includes(metric);

const isCount = ({ type, banded, name }: Word): boolean => type === 'number' && (!banded || name.endsWith('天数'));

const expectedOf = (word: Word): Expected => {
  if (word.type === 'word') return { kind: 'list', items: word.words ?? [] };
  if (isCount(word)) return word.banded ? COUNT : COUNT_OR_WORD;
  const most = mostOf(word.name);
  return { kind: 'number', min: 0, max: most === Infinity ? 1e9 : most };
};

const metricCells = (plan: Plan, { label: month }: Month): readonly TypedCell[] => {
  const vocabulary = vocabularyOf(plan.contract);
  const sheet = penaltyName(month);
  return penaltyLayout(plan.contract).metrics.flatMap((metric, i): TypedCell[] => {
    const word = vocabulary(metric);
    if (!word || !isTyped(plan, metric)) return [];
    const address = cell(metricRow(i), METRIC_COLUMNS.value);
    const anchor: Anchor = { row: metricRow(i), col: METRIC_COLUMNS.name, text: metric };
    return [{ sheet, address, what: { kind: 'metric', month, metric }, label: `${sheet} ${metric}`, expected: expectedOf(word), anchor }];
  });
};

const AMOUNT: Expected = { kind: 'number', min: 0, max: 1e13 };
const FIELDS: Readonly<Record<PenaltyField, { readonly col: number; readonly name: string; readonly expected: Expected }>> = {
  base: { col: COLUMNS.given, name: '替代基数', expected: AMOUNT },
  claimed: { col: COLUMNS.claimed, name: '主张', expected: AMOUNT },
  waived: { col: COLUMNS.waived, name: '减免', expected: AMOUNT },
  agreed: { col: COLUMNS.agreed, name: '确认', expected: AMOUNT },
  reply: { col: COLUMNS.reply, name: '服务商意见', expected: TEXT },
};

const lineCells = ({ contract }: Plan, { label: month }: Month): readonly TypedCell[] => {
  const sheet = penaltyName(month);
  const layout = penaltyLayout(contract);
  return lineKeys(contract).flatMap((line, i) => {
    const text = layout.clauses[i]?.id ?? line;
    const nth = layout.clauses.slice(0, i).filter(({ id }) => id === text).length;
    const anchor: Anchor = { row: clauseRow(layout, i), col: COLUMNS.clause, text, nth };
    return (Object.keys(FIELDS) as PenaltyField[]).map((field): TypedCell => {
      const { col, name, expected } = FIELDS[field];
      const address = cell(clauseRow(layout, i), col);
      return { sheet, address, what: { kind: 'penalty', month, line, field }, label: `${sheet} ${line} ${name}`, expected, anchor };
    });
  });
};

export const penaltyCells = (plan: Plan, month: Month): readonly TypedCell[] => [...metricCells(plan, month), ...lineCells(plan, month)];
