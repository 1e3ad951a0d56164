// Small random workbooks for properties that every host has to keep.
import fc from 'fast-check';
import { range } from '../../src/workbook/address';
import { NOT_AVAILABLE, WRONG_VALUE, type Formula, type Rule, type SheetModel, type WorkbookModel } from '../../src/workbook/model';
import { sheet, type Content, type SheetBuilder } from '../../src/workbook/sheetBuilder';
import { freeName } from '../../src/workbook/sheetNames';
import { HIGHLIGHT_KEYS, STYLE_KEYS } from '../../src/workbook/styles';
import { defineName, workbook } from '../../src/workbook/workbook';

const text = fc
  .string({
    maxLength: 12,
    unit: fc.constantFrom(...Array.from('=+-@ aZ9.,;"\'<>&/#_x{}%中文得分，。（）𠮷é\n\t')),
  })
  .map((made) => made.replace(/^\s+$/, '空'));
const line = text.map((made) => made.replace(/[\n\t]/g, ' ').trim());
const filled = line.map((made) => made || '提示');
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.double({ min: 40_000, max: 50_000, noNaN: true }))
  .map((made) => (made === 0 ? 0 : made));
const value = fc.oneof(number, text, fc.boolean(), fc.constantFrom(NOT_AVAILABLE, WRONG_VALUE));

const native = fc.constantFrom(
  'A1+1',
  'IF(A1="SLA.SCORE(","=",A1&"<&>")',
  "SUM('2026-04 评分表'!$A$1:$B$2)",
  'IFNA(A1,AGGREGATE(9,6,A1:A3))',
  '日志[[#This Row],[a]]',
);
const sla = fc.constantFrom('SLA.SCORE("website",A1:C3)', 'IF(SLA.GRADE(A1)="SLA.GRADE(","x",SLA.RMB(B2))', 'SLA.VERSION()');
const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ native }),
  fc.record({ native, sla }),
  fc.record({ sla }),
  fc.record({ native, array: fc.constant(true) }),
);
const computed = fc.tuple(formula, value).map(([ways, result]): Content => ({ ...ways, value: result }));
const content: fc.Arbitrary<Content> = fc.oneof(fc.constant(null), value, computed);

const message = fc.record({ title: filled, text: fc.tuple(filled, filled).map((lines) => lines.join('\n')) });
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(
      filled.map((item) => item.replace(/[",]/g, '、')),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('listFrom' as const), source: fc.constantFrom('$A$1:$A$4', "'2026-04 评分表'!$A$1:$A$4") }),
  fc.record({
    kind: fc.constantFrom('decimal' as const, 'date' as const),
    min: fc.oneof(fc.integer(), fc.constant('B2')),
    max: fc.oneof(number, fc.constant('$C$3')),
  }),
  fc.record({ kind: fc.constant('custom' as const), formula: fc.constantFrom('A1<>""', 'OR(A1="/",A1>=0)') }),
);

type Extras = typeof extras extends fc.Arbitrary<infer T> ? T : never;
type Step = (built: SheetBuilder) => SheetBuilder;
const style = fc.constantFrom(...STYLE_KEYS);
const place = fc.record({ row: fc.integer({ min: 1, max: 9 }), col: fc.integer({ min: 1, max: 6 }) });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(place, content, style, fc.boolean()).map(
      ([{ row, col }, what, key, unlocked]): Step =>
        (built) =>
          unlocked ? built.input(row, col, what, key) : built.put(row, col, what, key),
    ),
  },
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.double({ min: 1, max: 60, noNaN: true })).map(
    ([col, width]): Step =>
      (built) =>
        built.width(col, Math.round(width * 10) / 10),
  ),
  fc.integer({ min: 1, max: 8 }).map(
    (col): Step =>
      (built) =>
        built.hideColumn(col),
  ),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 80 })).map(
    ([row, height]): Step =>
      (built) =>
        built.height(row, height),
  ),
  fc.tuple(place, filled, fc.constantFrom(...HIGHLIGHT_KEYS)).map(
    ([{ row, col }, said, key]): Step =>
      (built) =>
        built.highlight(range(row, 1, row, col), `A${row}="${said.replace(/"/g, '""')}"`, key),
  ),
  fc.constantFrom<Step>(
    (built) => built.protect(),
    (built) => built.freeze(1),
    (built) => built.freeze(2, 3),
    (built) => built.tab('C00000'),
    (built) => built.print({ area: 'A1:F9', repeatRows: [1, 2] }),
    (built) => built.print({ orientation: 'landscape', pagesHigh: 2 }),
  ),
);

/** Below the random cells, so that they never overlap: validations, merges and a table in rows of their own. */
const extras = fc.record({
  rules: fc.array(fc.record({ rule, prompt: message, error: message }, { requiredKeys: ['rule'] }), { maxLength: 3 }),
  merged: fc.option(content.filter((made) => !(typeof made === 'object' && made !== null && 'array' in made))),
  rows: fc.array(fc.tuple(content, value), { maxLength: 3 }),
  formula: fc.option(formula),
});

const oneSheet = fc.tuple(line, fc.array(step, { maxLength: 25 }), extras);

function build(name: string, table: string, steps: readonly Step[], { rules, merged, rows, formula: column }: Extras): SheetModel {
  const built = steps.reduce((so, next) => next(so), sheet(name));
  rules.forEach((validation, i) => built.validate(`A${i + 1}:B${i + 1}`, validation));
  if (merged !== null) built.merge(12, 1, 13, 4, merged, 'text');
  return built
    .table(20, 2, {
      name: table,
      rows,
      height: 2,
      columns: [
        { name: '甲 <&>', style: 'text', unlocked: true },
        { name: "乙's", style: 'number', ...(column ? { formula: column } : {}) },
      ],
    })
    .build();
}

export const anyWorkbook: fc.Arbitrary<WorkbookModel> = fc.array(oneSheet, { minLength: 1, maxLength: 3 }).map((parts) => {
  const sheets: SheetModel[] = [];
  for (const [wish, steps, more] of parts) {
    sheets.push(
      build(
        freeName(
          wish,
          sheets.map(({ name }) => name),
        ),
        `表_${sheets.length}`,
        steps,
        more,
      ),
    );
  }
  const names = sheets.map(({ name }, i) => defineName(`名_${i}`, name, i % 2 ? 'B2' : 'A1:C9'));
  return workbook({ title: '试验', created: '2026-03-03T08:00:00Z' }, sheets, names);
});
