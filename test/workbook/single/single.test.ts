// Five contracts in one workbook: every name leads somewhere, nothing else changed, and it comes apart again as it was put together.
import { buildPlan } from '../../../src/workbook/build';
import { isIssue } from '../../../src/domain/issue';
import { checkModel } from '../../../src/workbook/checkModel';
import { cellAt, type Formula, type SheetModel, type WorkbookModel } from '../../../src/workbook/model';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { planOf } from '../../../src/workbook/plan';
import { buildSingle } from '../../../src/workbook/single/buildSingle';
import { referencesIn } from '../../../src/workbook/single/references';
import { splitBook } from '../../../src/workbook/single/split';
import { GUIDE, isLegalName } from '../../../src/workbook/sheetNames';
import { planFor, termsOf } from '../sheets/plans';
import { CREATED, filledPlans } from './books';

const plans = filledPlans(2, 20);
const book = buildSingle(plans, CREATED);
const PREFIXES = ['官网运维', '系统运维', '数据运维', '安全运维', '信访运维'];

const both = ({ native, sla }: Formula): readonly string[] => [native ?? '', sla ?? ''];
const formulasOf = ({ rows, tables, validations, highlights, charts }: SheetModel): readonly string[] => [
  ...[...rows.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => (formula ? both(formula) : []))),
  ...tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => (formula ? both(formula) : []))),
  ...validations.flatMap(({ rule }) => ('source' in rule ? [rule.source] : 'formula' in rule ? [rule.formula] : 'min' in rule ? [String(rule.min), String(rule.max)] : [])),
  ...highlights.map(({ formula }) => formula),
  ...charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]),
];

/** References that lead nowhere, and the links of 总览, which are texts. */
const lost = ({ sheets, names }: WorkbookModel): readonly string[] => {
  const known = {
    sheet: new Set(sheets.map(({ name }) => name)),
    name: new Set([...names, ...sheets.flatMap(({ tables }) => tables)].map(({ name }) => name)),
  };
  const places = [...sheets.flatMap((sheet) => formulasOf(sheet).map((formula) => [sheet.name, formula] as const)), ...names.map(({ name, ref }) => [name, ref] as const)];
  return places.flatMap(([at, formula]) => [
    ...referencesIn(formula).flatMap(({ kind, name }) => (known[kind].has(name) ? [] : [`${at}: ${kind} ${name}`])),
    ...[...formula.matchAll(/HYPERLINK\("#'([^"]*)'!A1"/g)].flatMap(([, name = '']) => (known.sheet.has(name) ? [] : [`${at}: link ${name}`])),
  ]);
};

test('no program repairs it, and every reference resolves', () => {
  expect(checkModel(book)).toEqual([]);
  expect(lost(book)).toEqual([]);
  expect(plans.flatMap((plan) => lost(buildPlan(plan, CREATED)))).toEqual([]);
});

test('a reference that was forgotten would be found', () => {
  const [first, second, ...rest] = book.sheets;
  expect(lost({ ...book, sheets: [first!, ...rest] })).not.toEqual([]);
  expect(lost({ ...book, names: [{ name: '别的', ref: "'说明'!$A$1" }] })).toEqual(['别的: sheet 说明']);
  expect(second!.name).toBe('官网运维 说明');
});

test('总览 first, then each contract with all its sheets', () => {
  const own = plans.map((plan) => buildPlan(plan, CREATED).sheets.map(({ name }) => name));
  expect(book.sheets.map(({ name }) => name)).toEqual(['总览', ...PREFIXES.flatMap((prefix, i) => own[i]!.map((name) => `${prefix} ${name}`))]);
  expect(book.sheets.every(({ name }) => isLegalName(name))).toBe(true);
});

test('it comes apart into the workbooks that it was made of; only 说明 names other sheets', () => {
  const parts = splitBook(normalise(book, 'addin'));
  expect(parts.map(({ prefix }) => prefix)).toEqual(PREFIXES);
  parts.forEach((part, i) => {
    const alone = normalise(buildPlan(plans[i]!, CREATED), 'addin');
    const without = (sheets: typeof alone.sheets): unknown => sheets.filter(({ name }) => name !== GUIDE).map((sheet) => ({ ...sheet, tab: undefined }));
    expect(without(part.book.sheets)).toEqual(without(alone.sheets));
    expect(part.book.names).toEqual(alone.names);
    expect([...part.sheets.keys()]).toEqual(alone.sheets.map(({ name }) => name));
  });
});

test('a workbook over one contract is one part, sheets of people’s own are another', () => {
  const alone = normalise(buildPlan(plans[0]!, CREATED), 'native');
  expect(splitBook(alone)).toEqual([{ prefix: undefined, book: alone, sheets: new Map(alone.sheets.map(({ name }) => [name, name])) }]);
  const drawn = normalise(book, 'native');
  const mine = { ...drawn.sheets[0]!, name: '我的 草稿' };
  const parts = splitBook({ ...drawn, sheets: [...drawn.sheets, mine] });
  expect(parts.map(({ prefix, book: { sheets } }) => [prefix, sheets.length])).toEqual([...parts.slice(0, 5).map(({ prefix, book: { sheets } }) => [prefix, sheets.length]), [undefined, 1]]);
  expect(parts[5]?.book.sheets[0]?.name).toBe('我的 草稿');
});

test('说明 of each contract lists its sheets as they are called here', () => {
  const texts = (sheet: SheetModel): readonly string[] => [...sheet.rows].filter(([row]) => row > 1).map(([, line]) => String(line.get(1)?.value ?? ''));
  const guides = book.sheets.filter(({ name }) => name.endsWith(GUIDE));
  guides.forEach((guide, i) => {
    const [prefix, listed] = [PREFIXES[i]!, texts(guide)];
    const visible = book.sheets.filter(({ name, hidden }) => name.startsWith(prefix) && !hidden).map(({ name }) => name);
    const named = listed.flatMap((text) => text.split(/\n至 /)).filter((name) => name.startsWith(`${prefix} `));
    expect(named.filter((name) => !visible.includes(name))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['说明', '合同条款', '年度汇总', '付款计划', '交付物', '2026-03 违约金'].map((name) => `${prefix} ${name}`)));
  });
});

