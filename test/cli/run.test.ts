// The command line: what it makes, and the one message that each kind of bad input gets.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathFor } from '../../src/cli/output';
import { printTable } from '../../src/domain/terms/print';
import { readXlsx } from '../../src/hosts/file';
import { GOOD } from '../workbook/sheets/marks';
import { termsOf } from '../workbook/sheets/plans';
import { HEAD, scoresCsv } from './scoresCsv';
import { call } from './calling';

// Whole workbooks are made here, on whatever machine.
const folder = mkdtempSync(join(tmpdir(), 'sla-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const quote = (cell: unknown): string => `"${String(cell ?? '').replace(/"/g, '""')}"`;
const termsCsv = (key: string): string =>
  printTable(termsOf(key).terms)
    .map((row) => row.map(quote).join())
    .join('\n');

const SCORES = `${HEAD.join()}\n`;
const rows = (...lines: string[]): string => `${SCORES}${lines.join('\n')}`;
const DATA = [
  '中小企业基础数据库维护与更新',
  '国家及重点省市中小企业政策库维护与更新',
  '重点省市投融资数据维护与更新',
  '数据质量与数据安全管理',
];
const good = (month = '2026-04', from = 0): string[] => DATA.slice(from).map((name) => `${month},数据运维,${name},7,12,5,`);

test('a month of one contract with marks in GB18030 heads, read back', async () => {
  const scores = file('data.csv', `\ufeff${rows(...good('2026年4月', 1), `2026-04,,"${DATA[0]}",6,10,4,"迟交，""两次"""`)}`);
  const path = join(folder, 'new', 'data.xlsx');
  const { code, out, err } = await call(
    'generate',
    '--contract',
    'data',
    '--from',
    '2026-04',
    '--months',
    '1',
    '--out',
    path,
    '--scores',
    scores,
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('[1/1] 数据运维：10 张工作表');
  const form = (await readXlsx(readFileSync(path))).sheets.find(({ name }) => name === '2026-04 评分表');
  expect([form?.cells['J13']?.value, form?.cells['D6']?.value, form?.cells['L5']?.value]).toEqual([92, 6, '迟交，"两次"']);
  expect(readdirSync(join(folder, 'new'))).toEqual(['data.xlsx']);
});

test('an example: filled in, the same for the same seed, beside the workbook in use', async () => {
  const out = join(folder, 'examples');
  const [one, two] = [join(out, '1.xlsx'), join(out, '2.xlsx')];
  const made = await call('example', '--contract', 'petition', '--seed', '7', '--out', one);
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  await call('example', '--contract', 'petition', '--out', two, '--seed=7');
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const log = (await readXlsx(readFileSync(one))).sheets.find(({ name }) => name === '2026-03 服务日志');
  expect([log?.cells['A4']?.value, typeof log?.cells['D4']?.value, log?.cells['N4']?.value]).toEqual([1, 'number', expect.stringMatching(/^[是否]$/)]);
  expect(pathFor({ all: true, out, seed: 1 }, '官网运维')).toBe(join(out, '官网运维 示例.xlsx'));
  expect(pathFor({ all: true, out, seed: undefined }, '官网运维')).toBe(join(out, '官网运维.xlsx'));
});

test('all contracts in one workbook, 总览 first', async () => {
  const path = join(folder, 'single.xlsx');
  const { code, out, err } = await call('generate', '--contract', 'all', '--single', '--from', '2026-04', '--months', '1', '--out', path);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('[1/1] 运维合同总览：');
  const { sheets } = await readXlsx(readFileSync(path));
  expect(sheets[0]?.name).toBe('总览');
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['官网运维 2026-04 评分表', '系统运维 2026-04 信息化基础运维评分表', '信访运维 2026-04 服务日志']));
});

test('a contract of the user’s own, as a terms table in CSV', async () => {
  const path = join(folder, 'own.xlsx');
  const { code, err } = await call('generate', '--terms', file('own.csv', termsCsv('systems')), '--months', '1', '--out', path);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect((await readXlsx(readFileSync(path))).sheets.map(({ name }) => name)).toContain('2026-03 应用系统运维评分表');
});

test('the same workbook is left alone', async () => {
  const args = ['generate', '--contract', 'petition', '--months', '1', '--out', join(folder, 'same.xlsx')];
  expect((await call(...args)).out).toContain('已写入');
  expect((await call(...args)).out).toContain('没有变化');
});

test('all five with marks for two months', async () => {
  const scores = file('all.csv', scoresCsv(GOOD.slice(0, 6), 3, 2));
  const out = join(folder, 'all');
  const { code, err } = await call('generate', '--contract', 'all', '--from', '2026-03', '--months', '2', '--out', out, '--scores', scores, '--formulas', 'addin');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(out).sort()).toEqual(
    ['官网运维', '系统运维', '数据运维', '安全运维', '信访运维'].map((name) => `${name}.xlsx`).sort(),
  );
});

