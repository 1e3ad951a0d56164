// Where things stand on 事件日志: its table, its columns, the list of systems above it.
import type { Contract } from '../../domain/contract/types';
import { LOG_COLUMNS, type LogColumn } from '../../domain/incident/columns';
import { absRange, onSheet, thisRow } from '../address';
import { LOG } from '../sheetNames';

export const LOG_TABLE = '事件日志';

/** Title, message, heads and cells of the list of systems, then the table's head. */
export const LOG_ROWS = { title: 1, about: 2, message: 3, systems: 4, head: 6 } as const;
export const LOG_FIRST = LOG_ROWS.head + 1;

/** The list stands in one row, as lists for validation must; a cell a column, from the second on. */
export const SYSTEMS_LEFT = 2;
export const SYSTEMS_HEAD = '业务系统清单';
export const systemsRange = (count: number): string => absRange(LOG_ROWS.systems, SYSTEMS_LEFT, LOG_ROWS.systems, SYSTEMS_LEFT + count - 1);

export const CHECK = '检查';
export const RESPONSE = '响应分钟';
export const RESTORE = '恢复分钟';
export const HOURS = '中断小时';

/** What 检查 says of a row without fault; every fault that makes a row unreadable ends in WRONG. */
export const FINE = '正常';
export const WRONG = '有误';

const suffix = (contract: Contract, table: string): string => (contract.incidentTables.size > 1 ? `（${table}）` : '');
export const levelColumn = (contract: Contract, table: string): string => `级别${suffix(contract, table)}`;
export const clauseColumn = (contract: Contract, table: string): string => `条款${suffix(contract, table)}`;

export const computedColumns = (contract: Contract): readonly string[] => [
  RESPONSE,
  RESTORE,
  HOURS,
  ...[...contract.incidentTables.keys()].flatMap((table) => [levelColumn(contract, table), clauseColumn(contract, table)]),
  CHECK,
];

/** The unit of the loss is printed; whoever reads the log's head takes it off again. */
export const headOf = (column: LogColumn): string => (column === '经济损失' ? '经济损失（元）' : column);

/** A cell of the same row, or several neighbouring ones. */
export const own = (column: LogColumn): string => thisRow(LOG_TABLE, headOf(column));
export const ownComputed = (column: string): string => thisRow(LOG_TABLE, column);
export const ownSpan = (from: LogColumn, to: LogColumn): string => `${LOG_TABLE}[[#This Row],[${headOf(from)}]:[${headOf(to)}]]`;

const FIRST = LOG_COLUMNS[0];
const LAST = LOG_COLUMNS[LOG_COLUMNS.length - 1] ?? FIRST;
export const OWN_ROW = ownSpan(FIRST, LAST);
export const HEADERS = `${LOG_TABLE}[[#Headers],[${headOf(FIRST)}]:[${headOf(LAST)}]]`;
export const ALL_ROWS = `${LOG_TABLE}[[${headOf(FIRST)}]:[${headOf(LAST)}]]`;
/** A column of the table, as far as it has grown. */
export const columnOf = (name: string): string => `${LOG_TABLE}[${name}]`;

/** How far down the sheet 计算 looks; beyond the last row that it can take, so that rows may be deleted. */
export const DEPTH = 100_000;
/** A column of the sheet from the table's head on: thousands of cells read it, and plain ranges are quicker to load than a table's. */
export const sheetColumn = (position: number): string => onSheet(LOG, absRange(LOG_ROWS.head, position, DEPTH, position));
