// 交付物 of the contracts as a reader checks it: years that add up, what is late, what is proposed as not arranged.
import { builtIns } from '../../../src/contracts';
import { sparseItems } from '../../../src/domain/deliverable/arranged';
import { serialOf } from '../../../src/domain/time/serial';
import { checkModel } from '../../../src/workbook/checkModel';
import { cellAt } from '../../../src/workbook/model';
import { deliverableNames, deliverablesSheet } from '../../../src/workbook/sheets/deliverables';
import { NO_DELIVERIES } from '../../../src/workbook/sheets/deliverablesEntries';
import { afterRows, deliveredRow } from '../../../src/workbook/sheets/deliverablesLayout';
import { deliverableValues } from '../../../src/workbook/sheets/deliverablesValues';
import { workbook } from '../../../src/workbook/workbook';
import { builtInPlan } from '../../recalc/planOf';

const keys = builtIns.map(({ key }) => key);

test.each(keys)('%s: what is planned is what the year asks for', (key) => {
  const plan = builtInPlan(key);
  const { rows } = deliverableValues(plan, NO_DELIVERIES, []);
  const differing = plan.contract.deliverables.flatMap(({ duty }, i) => {
    const { schedule, plannedTotal, required } = rows[i]!;
    return schedule.kind !== 'asItHappens' && plannedTotal !== required ? [`${duty}: ${String(plannedTotal)} / ${String(required)}`] : [];
  });
  expect(differing).toEqual([]);
});

test.each(keys)('%s: a sheet that no program repairs', (key) => {
  const plan = builtInPlan(key);
  const model = workbook({ title: '', created: '2026-03-03T08:00:00Z' }, [deliverablesSheet(plan)], deliverableNames(plan));
  expect(checkModel(model)).toEqual([]);
});

test.each(keys)('%s: no page ends within a deliverable, and the signatures have something above them', (key) => {
  const plan = builtInPlan(key);
  const { breaks = [] } = deliverablesSheet(plan).print;
  const delivered = plan.contract.deliverables.slice(1).map((_, i) => deliveredRow(i));
  expect(breaks.length).toBeGreaterThan(0);
  expect(breaks.filter((row) => row !== afterRows(plan) && !delivered.includes(row))).toEqual([]);
});

test('security: the items that are due a few times a year', () => {
  expect(sparseItems(builtInPlan('security').contract).map(({ item }) => item.name)).toEqual([
    '脆弱性检查', '安全加固', '渗透测试', '日志分析服务', '应急演练',
  ]);
  expect(keys.filter((key) => sparseItems(builtInPlan(key).contract).length > 0)).toEqual(['security']);
});

test('security: proposed as not arranged unless planned or delivered', () => {
  const plan = builtInPlan('security');
  const check = plan.contract.deliverables.find(({ duty }) => duty === '脆弱性检查')!;
  const entries = { ...NO_DELIVERIES, planned: new Map([[check.id, [null, 1]]]), delivered: new Map([[check.id, [null, null, 1]]]) };
  const sheet = deliverablesSheet(plan, entries);
  const row = afterRows(plan) + 4;
  expect(cellAt(sheet, row, 1)?.value).toBe('脆弱性检查');
  expect([8, 9, 10, 11].map((col) => cellAt(sheet, row, col)?.value)).toEqual(['/', '安排', '安排', '/']);
});

test('security: what is due once without a time is planned by hand, and still due once', () => {
  const plan = builtInPlan('security');
  const { rows } = deliverableValues(plan, NO_DELIVERIES, []);
  const once = plan.contract.deliverables.flatMap(({ frequency, due, duty }, i) => (frequency === '一次' && due === '' ? [{ duty, ...rows[i]! }] : []));
  expect(once.map(({ duty }) => duty)).toContain('国密OV SSL证书');
  expect(once.map(({ schedule, required, plannedTotal }) => [schedule.kind, required, plannedTotal])).toEqual(once.map(() => ['asItHappens', 1, 0]));
});

test('nothing is late before its month is over, nor without a day to judge by', () => {
  const plan = builtInPlan('website');
  const late = (asOf: number | null): unknown => deliverableValues(plan, { ...NO_DELIVERIES, asOf }, []).rows[0]?.late;
  expect([null, serialOf(2026, 3, 31), serialOf(2026, 4, 1), serialOf(2026, 5, 1)].map(late)).toEqual([undefined, 0, 1, 2]);
});
