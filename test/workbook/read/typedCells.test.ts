// The cells that may be typed into are those that the workbook leaves unlocked, with the checks that stand on them.
import { cell, parseRange } from '../../../src/workbook/address';
import { buildPlan } from '../../../src/workbook/build';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import type { SheetModel, Validation, WorkbookModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import type { Anchor, TypedCell } from '../../../src/workbook/read/typedCell';
import { typedCells } from '../../../src/workbook/read/typedCells';
import { KEYS, planFor } from '../sheets/plans';

const planOfMonths = (key: string, count: number, readings: Readonly<Record<string, string>> = {}): Plan => planFor(key, withLog(key, NO_ENTRIES), readings, count);

const built = (plan: Plan): WorkbookModel => buildPlan(plan, '2026-03-01T00:00:00Z');

const covered = ({ merges }: SheetModel): ReadonlySet<string> =>
  new Set(
    merges.flatMap((ref) => {
      const { top, left, bottom, right } = parseRange(ref)!;
      const cells = Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_c, c) => cell(top + r, left + c)));
      return cells.flat().slice(1);
    }),
  );

const unlocked = ({ sheets }: WorkbookModel): readonly string[] =>
  sheets.flatMap((sheet) => {
    const hidden = covered(sheet);
    return [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([col, content]) => (content.unlocked && !hidden.has(cell(row, col)) ? [`${sheet.name}!${cell(row, col)}`] : [])),
    );
  });

const placeOf = ({ sheet, address }: TypedCell): string => `${sheet}!${address}`;

describe.each(KEYS)('%s', (key) => {
  test.each([12, 1, 14])('%d months: exactly the unlocked cells, each once', (count) => {
    const plan = planOfMonths(key, count);
    expect(typedCells(plan).map(placeOf).sort()).toEqual([...unlocked(built(plan))].sort());
  });

  test('without an incident log the metrics are typed', () => {
    const plan = planFor(key, NO_ENTRIES, {}, 2);
    expect(typedCells(plan).map(placeOf).sort()).toEqual([...unlocked(built(plan))].sort());
  });

  test('beside each stands the text by which it is found again', () => {
    const plan = planOfMonths(key, 2);
    const { sheets } = built(plan);
    const missed = typedCells(plan).filter(({ sheet, anchor }) => anchor && placeOfAnchor(sheets, sheet, anchor) !== anchor.row);
    expect(missed.slice(0, 3)).toEqual([]);
  });

  test('every label once', () => {
    const labels = typedCells(planOfMonths(key, 12)).map(({ label }) => label);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  test('what is expected is what the sheet checks', () => {
    const plan = planOfMonths(key, 2);
    const { sheets } = built(plan);
    const cells = typedCells(plan);
    const told = cells.flatMap((typed) => {
      const rule = ruleAt(sheets, typed);
      return rule && rule.kind !== 'custom' ? [[placeOf(typed), expectedOfRule(rule, plan)]] : [];
    });
    expect(told.length).toBeGreaterThan(50);
    const ours = new Map(cells.map((typed) => [placeOf(typed), plainly(typed)]));
    expect(told.filter(([place, expected]) => JSON.stringify(ours.get(String(place))) !== JSON.stringify(expected)).slice(0, 5)).toEqual([]);
  });
});

/** The row in which the nth of that text stands in its column. */
const placeOfAnchor = (sheets: readonly SheetModel[], sheet: string, { col, text, nth = 0 }: Anchor): number | undefined => {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? new Map();
  return [...rows].sort(([a], [b]) => a - b).flatMap(([row, cells]) => (cells.get(col)?.value === text ? [row] : []))[nth];
};

const ruleAt = (sheets: readonly SheetModel[], { sheet, address }: TypedCell): Validation['rule'] | undefined => {
  const at = parseRange(address)!;
  const inside = ({ ref }: Validation): boolean => {
    const area = parseRange(ref)!;
    return area.top <= at.top && area.bottom >= at.top && area.left <= at.left && area.right >= at.left;
  };
  return sheets.find(({ name }) => name === sheet)?.validations.find(inside)?.rule;
};

const expectedOfRule = (rule: Validation['rule'], plan: Plan): unknown => {
  if (rule.kind === 'list') return [...rule.items];
  if (rule.kind === 'listFrom') return [...(plan.entries.log?.systems ?? [])];
  return rule.kind === 'custom' ? undefined : [rule.min, rule.max];
};

const plainly = ({ expected }: TypedCell): unknown => {
  if (expected.kind === 'list') return [...expected.items];
  return 'min' in expected ? [expected.min, expected.max] : [];
};

test('a cell says what it is', () => {
  const cells = typedCells(planOfMonths('systems', 1));
  const at = (place: string): TypedCell | undefined => cells.find((typed) => placeOf(typed) === place);
  expect(at('2026-03 应用系统运维评分表!D6')).toEqual({
    sheet: '2026-03 应用系统运维评分表', address: 'D6', label: '2026-03 应用系统运维评分表 第1项 完成时效',
    what: { kind: 'mark', month: '2026-03', table: '应用系统运维', item: 0, dimension: '完成时效' }, anchor: { row: 5, col: 1, nth: 0, text: expect.any(String) as string }, expected: { kind: 'mark', max: 3, notArranged: false },
  });
  expect(at('事件日志!C7')).toMatchObject({ what: { kind: 'log', row: 0, column: '事件类型' }, label: '事件日志 第1行 事件类型', expected: { kind: 'list' } });
});
