// Workbooks with a log of a few rows: quick to draw, everything else as people have it.
import { buildPlan, buildWorkbook } from '../../src/workbook/build';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { examplePlan } from '../../src/workbook/example';
import { NO_LOG } from '../../src/workbook/log';
import { withLog } from '../../src/workbook/log/withLog';
import type { WorkbookModel } from '../../src/workbook/model';
import type { Plan } from '../../src/workbook/plan';
import { type Key, planFor } from '../workbook/sheets/plans';

const FEW = { ready: 3, helpers: 4, systems: 1 };

export function smallMonth(key: string, month = '2026-03'): WorkbookModel {
  const model = buildWorkbook(key, { from: month, months: 1, created: `${month}-01T00:00:00Z`, entries: { ...NO_ENTRIES, log: { ...NO_LOG, size: FEW } } });
  if ('code' in model) throw new Error(model.code);
  return model;
}

/** No more room in the log than what stands in it needs. */
export function withLittleRoom(plan: Plan): Plan {
  const { log } = plan.entries;
  return log ? { ...plan, entries: { ...plan.entries, log: { ...log, size: { ready: log.rows.length + 2, helpers: log.rows.length + 4, systems: log.systems.length } } } } : plan;
}

/** Half a filled year of a contract, its first two months closed. */
export const smallExample = (key: Key): WorkbookModel => buildPlan(withLittleRoom(examplePlan(planFor(key, withLog(key, NO_ENTRIES), {}, 6), 1)), '2026-03-01T00:00:00Z');