describe('总览', () => {
  const overview = book.sheets[0]!;
  const at = (row: number, col: number): unknown => cellAt(overview, row, col)?.value;
  const alone = plans.map((plan) => buildPlan(plan, CREATED));
  const named = (i: number, name: string): unknown => {
    const { ref } = alone[i]!.names.find((each) => each.name === name)!;
    const [, sheet, letters, row] = /^'(.*)'!\$([A-Z]+)\$(\d+)$/.exec(ref)!;
    const col = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return cellAt(alone[i]!.sheets.find((each) => each.name === sheet)!, Number(row), col)!.value;
  };

  test('each contract shows what its own workbook says', () => {
    const [first, months, penalties, payment, deliverable] = [5, 5, 8, 9, 10];
    const rows = [first, first + 1, first + 3, first + 4, first + 5];
    expect(rows.map((row) => at(row, 1))).toEqual(PREFIXES);
    rows.forEach((row, i) => {
      expect(at(row, penalties)).toEqual(named(i, '年度违约金合计'));
      expect(at(row, payment)).toEqual(named(i, '付款_下一日期'));
      expect(`下一应交：${String(at(row, deliverable))}`).toEqual(named(i, '交付物_下一应交'));
    });
    expect(at(first, months)).toEqual(named(0, '评分_2026_03'));
    expect(at(first + 2, months + 1)).toEqual(named(1, '评分_2026_04_信息化基础运维'));
  });

  test('a month that a contract does not cover is blank, not zero', () => {
    const shorter = buildSingle([plans[0]!, planFor('data', undefined, {}, 1)], CREATED).sheets[0]!;
    expect([5, 6].map((row) => [5, 6].map((col) => cellAt(shorter, row, col)?.formula !== undefined))).toEqual([[true, true], [true, false]]);
    expect(cellAt(shorter, 6, 6)?.value).toBeNull();
  });
});

test('two contracts of one name are kept apart', () => {
  const plan = planFor('petition', undefined, {}, 1);
  const twice = buildSingle([plan, plan], CREATED);
  expect([checkModel(twice), lost(twice)]).toEqual([[], []]);
  expect(splitBook(normalise(twice, 'native')).map(({ prefix }) => prefix)).toEqual(['信访运维', '信访运维2']);
});

test('a long name is cut to fit, and 说明 lists the sheets as they are then called', () => {
  const { terms } = termsOf('petition');
  const long = { terms: terms.map((term) => (term.kind === '合同' && term.id === '名称' ? { ...term, value: { type: 'text', text: '信访业务智能辅助系统与热线平台运维服务项目' } as const } : term)) };
  const plan = planOf('long', long, months('2026-03', 1));
  if (isIssue(plan)) throw new Error(plan.code);
  const { sheets } = buildSingle([plan], CREATED);
  const prefix = sheets[1]!.name.slice(0, -' 说明'.length);
  expect(plan.name.startsWith(prefix)).toBe(true);
  expect(prefix.length).toBe(31 - ' 2026-03 服务日志'.length);
  expect([...sheets[1]!.rows.values()].map((line) => line.get(1)?.value)).toContain(`${prefix} 2026-03 服务日志`);
  expect(checkModel(buildSingle([plan], CREATED))).toEqual([]);
});
