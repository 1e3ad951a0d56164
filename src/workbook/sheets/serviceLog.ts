// 服务日志: every service of the month is one row (5.2(8)). An Excel table on an unprotected sheet, since a protected one cannot grow.
import { INCIDENT_TYPES } from '../../domain/condition/vocabulary';
import { termText } from '../../domain/contract/term';
import { FIRST_BLOCK, TIME_COLUMNS } from '../../domain/incident/columns';
import { range } from '../address';
import type { SheetModel } from '../model';
import { type Month, monthText } from '../months';
import type { Plan } from '../plan';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import type { TableColumnSpec } from '../tableBuilder';
import { fillIn } from '../words.zh';
import { SERVICE_WORDS as WORDS } from './penaltyWords';
import { COMPUTED, type ComputedColumn, LOG_HEAD, LOG_ROWS, SERVICE_COLUMNS, serviceLogName, serviceTable } from './serviceLogLayout';
import { serviceFormula } from './serviceLogFormulas';
import { serviceRows, serviceValues } from './serviceLogValues';

const WIDTHS = [8, 16, 10, 16, 16, 16, 16, 16, 30, 9, 9, 9, 9, 9, 9, 8];
const isTime = (name: string): boolean => (TIME_COLUMNS as readonly string[]).includes(name);

const typed = (name: string): TableColumnSpec => ({ name, unlocked: true, style: isTime(name) ? 'inputMoment' : name === '事件类型' ? 'input' : 'inputText' });

const computed = (plan: Plan, month: Month, name: ComputedColumn): TableColumnSpec => ({
  name,
  style: name.endsWith('分钟') ? 'number' : 'centre',
  formula: { native: serviceFormula(plan, month, name) },
});

function addTable(built: SheetBuilder, plan: Plan, month: Month): number {
  const rows = serviceRows(plan, month);
  const height = Math.max(LOG_ROWS, rows.length + 10);
  built.table(LOG_HEAD, 1, {
    name: serviceTable(month),
    columns: [...FIRST_BLOCK.map(typed), ...COMPUTED.map((name) => computed(plan, month, name))],
    rows: rows.map((row) => {
      const values = serviceValues(plan.contract, row);
      return [...FIRST_BLOCK.map((_, i) => row[i] ?? null), ...COMPUTED.map((name) => values[name])];
    }),
    height,
  });
  return LOG_HEAD + height;
}

function addChecks(built: SheetBuilder, bottom: number): void {
  const column = (name: (typeof SERVICE_COLUMNS)[number]): string => {
    const col = SERVICE_COLUMNS.indexOf(name) + 1;
    return range(LOG_HEAD + 1, col, bottom, col);
  };
  built.validate(column('事件类型'), { rule: { kind: 'list', items: INCIDENT_TYPES }, error: WORDS.typeError });
  for (const name of TIME_COLUMNS) {
    built.validate(column(name), { rule: { kind: 'date', min: 1, max: 2958465 }, prompt: WORDS.timePrompt, error: WORDS.timeError });
  }
  const late = range(LOG_HEAD + 1, SERVICE_COLUMNS.indexOf('响应超时') + 1, bottom, SERVICE_COLUMNS.length);
  const first = late.split(':')[0] ?? '';
  built.highlight(late, `OR(${first}="是",${first}="有误")`, 'bad').highlight(late, `${first}="未填"`, 'warn');
}

export function serviceLog(plan: Plan, month: Month): SheetModel {
  const last = SERVICE_COLUMNS.length;
  const built = sheet(serviceLogName(month)).widths(...WIDTHS);
  built.merge(1, 1, 1, last, fillIn(WORDS.title, { 合同: plan.name, 月份: monthText(month) }), 'title').height(1, 32);
  built.merge(2, 1, 2, last, fillIn(WORDS.note, { 服务商: termText(plan.contract, '乙方') ?? '' }), 'note');
  const bottom = addTable(built, plan, month);
  addChecks(built, bottom);
  built.print({ orientation: 'landscape', repeatRows: [LOG_HEAD, LOG_HEAD], margins: { top: 1.5, bottom: 1.5, left: 1, right: 1 } });
  return built.freeze(LOG_HEAD, 1).build();
}
