// Every penalty sheet and service log as LibreOffice recalculates it, for random months at and around every bound.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../src/hosts/file';
import { checkModel } from '../../src/workbook/checkModel';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { type Column, COLUMNS as COLUMN_NAMES } from '../../src/domain/terms/columns';
import { isCellError, type SheetModel, type WorkbookModel } from '../../src/workbook/model';
import { months } from '../../src/workbook/months';
import { type Plan, planOf } from '../../src/workbook/plan';
import { penaltyName, TERMS } from '../../src/workbook/sheetNames';
import { penaltyValues } from '../../src/workbook/sheets/penaltyValues';
import { termsSheet } from '../../src/workbook/sheets/terms';
import { clauseRow, COLUMNS, penaltyLayout } from '../../src/workbook/sheets/penaltyLayout';
import { amount, type Choices, type Key, KEYS, must, parsed, tableOf } from '../domain/builtIn';
import { penaltyBook, type Trial, trialPlan } from '../workbook/sheets/penaltyPlans';
import { recalculate } from './libreoffice';
import { differences } from './planOf';

const READINGS: readonly (readonly [Key, Choices])[] = [
  ['website', { 区间端点: '适用下一档' }],
  ['website', { 同一事实: '逐条相加', 违约次数: '每次', 一般违约基数: '另行填写' }],
  ['data', { 事故与重大违约: '不计金额', 第四个月: '每月再计' }],
  ['systems', { 两表连续低分: '两表平均' }],
  ['security', { 安全违约基数: '一成封顶', 违约次数: '每次' }],
  ['petition', { 迟延二十: '叠加', 违约次数: '每次' }],
];

const row = (编号: string, 比例: string, 条件: string, more: object = {}) => ({ 类别: '违约' as const, 编号, 名称: `${编号} ${比例}`, 比例, 基数: 200, 条件, 依据: '测试', ...more });
const FOREIGN = [
  row('迟交', '10.5%/2日(不足计)', '迟交天数 > 0', { 上限: '55%' }),
  row('信用', '100%', '可用性 < 95%', { 基数: '月均服务费' }),
  row('信用', '30%', '可用性 < 99%', { 基数: '月均服务费' }),
  row('信用', '10%', '可用性 < 99.99%', { 基数: '月均服务费' }),
  row('再次', '5%', '连续未达标月数 ≥ 2', { 基数: '中标金额×10%', 上限: '中标金额×0.3%' }),
  { 类别: '指标' as const, 编号: '迟交天数', 名称: '迟交的天数', 条件: '越高越差' },
  { 类别: '合同' as const, 编号: '月违约金上限', 名称: '20%', 依据: '测试' },
];

/** With another base in the cell that the finance officer may fill, everywhere. */
const rebased = (sheet: SheetModel, plan: Plan, base: number | string): SheetModel => {
  const { clauses } = penaltyLayout(plan.contract);
  const rows = new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)]));
  clauses.forEach((_, i) => rows.get(clauseRow(penaltyLayout(plan.contract), i))?.set(COLUMNS.given, { value: base, style: 'inputMoney', unlocked: true }));
  return { ...sheet, rows };
};

const books = new Map<string, WorkbookModel>();
const add = (key: Key, trial: Trial): void => {
  books.set(`${key} ${JSON.stringify(trial.choices ?? trial.rows?.length ?? '')}`, penaltyBook(trialPlan(key, trial)));
};
/** More months by hand: SLA_ROUNDS=5. */
const ROUNDS = Number(process.env['SLA_ROUNDS'] ?? 1);
KEYS.forEach((key, i) => add(key, { count: 8 * ROUNDS, seed: 100 + i }));
READINGS.forEach(([key, choices], i) => add(key, { choices, count: 5 * ROUNDS, seed: 200 + i }));
add('petition', { rows: FOREIGN, count: 16 * ROUNDS, seed: 300 });

test('models that every host can draw', () => {
  expect([...books].flatMap(([name, book]) => checkModel(book).map((fault) => ({ name, ...fault })))).toEqual([]);
});

test('stored values are what LibreOffice computes', async () => {
  const { compared, differing } = await differences([...books.values()].map(({ sheets }) => sheets));
  const names = [...books.keys()];
  expect(differing.map((each) => each.replace(/^file (\d+)/, (_, i: string) => names[Number(i)] ?? i))).toEqual([]);
  expect(compared).toBeGreaterThan(15_000);
}, 600_000);