const generate = ['generate', '--contract', 'data', '--out', join(folder, 'none.xlsx')];
test.each<[string, readonly string[], string]>([
  ['unknown contract', ['generate', '--contract', 'webiste'], '没有名为“webiste”的合同；可用：website（官网运维）'],
  ['no contract', ['generate'], '--contract 与 --terms 应给出其中一个'],
  ['unknown month', [...generate, '--from', '2026-13'], '选项 --from 为“2026-13”，应为年月（2000-01 至 2099-12），如 2026-03'],
  ['another age', [...generate, '--from', '9999-12'], '选项 --from 为“9999-12”，应为年月（2000-01 至 2099-12）'],
  [
    'after the term',
    [...generate, '--from', '2030-03'],
    '考核月 2030-03 至 2031-02 超出范围；第一个月不早于 2026-03，最后一个月不晚于 2028-03',
  ],
  ['before the term', [...generate, '--from', '2026-02', '--months', '1'], '考核月 2026-02 至 2026-02 超出范围'],
  ['past the term', [...generate, '--from', '2028-03', '--months', '2'], '考核月 2028-03 至 2028-04 超出范围'],
  ['months', [...generate, '--months', '0'], '选项 --months 为“0”，应为 1 至 60 的整数'],
  ['unknown option', [...generate, '--score', 'x'], '没有“--score”这个选项'],
  ['unknown command', ['genrate'], '没有“genrate”这个命令；应为 generate、example、close、reopen、prepare、verify 或 collect'],
  ['a seed without an example', [...generate, '--seed', '3'], '选项 --seed 只用于 example'],
  ['no seed', ['example', '--seed', '-1'], '选项 --seed 为“-1”，应为不超过 9 位的非负整数'],
  ['an example of other months', ['example', '--from', '2026-05'], '示例按合同的服务期填写，不能用选项 --from'],
  ['an example with marks', ['example', '--contract', 'data', '--scores', 'x.csv'], '不能用选项 --scores'],
  ['no value', ['generate', '--contract'], '选项 --contract 没有给出值'],
  ['not .xlsx', ['generate', '--contract', 'data', '--out', 'x.xls'], '选项 --out 为“x.xls”，应为以 .xlsx 结尾的文件名'],
  ['one workbook of one contract', ['generate', '--contract', 'data', '--single'], '--single 把全部合同合为一个工作簿，应与 --contract all 同用'],
  ['one workbook of the user’s own contract', ['generate', '--terms', 'x.csv', '--single'], '应与 --contract all 同用'],
  ['a value after --single', ['generate', '--contract', 'all', '--single=yes'], '选项 --single 后面不写值'],
  ['one workbook is no folder', ['generate', '--contract', 'all', '--single', '--out', 'x'], '选项 --out 为“x”，应为以 .xlsx 结尾的文件名'],
  ['no such file', [...generate, '--scores', 'none.csv'], '无法读取“none.csv”'],
  ['in English', [...generate, '--lang', 'en', '--scores', 'none.csv'], 'Cannot read “none.csv”'],
])('%s', async (_, args, message) => {
  const { code, out, err } = await call(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

test.each<[string, string, string]>([
  [
    'above the full mark',
    rows(`2026-04,数据运维,${DATA[0]},7.51,12,5,`, ...good('2026-04', 1)),
    '第2行“完成时效”列为“7.51”，超过满分；应为 0 至 7.5 的数值，未安排填 /',
  ],
  ['text', rows(`2026-04,数据运维,${DATA[0]},７,12,5,`, ...good('2026-04', 1)), '第2行“完成时效”列为“７”，应为 0 至 7.5 的数值'],
  ['negative', rows(`2026-04,数据运维,${DATA[0]},-1,12,5,`, ...good('2026-04', 1)), '第2行“完成时效”列为“-1”，应为 0 至 7.5'],
  ['unknown item', rows('2026-04,数据运维,别的,7,12,5,', ...good()), '第2行“工作项”列为“别的”，没有这个工作项；应为 中小企业'],
  ['unknown table', rows(...good(), '2026-04,官网,别的,7,12,5,'), '第6行“考核表”列为“官网”，没有这张考核表；应为 数据运维'],
  ['twice', rows(...good(), ...good('2026年04月').slice(0, 1)), `第6行“工作项”列“${DATA[0]}”与第2行重复`],
  ['missing', rows(...good('2026-04', 1)), `2026-04 数据运维 缺少工作项：${DATA[0]}；每月应有全部工作项`],
  ['month', rows(...good('四月')), '第2行“月份”列为“四月”，不是月份；应为年月，如 2026-04 或 2026年4月'],
  ['thirteenth month', rows(...good('2026-13')), '第2行“月份”列为“2026-13”，不是月份；应为年月'],
  ['a cell more', rows(`${good()[0] ?? ''}迟,交`, ...good('2026-04', 1)), '第2行有 8 格，表头有 7 格'],
  ['cells missing', rows(`2026-04,数据运维,${DATA[0] ?? ''},7`, ...good('2026-04', 1)), '第2行有 4 格，表头有 7 格'],
  ['another year', rows(...good('2025-04')), '第2行“月份”列为“2025-04”，不在工作簿的月份之内；应为 2026-03 至 2027-02'],
  ['in part not arranged', rows(`2026-04,数据运维,${DATA[0]},/,12,5,`, ...good('2026-04', 1)), `第2行“${DATA[0]}”部分填了 /`],
  ['column', `${SCORES.replace('完成时效', '时效')}${good().join('\n')}`, '第1行（表头）有“时效”，不是可用的列名'],
  ['quote', `${SCORES}"2026-04`, '“bad.csv”第2行有一个没有结束的引号'],
  ['nothing', '', '没有内容'],
])('scores: %s', async (_, text, message) => {
  const { code, out, err } = await call(...generate, '--scores', file('bad.csv', text));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toContain('bad.csv');
  expect(readdirSync(folder)).not.toContain('none.xlsx');
});

test('scores: every fault at once, a missing item among them', async () => {
  const text = rows(`2026-04,数据运维,${DATA[1] ?? ''},8,12,5,`, ...good('2026-04', 2));
  const { err } = await call(...generate, '--scores', file('bad.csv', text));
  expect(err.split('\n')).toEqual([
    '“bad.csv”有 2 处错误，没有生成任何文件：',
    expect.stringContaining('第2行'),
    expect.stringContaining('缺少工作项'),
  ]);
});

test('scores: valid names are listed once, spaces and widths do not matter, and a shifted row is not read', async () => {
  const spaced = `2026-04,数据 运维,${DATA[0]?.replace('数据库', ' 数据 库') ?? ''},7,12,5,,,`;
  const text = rows('2026-04,数据运维,别的,7,12,5,', '2026-04,数据运维,又一个,7,12,5,', spaced, '2026-04,数据运维', ...good('2026-04', 1));
  const { err } = await call(...generate, '--scores', file('bad.csv', text));
  expect(err.split('\n').slice(1)).toEqual([
    expect.stringContaining(`“别的”，没有这个工作项；应为 ${DATA.join('、')}`),
    expect.stringMatching(/“又一个”，没有这个工作项$/),
    expect.stringContaining('第5行有 2 格'),
  ]);
});

test('marks without a score are said with their reason, and the workbook is made', async () => {
  const notArranged = `2026-04,数据运维,${DATA[0] ?? ''},/,/,/,`;
  const blank = `2026/5/1,数据运维,${DATA[0] ?? ''},7,,5,`;
  const scores = file('open.csv', rows(notArranged, ...good('2026-04', 1), blank, ...good('May-26', 1)));
  const args = ['generate', '--contract', 'data', '--months', '3', '--out', join(folder, 'open.xlsx'), '--scores', scores];
  const { code, out } = await call(...args);
  expect(code).toBe(0);
  expect(out).toContain(`\n2026-04 数据运维：“${DATA[0] ?? ''}”本月未安排，合同没有规定怎样计分`);
  expect(out.match(/^2026-\d\d 数据运维：/gm)).toEqual(['2026-04 数据运维：', '2026-05 数据运维：']);
});

test('a terms file with nothing in it, or with a shifted row', async () => {
  const out = join(folder, 'none.xlsx');
  expect((await call('generate', '--terms', file('terms.csv', ''), '--out', out)).err).toContain('其后每行一条合同条款');
  const shifted = await call('generate', '--terms', file('terms.csv', '类别,编号,名称\n合同,金额,1,000\n'), '--out', out);
  expect(shifted.err).toContain('第2行有 4 格，表头有 3 格');
});

test('every fault of a terms file', async () => {
  const bad = termsCsv('website').replace('"780000"', '"七十八万"').replace('"30%"', '"三成"').replace('得分 ≥ 90', '得分 大于 90');
  const { code, err } = await call('generate', '--terms', file('terms.csv', bad), '--out', join(folder, 'none.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('“terms.csv”有 3 处错误');
  expect(err).toContain('“名称”列为“七十八万”，应为大于0的数值');
  expect(err).toMatch(/第\d+行“条件”列为“得分 大于 90”，应为条件（条件第4字/);
  expect(err).toMatch(/“比例”列为“三成”，应为份额/);
});

test('a folder that is a file', async () => {
  const path = join(file('plain', ''), 'x.xlsx');
  const { code, err } = await call('generate', '--contract', 'data', '--out', path);
  expect([code, err]).toEqual([2, expect.stringContaining(`无法写入“${path}”`)]);
});

test('a folder that cannot be made', async () => {
  const { code, err } = await call('generate', '--contract', 'data', '--months', '1', '--out', '/proc/nope/x.xlsx');
  expect([code, err]).toEqual([2, expect.stringContaining('无法写入“/proc/nope/x.xlsx”')]);
});

test('help, in both languages', async () => {
  expect((await call('--help')).out).toContain('npm start -- generate --contract website');
  expect((await call('--help', '--lang', 'en')).out).toContain('Usage');
});
