// What is typed into the logs: the year's incidents with their list of systems, a month's services.
import { FIRST_BLOCK, LOG_COLUMNS, type LogColumn, TIME_COLUMNS } from '../../domain/incident/columns';
import { INCIDENT_TYPES } from '../../domain/condition/vocabulary';
import { cell } from '../address';
import { headOf, LOG_FIRST, LOG_ROWS as LOG, SYSTEMS_HEAD, SYSTEMS_LEFT } from '../log/layout';
import { checkOf } from '../log/logColumns';
import type { Rule } from '../model';
import type { Month } from '../months';
import { LOG as LOG_SHEET } from '../sheetNames';
import { LOG_HEAD, serviceLogName } from '../sheets/serviceLogLayout';
import { type Anchor, type Expected, TEXT, type TypedCell } from './typedCell';

const ofRule = (rule: Rule | undefined, systems: readonly string[]): Expected => {
  if (rule?.kind === 'list') return { kind: 'list', items: rule.items };
  if (rule?.kind === 'listFrom') return systems.length > 0 ? { kind: 'list', items: systems } : TEXT;
  if (rule?.kind !== 'decimal' && rule?.kind !== 'date') return TEXT;
  return { kind: rule.kind === 'date' ? 'moment' : 'number', min: Number(rule.min), max: Number(rule.max) };
};

/** Rows of a log by their place below its head, from 0 on. */
export type Offsets = readonly number[];
export const offsetsUpTo = (count: number): Offsets => Array.from({ length: count }, (_, i) => i);

export interface LogExtent {
  readonly rows: Offsets;
  /** Places in the list of systems, and what stands in them. */
  readonly places: number;
  readonly systems: readonly string[];
}

export const logCells = ({ rows, places, systems }: LogExtent): readonly TypedCell[] => {
  const named = systems.filter((system) => system !== '');
  const expected = LOG_COLUMNS.map((column) => ofRule(checkOf(column, { ready: rows.length, helpers: rows.length, systems: places })?.rule, named));
  const list = Array.from({ length: places }, (_, index): TypedCell => ({
    sheet: LOG_SHEET,
    address: cell(LOG.systems, SYSTEMS_LEFT + index),
    what: { kind: 'system', index },
    label: `${LOG_SHEET} 业务系统清单 第${index + 1}个`,
    expected: TEXT,
    anchor: { row: LOG.systems, col: 1, text: SYSTEMS_HEAD },
  }));
  const anchors = LOG_COLUMNS.map((column, c): Anchor => ({ row: LOG.head, col: c + 1, text: headOf(column) }));
  const cells = rows.map((offset, row) =>
    LOG_COLUMNS.map((column, c): TypedCell => ({
      sheet: LOG_SHEET,
      address: cell(LOG_FIRST + offset, c + 1),
      what: { kind: 'log', row, column },
      label: `${LOG_SHEET} 第${row + 1}行 ${column}`,
      expected: expected[c] ?? TEXT,
      ...(anchors[c] && { anchor: anchors[c] }),
    })),
  );
  return [...list, ...cells.flat()];
};

const MOMENT: Expected = { kind: 'moment', min: 1, max: 2_958_465 };
const serviceExpected = (column: LogColumn): Expected => {
  if (column === '事件类型') return { kind: 'list', items: INCIDENT_TYPES };
  return (TIME_COLUMNS as readonly string[]).includes(column) ? MOMENT : TEXT;
};

export const serviceCells = (month: Month, rows: Offsets): readonly TypedCell[] => {
  const sheet = serviceLogName(month);
  const anchors = FIRST_BLOCK.map((column, c): Anchor => ({ row: LOG_HEAD, col: c + 1, text: column }));
  const cells = rows.map((offset, row) =>
    FIRST_BLOCK.map((column, c): TypedCell => ({
      sheet,
      address: cell(LOG_HEAD + 1 + offset, c + 1),
      what: { kind: 'service', month: month.label, row, column },
      label: `${sheet} 第${row + 1}行 ${column}`,
      expected: serviceExpected(column),
      ...(anchors[c] && { anchor: anchors[c] }),
    })),
  );
  return cells.flat();
};