test('a base that the finance officer fills in replaces the contract’s; text and less than nothing do not pass', async () => {
  const bases = [1000.01, 0, '一千', -1, ' '];
  const plan = trialPlan('petition', { count: bases.length, seed: 500 });
  const { clauses } = penaltyLayout(plan.contract);
  const metrics = new Map(plan.months.map(({ label }) => [label, new Map([['迟延天数', 7], ['服务缺陷', 1]])]));
  const filled: Plan = { ...plan, entries: { ...NO_ENTRIES, metrics } };
  const book = penaltyBook(filled);
  const sheets = book.sheets.map((sheet) => {
    const i = filled.months.findIndex(({ label }) => sheet.name === penaltyName(label));
    return i < 0 ? sheet : rebased(sheet, filled, bases[i]!);
  });
  const folder = mkdtempSync(join(tmpdir(), 'sla-base-'));
  const path = join(folder, 'bases.xlsx');
  writeFileSync(path, await toXlsx({ ...book, sheets }, { formulas: 'native' }));
  const values = recalculate([path]).get(path);
  rmSync(folder, { recursive: true, force: true });
  const row = (i: number): number => clauseRow(penaltyLayout(filled.contract), i) - 1;
  const amounts = filled.months.map(({ label }) => clauses.map((_, i) => values?.get(penaltyName(label))?.[row(i)]?.[COLUMNS.amount - 1]));
  const expected = (base: number): string[] => ['迟延', '缺陷'].map((id) => String(amount('petition', id, { base, ...(id === '迟延' && { quantity: 7 }) })));
  const [late, poor] = expected(1000.01);
  expect(amounts).toEqual([[late, '', poor, ''], ['0', '', '0', ''], ['#VALUE!', '', '#VALUE!', ''], ['#VALUE!', '', '#VALUE!', ''], [...expected(1105000).flatMap((each) => [each, ''])]]);
});

/** The contract's table with other words in some cells: 编号, column, what stands there then. */
const reworded = (key: Key, changes: readonly (readonly [string, Column, string | number])[], metrics: Readonly<Record<string, number | string>>): Plan => {
  const grid = tableOf(key);
  for (const [id, name, value] of changes) {
    const found = grid.find((cells) => cells[COLUMN_NAMES.indexOf('编号')] === id)!;
    found[COLUMN_NAMES.indexOf(name)] = value;
  }
  const plan = must(planOf(key, parsed(grid), months('2026-03', 1)));
  return { ...plan, entries: { ...NO_ENTRIES, metrics: new Map([['2026-03', new Map(Object.entries(metrics))]]) } };
};

const WEBSITE = { 可用性: 0.5, 最长中断小时: 2 };
const LIVE: readonly (readonly [Key, readonly (readonly [string, Column, string | number])[], Readonly<Record<string, number | string>>])[] = [
  ['website', [['一般1', '比例', '60%'], ['一般2', '基数', '金额']], WEBSITE],
  ['website', [['金额', '名称', 999999.99], ['一般违约基数', '名称', '中标金额×10%'], ['一般1', '基数', '履约保函×5%']], WEBSITE],
  ['security', [['取费基数', '名称', '中标金额'], ['一般2', '上限', '0.1%'], ['一般1', '比例', 0.07]], WEBSITE],
  ['petition', [['迟延', '比例', '0.5%/2日(不足计)'], ['缺陷', '基数', '履约保函']], { 迟延天数: 5, 服务缺陷: 1 }],
];

test('rates, bases and caps are live: other words in 合同条款 are followed', async () => {
  const files = LIVE.map(([key, changes, metrics]) => {
    const [before, after] = [reworded(key, [], metrics), reworded(key, changes, metrics)];
    const sheets = penaltyBook(before).sheets.filter(({ name }) => name !== TERMS);
    return { plan: after, sheets: [termsSheet(after), ...sheets] };
  });
  const folder = mkdtempSync(join(tmpdir(), 'sla-live-'));
  const paths = files.map((_, i) => join(folder, `${i}.xlsx`));
  for (const [i, { sheets }] of files.entries()) writeFileSync(paths[i]!, await toXlsx({ sheets, names: [], properties: { title: '试验', created: '2026-03-01T00:00:00Z' } }, { formulas: 'native' }));
  const values = recalculate(paths);
  rmSync(folder, { recursive: true, force: true });
  const theirs = files.map(({ plan }, i) => {
    const layout = penaltyLayout(plan.contract);
    const cells = values.get(paths[i]!)?.get(penaltyName('2026-03'));
    return [...layout.clauses.map((_, line) => clauseRow(layout, line)), layout.total].map((row) => cells?.[row - 1]?.[COLUMNS.amount - 1]);
  });
  const ours = files.map(({ plan }) => {
    const { clauses, total } = penaltyValues(plan, plan.months[0]!);
    return [...clauses.map((each) => each.amount), total].map((value) => (isCellError(value) ? value.error : String(value)));
  });
  expect(theirs).toEqual(ours);
});
