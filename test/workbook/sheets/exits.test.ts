// The grounds for ending the contract on 年度汇总: what has happened, what the clause says, what the sheet shows; and what SLA.EXIT
// answers over the sheet's own cells. No program here runs that formula: it is called with what its arguments come to.
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import { type Entries, entryKey, NO_ENTRIES, type Typed } from '../../../src/workbook/entries';
import type { LogCell } from '../../../src/workbook/log';
import { knownLevels, yearLevels } from '../../../src/workbook/log/yearLevels';
import { type Cell, cellAt, isCellError, type SheetModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { annualSheet } from '../../../src/workbook/sheets/annual';
import { YEAR_ROWS, yearLayout } from '../../../src/workbook/sheets/annualLayout';
import { streakTogether } from '../../../src/workbook/sheets/annualValues';
import { exitFacts, hasExitCall } from '../../../src/workbook/sheets/exitFacts';
import { exitInputs, exitLayout, factRow, groundRow } from '../../../src/workbook/sheets/exitLayout';
import { tableOf } from '../../domain/builtIn';
import { sla } from '../../functions/harness';
import { type Key, KEYS, planFor } from './plans';

const FULL: Readonly<Record<string, number>> = { 官网运维: 5, 数据运维: 4, 应用系统运维: 10 };
/** So many points out of a hundred, spread evenly. */
const marks = (table: string, share: number) => Array.from({ length: FULL[table] ?? 1 }, () => [0.3, 0.5, 0.2].map((w) => (w * share) / (FULL[table] ?? 1)));
const row = (entry: Readonly<Partial<Record<LogColumn, LogCell>>>): readonly LogCell[] => LOG_COLUMNS.map((column) => entry[column] ?? null);
const DAY = 46_100;
/** Annex 5 of `website`: 数据丢失 of one database for over two months is B, of two for over three A. */
const incident = (libraries: number, monthsLost: number, day = DAY) =>
  row({ 编号: '1', 业务系统: '门户网站', 事件类型: '数据丢失', 发生时间: day, 恢复时间: day + 0.5, 丢失库数: libraries, 丢失数据月数: monthsLost, 可恢复: '否', 服务商责任: '是' });
const A = (day?: number) => incident(2, 4, day);
const B = (day?: number) => incident(1, 2.5, day);
const OPEN = row({ 编号: '1', 事件类型: '数据丢失', 发生时间: DAY });

interface Happened {
  readonly shares?: readonly (number | undefined)[];
  readonly rows?: readonly (readonly LogCell[])[];
  readonly facts?: Readonly<Record<string, Typed>>;
  readonly metrics?: Readonly<Record<string, Typed>>;
}
const TABLES: Readonly<Partial<Record<Key, string>>> = { website: '官网运维', data: '数据运维', systems: '应用系统运维' };
const planOf = (key: Key, { shares = [], rows = [], facts = {}, metrics = {} }: Happened, readings = {}): Plan => {
  const bare = planFor(key);
  const table = TABLES[key] ?? '';
  const scores = new Map(shares.flatMap((share, i) => (share === undefined ? [] : [[entryKey(bare.months[i]!.label, table), marks(table, share)] as const])));
  const entries: Entries = {
    ...NO_ENTRIES, scores, exitFacts: new Map(Object.entries(facts)), metrics: new Map([['2026-04', new Map(Object.entries(metrics))]]),
    ...(key === 'petition' ? {} : { log: { rows, systems: ['门户网站'] } }),
  };
  return planFor(key, entries, readings);
};

const shown = (cell: Cell | undefined): unknown => (isCellError(cell?.value) ? cell.value.error : cell?.value);
const layoutOf = (plan: Plan) => exitLayout(plan, yearLayout(plan, streakTogether(plan)));

const ground = (plan: Plan, id: string): readonly unknown[] => {
  const sheet = annualSheet(plan);
  const layout = layoutOf(plan);
  const at = groundRow(layout, plan.contract.exits.findIndex((each) => each.id === id));
  return [shown(cellAt(sheet, at, layout.state)), shown(cellAt(sheet, at, layout.why))];
};

test.each<readonly [string, Key, string, Happened, string, string]>([
  ['14(4): nothing yet is no warning', 'website', 'A级事故', {}, '未触发', 'A级次数 0（≥ 1），还差 1'],
  ['14(4): one A', 'website', 'A级事故', { rows: [A()] }, '已触发', 'A级次数 1（≥ 1）'],
  ['14(4): two B', 'website', 'B级事故', { rows: [B(), B()] }, '预警', 'B级次数 2（≥ 3），还差 1'],
  ['14(4): three B', 'website', 'B级事故', { rows: [B(), B(), B()] }, '已触发', 'B级次数 3（≥ 3）'],
  ['14(4): outside the months, within the log', 'website', 'B级事故', { rows: [B(), B(), B(46_500)] }, '已触发', 'B级次数 3（≥ 3）'],
  ['14(4): one without a level', 'website', 'B级事故', { rows: [B(), OPEN] }, '#N/A', '事件日志有未填、有误或未能定级的行'],
  ['14(4): enough are known', 'website', 'A级事故', { rows: [A(), OPEN] }, '已触发', 'A级次数 1（≥ 1）'],
  ['14(5): two low months', 'data', '连续三个月低于60分', { shares: [90, 59, 59.99] }, '预警', '连续低于60月数 2（≥ 3），还差 1'],
  ['14(5): three', 'data', '连续三个月低于60分', { shares: [50, 50, 59, 90] }, '已触发', '连续低于60月数 3（≥ 3）'],
  ['14(5): a month without evaluation between', 'website', '连续三个月低于60分', { shares: [50, 50, undefined, 50] }, '预警', '连续低于60月数 2（≥ 3），还差 1'],
  ['14(6): not filled in', 'website', '人员三次以上', {}, '未填写', '人员违约次数 未填（≥ 3）：未填写，不能判断'],
  ['14(6): twice', 'website', '人员三次以上', { facts: { 人员违约次数: 2 } }, '预警', '人员违约次数 2（≥ 3），还差 1'],
  ['14(6): not mended', 'website', '人员未改正', { facts: { 未整改: '是' } }, '已触发', '未整改 1（≥ 1）'],
  ['14(6): as text', 'website', '人员未改正', { facts: { 未整改: '一次' } }, '#VALUE!', '下方填写有误'],
  ['14(5) of security', 'security', '人员三次以上', { facts: { 人员违约次数: 3 } }, '已触发', '人员违约次数 3（≥ 3）'],
  ['八1: ten days late in a month', 'petition', '迟延超过十日', { metrics: { 迟延天数: 10 } }, '预警', '迟延天数 10（> 10），还差 1'],
  ['八1: eleven', 'petition', '迟延超过十日', { metrics: { 迟延天数: 11 } }, '已触发', '迟延天数 11（> 10）'],
  ['八2', 'petition', '服务缺陷', { metrics: { 服务缺陷: '是' } }, '已触发', '服务缺陷 1（≥ 1）'],
  ['八5: wrongly typed', 'petition', '未整改', { metrics: { 未整改: -1 } }, '#VALUE!', '有月份的指标未定或有误，见当月违约金表'],
])('%s', (_, key, id, happened, state, why) => {
  expect(ground(planOf(key, happened), id)).toEqual([state, why]);
});

test('any twelve months, where that is how the clause is read', () => {
  const rows = [B(46_100), B(46_200), B(46_465)];
  expect([{}, { 一年内: '任意十二个月' }].map((readings) => ground(planOf('website', { rows }, readings), 'B级事故')[0])).toEqual(['已触发', '预警']);
});

test('incidents by month: of two annex tables the higher counts once; a month not looked at shows nothing', () => {
  const plan = planOf('systems', { rows: [A(), B(), B(46_500)] });
  const sheet = annualSheet(plan);
  const layout = yearLayout(plan, streakTogether(plan));
  const at = (line: number) => layout.levelNames.map((_, i) => shown(cellAt(sheet, line, layout.levels + i)));
  expect(layout.levelNames).toEqual(['A级', 'B级']);
  expect([at(YEAR_ROWS.first), at(YEAR_ROWS.first + 1), at(layout.incidents!)]).toEqual([[1, 1], ['', ''], [1, 2]]);
  expect(shown(cellAt(sheet, layout.incidents!, 2))).toBe('事件日志的全部事件，其中A级0、B级1次不在上列各月内');
});

test('what is typed: only what neither the log nor the months hold', () => {
  expect(KEYS.map((key) => exitInputs(planOf(key, {})).map(({ fact }) => fact.name))).toEqual([
    ['未整改', '人员违约次数'], ['未整改', '人员违约次数'], ['未整改', '人员违约次数'], ['未整改', '人员违约次数'], [],
  ]);
});

/** The four columns beside the grounds, as SLA.EXIT answers them from the cells that its call names. */
const answered = (plan: Plan, sheet: SheetModel): readonly [unknown, unknown] => {
  const [year, layout] = [yearLayout(plan, streakTogether(plan)), layoutOf(plan)];
  const scores = plan.months.map((_, i) => year.tables.map((__, t) => cellAt(sheet, YEAR_ROWS.first + i, year.scores + t)?.value ?? '').map((value) => (typeof value === 'number' ? value : '')));
  const levels = knownLevels(plan).map(({ level, day }) => [level, day]);
  const facts = exitFacts(plan).flatMap(({ source }, i) => {
    if (source.kind === 'level' || source.kind === 'streak') return [];
    return [[layout.name, layout.value].map((column) => cellAt(sheet, factRow(layout, i), column)?.value ?? '')];
  });
  const ours = plan.contract.exits.map((_, i) => [0, 1, 2, 3].map((c) => shown(cellAt(sheet, groundRow(layout, i), layout.answer + c))));
  return [ours, sla('EXIT', tableOf(plan.key as Key), yearLevels(plan).length > 0 && levels.length > 0 ? levels : '', year.tables.length > 0 ? scores : '', facts.length > 0 ? facts : '')];
};
const HAPPENED: readonly Happened[] = [
  {},
  { shares: [50, 50, 50, 80], rows: [A(), B(), B(46_200)], facts: { 未整改: 0, 人员违约次数: 2 }, metrics: { 迟延天数: 11, 服务缺陷: 0 } },
  { shares: [59.99, 60], rows: [B(), OPEN], facts: { 未整改: '无', 人员违约次数: 3 }, metrics: { 迟延天数: 10, 未整改: 1 } },
];
test.each(KEYS)('SLA.EXIT answers the same: %s', (key) => {
  for (const happened of HAPPENED) {
    const plan = planOf(key, happened);
    expect(hasExitCall(plan)).toBe(true);
    const [ours, theirs] = answered(plan, annualSheet(plan));
    expect(theirs).toEqual(ours);
  }
});
