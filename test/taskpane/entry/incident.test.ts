// A new incident as it is typed: its level by the rules, what is missing, what to know before it is written.
import type { LogColumn } from '../../../src/domain/incident/columns';
import { canWrite, doubtsOf, incidentChanges, lineOf, verdictsOf } from '../../../src/taskpane/entry/incident';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import { typedCells } from '../../../src/workbook/read';
import { planFor } from '../../workbook/sheets/plans';

const plan = planFor('website', withLog('website', NO_ENTRIES), {}, 2);
const row = typedCells(plan).filter(({ what }) => what.kind === 'log' && what.row === 0);
const line = (texts: Partial<Record<LogColumn, string>>) => lineOf(row, new Map(Object.entries(texts) as [LogColumn, string][]));

const outage = { 事件类型: '服务中断', 发生时间: '2026-03-05 09:30', 恢复时间: '2026-03-05 21:30', 服务商责任: '是', 影响人数: '300' };

test.each<[string, Partial<Record<LogColumn, string>>, string, boolean]>([
  ['nothing typed', {}, 'levels  needed  issue ', false],
  ['an outage', outage, 'levels B级 needed  issue ', true],
  ['no fault of the provider', { ...outage, 服务商责任: '否' }, 'levels 不计 needed  issue ', true],
  ['nobody said whose fault', { ...outage, 服务商责任: '' }, 'levels  needed 服务商责任 issue ', true],
  ['not yet restored', { ...outage, 恢复时间: '' }, 'levels  needed 恢复时间 issue ', true],
  ['no beginning', { ...outage, 发生时间: '' }, 'levels  needed 发生时间,恢复时间 issue ', false],
  ['restored before it began', { ...outage, 恢复时间: '2026-03-04 21:30' }, 'levels  needed  issue logOrder', false],
])('%s', (_, texts, told, writes) => {
  const typed = line(texts);
  const { levels, needed, issue } = verdictsOf(plan, typed, 7);
  expect(`levels ${levels.map(({ level }) => level).join()} needed ${needed.join()} issue ${issue?.code ?? ''}`).toBe(told);
  expect(canWrite(typed, verdictsOf(plan, typed, 7))).toBe(writes);
});

test('what is not understood is not written', () => {
  const typed = line({ ...outage, 影响人数: '很多' });
  expect(typed.refused.map(({ what }) => ('column' in what ? what.column : ''))).toEqual(['影响人数']);
  expect(canWrite(typed, verdictsOf(plan, typed, 7))).toBe(false);
});

test('only the cells that were filled are written', () => {
  const changes = incidentChanges(row, line({ 事件类型: '故障', 发生时间: '2026-03-05' }));
  expect(changes).toEqual([
    { sheet: '事件日志', address: 'C7', value: '故障' },
    { sheet: '事件日志', address: 'D7', value: 46_086 },
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['after the last row', '2026-03-20 09:30', []],
  ['before the last row', '2026-03-02 09:30', ['earlier']],
  ['after the last month', '2026-05-01 00:00', ['outside']],
])('%s', (_, began, codes) => {
  const logged = { ...plan, entries: { ...plan.entries, log: { rows: [[null, null, '故障', 46_090]], systems: [] } } };
  expect(doubtsOf(logged, line({ ...outage, 发生时间: began }), undefined).map(({ code }) => code)).toEqual(codes);
});
