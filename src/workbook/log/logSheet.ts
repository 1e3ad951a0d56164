// 事件日志: the year's incidents in one Excel table, on a sheet without protection so that the table can grow.
import { LOG_COLUMNS } from '../../domain/incident/columns';
import { absCol, cell, range } from '../address';
import { tallest } from '../fitHeights';
import type { CellValue, SheetModel } from '../model';
import type { Plan } from '../plan';
import { sheet, type SheetBuilder } from '../sheetBuilder';
import { LOG } from '../sheetNames';
import type { LogEntries, LogSize } from './entries';
import type { HelperValues } from './helperValues';
import { FINE, LOG_FIRST, LOG_ROWS, LOG_TABLE, SYSTEMS_HEAD, SYSTEMS_LEFT } from './layout';
import { checkOf, computedWidth, tableColumns, widthOf } from './logColumns';
import { logMessage } from './message';
import { notPrinted, printedBottom } from './printed';
import { readRow, rowValues } from './rowValues';

const HINT =
  '每件事填一行，按发生时间先后排列；黄色为填写，其余自动计算。业务系统从清单中选择，清单可改。不可抗力、重保期间、上级通报不填视为否，后果不填视为无，数量不填视为0；判断所需而未填的，级别显示 #N/A。行不够时在最后一行下面接着填。';


const MARGINS = { top: 1.2, bottom: 1.5, left: 0.8, right: 0.8 };
/** Over the columns up to 恢复时间 and 说明. */
const MESSAGE_RIGHT = 9;
const width = (plan: Plan): number => tableColumns(plan).length;

const head = (page: SheetBuilder, plan: Plan, log: LogEntries, size: LogSize, helpers: HelperValues): void => {
  const last = width(plan);
  page.merge(LOG_ROWS.title, 1, LOG_ROWS.title, last, `${plan.name}事件日志`, 'title');
  page.merge(LOG_ROWS.about, 1, LOG_ROWS.about, last, HINT, 'note');
  page.put(LOG_ROWS.message, 1, '检查', 'head');
  page.merge(LOG_ROWS.message, 2, LOG_ROWS.message, MESSAGE_RIGHT, logMessage(helpers), 'text');
  page.merge(LOG_ROWS.message, MESSAGE_RIGHT + 1, LOG_ROWS.message, last, notPrinted(printedBottom(log, size)), 'text');
  page.put(LOG_ROWS.systems, 1, SYSTEMS_HEAD, 'head').height(LOG_ROWS.systems, 34);
  for (let i = 0; i < size.systems; i += 1) page.input(LOG_ROWS.systems, SYSTEMS_LEFT + i, log.systems[i] ?? null, 'inputText');
};

const validations = (page: SheetBuilder, size: LogSize): void => {
  LOG_COLUMNS.forEach((column, i) => {
    const check = checkOf(column, size);
    if (!check) return;
    page.validate(range(LOG_FIRST, i + 1, LOG_FIRST + size.ready - 1, i + 1), { rule: check.rule, error: { title: column, text: check.error } });
  });
};

const highlights = (page: SheetBuilder, plan: Plan, size: LogSize): void => {
  const columns = tableColumns(plan).map(({ name }) => name);
  const bottom = LOG_FIRST + size.ready - 1;
  const check = absCol(LOG_FIRST, columns.length);
  page.highlight(range(LOG_FIRST, columns.length, bottom, columns.length), `AND(${check}<>"",${check}<>"${FINE}")`, 'bad');
  page.highlight(cell(LOG_ROWS.message, 2), `${absCol(LOG_ROWS.message, 2)}<>"${FINE}"`, 'bad');
  page.highlight(cell(LOG_ROWS.message, MESSAGE_RIGHT + 1), `${absCol(LOG_ROWS.message, MESSAGE_RIGHT + 1)}<>""`, 'warn');
  columns.forEach((name, i) => {
    if (!name.startsWith('级别')) return;
    const level = absCol(LOG_FIRST, i + 1);
    const area = range(LOG_FIRST, i + 1, bottom, i + 1);
    page.highlight(area, `IF(ISERROR(${level}),TRUE,${level}="A级")`, 'bad').highlight(area, `IF(ISERROR(${level}),FALSE,OR(${level}="B级",${level}="缺口"))`, 'warn');
  });
};

const widths = (page: SheetBuilder, plan: Plan): void => {
  const computed = tableColumns(plan).slice(LOG_COLUMNS.length);
  page.widths(...LOG_COLUMNS.map(widthOf), ...computed.map(({ name }) => computedWidth(name)));
};

/** Texts of several lines are printed whole, in other fonts than Excel's too. */
const heights = (page: SheetBuilder, plan: Plan, rows: readonly (readonly (CellValue | null)[])[]): void => {
  const wide = tableColumns(plan).map(({ name }, i) => (LOG_COLUMNS[i] === undefined ? computedWidth(name) : widthOf(LOG_COLUMNS[i])));
  rows.forEach((row, i) => {
    const texts = row.flatMap((value, c) => (typeof value === 'string' ? [[value, wide[c]] as const] : []));
    page.height(LOG_FIRST + i, tallest(...texts));
  });
};

export const logSheet = (plan: Plan, log: LogEntries, size: LogSize, helpers: HelperValues): SheetModel => {
  const page = sheet(LOG);
  widths(page, plan);
  head(page, plan, log, size, helpers);
  const rows = log.rows.map((row, i) => [...LOG_COLUMNS.map((_, c) => row[c] ?? null), ...rowValues(plan.contract, readRow(row, i))]);
  page.table(LOG_ROWS.head, 1, { name: LOG_TABLE, columns: tableColumns(plan), rows, height: size.ready });
  heights(page, plan, rows);
  validations(page, size);
  highlights(page, plan, size);
  return page
    .freeze(LOG_ROWS.head, 3)
    .print({ orientation: 'landscape', area: range(1, 1, printedBottom(log, size), width(plan)), repeatRows: [LOG_ROWS.head, LOG_ROWS.head], margins: MARGINS })
    .build();
};
