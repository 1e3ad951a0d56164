// The add-in's way on the penalty sheet: what SLA.BREACH and SLA.PENALTY answer over the sheet's own cells, put together as the
// formulas put it, is the stored value. No program here runs the formulas themselves: their parts are called.
import { parseRange } from '../../../src/workbook/address';
import { type Cell, cellAt, type CellValue, isCellError, type SheetModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { type Line, linesOf, ownSla, penaltyCall, stateSla } from '../../../src/workbook/sheets/penaltyFormulas';
import { explainSla } from '../../../src/workbook/sheets/penaltyExplain';
import { COLUMNS, METRIC_COLUMNS, metricRow, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { penaltySheet } from '../../../src/workbook/sheets/penalty';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import { type Choices, type Key, KEYS } from '../../domain/builtIn';
import { sla } from '../../functions/harness';
import { trialPlan } from './penaltyPlans';

/** As Excel hands a cell over: an error as an object, a blank as the formulas pass it. */
const handed = (cell: Cell | undefined): unknown => cell?.value ?? '';

const termsOf = (plan: Plan): unknown[][] => {
  const sheet = termsSheet(plan);
  const { top, left, bottom, right } = parseRange(plan.terms.range.split('!')[1]!.replace(/\$/g, ''))!;
  return Array.from({ length: bottom - top + 1 }, (_, i) => Array.from({ length: right - left + 1 }, (__, j) => handed(cellAt(sheet, top + i, left + j))));
};

const shown = (value: unknown): string => (isCellError(value) ? value.error : String(value));

const valueAt = (sheet: SheetModel, row: number, column: keyof typeof COLUMNS): CellValue => cellAt(sheet, row, COLUMNS[column])?.value ?? '';

/** As the formula hands it over: nothing but spaces is blank. */
const typedBase = (sheet: SheetModel, row: number): unknown => {
  const typed = handed(cellAt(sheet, row, COLUMNS.given));
  return typeof typed === 'string' && typed.trim() === '' ? '' : typed;
};

const explainSlaOf = (line: Line): string | undefined => explainSla(line, penaltyCall(line));

const check = (name: string, plan: Plan): string[] => {
  const terms = termsOf(plan);
  const layout = penaltyLayout(plan.contract);
  return plan.months.flatMap((month) => {
    const sheet = penaltySheet(plan, month);
    const metrics = layout.metrics.map((_, i) => [METRIC_COLUMNS.name, METRIC_COLUMNS.value].map((col) => handed(cellAt(sheet, metricRow(i), col))));
    const list = sla('BREACH', terms, metrics);
    return linesOf(plan).flatMap((line) => {
      const { row, clause, shared } = line;
      const at = `${name} ${month.label} ${clause.id}`;
      const state = (): string => {
        if (!Array.isArray(list)) return String(list);
        const lines = list as unknown[][];
        const found = lines.some(([id, text]) => id === clause.id && (!shared || text === clause.text));
        if (found) return valueAt(sheet, row, 'holds') === 2 ? '未定' : '是';
        return lines.some(([, text]) => text === `合同没有任何一行适用，最近的是${clause.id}：${clause.text}`) ? '缺口' : '';
      };
      const own = (): string => {
        const now = valueAt(sheet, row, 'state');
        if (now !== '是') return now === '未定' ? '#N/A' : isCellError(now) ? now.error : '';
        const call = ownSla(line)!;
        return called('PENALTY', call);
      };
      const called = (name: 'PENALTY' | 'EXPLAIN', call: string): string => {
        const fact = /\),IF\((\$[A-Z]+\$\d+)=""/.exec(call.slice(call.indexOf(`SLA.${name}`)))?.[1]?.replace(/\$/g, '');
        const place = fact === undefined ? undefined : parseRange(fact)!;
        const amount = sla(name, terms, [[clause.id]], [[typedBase(sheet, row)]], place ? [[handed(cellAt(sheet, place.top, place.left))]] : null);
        return String(Array.isArray(amount) ? (amount as unknown[][])[0]?.[0] : amount);
      };
      const differing: string[] = [];
      if (stateSla(line) !== undefined && state() !== shown(valueAt(sheet, row, 'state'))) differing.push(`${at} state ${shown(valueAt(sheet, row, 'state'))} / ${state()}`);
      if (ownSla(line) !== undefined && own() !== shown(valueAt(sheet, row, 'own'))) differing.push(`${at} own ${shown(valueAt(sheet, row, 'own'))} / ${own()}`);
      const text = valueAt(sheet, row, 'explained');
      const lineAt = explainSlaOf(line);
      if (lineAt !== undefined && text !== '' && called('EXPLAIN', lineAt) !== text) differing.push(`${at} explained ${shown(text)} / ${called('EXPLAIN', lineAt)}`);
      if (text === '' && typeof valueAt(sheet, row, 'own') === 'number') differing.push(`${at} not explained`);
      return differing;
    });
  });
};

const TRIALS: readonly (readonly [Key, Choices])[] = [
  ...KEYS.map((key) => [key, {}] as const),
  ['website', { 区间端点: '适用下一档' }],
  ['security', { 违约次数: '每次', 同一事实: '逐条相加' }],
  ['petition', { 迟延二十: '叠加' }],
];

test.each(TRIALS)('%s %j', (key, choices) => {
  expect(check(key, trialPlan(key, { choices, count: 24, seed: 400 }))).toEqual([]);
});
