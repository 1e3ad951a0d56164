// The grid judges what is typed by the validations themselves: it has to understand each of them, and say what the workbook's own readers say.
import { buildWorkbook } from '../../src/workbook/build';
import { parseRange } from '../../src/workbook/address';
import type { CellValue, SheetModel, WorkbookModel } from '../../src/workbook/model';
import { judge, typedCells, type Expected } from '../../src/workbook/read';
import { expectedBy, type ValueAt } from '../../src/hosts/grid/entryRules';
import { Readers } from '../../src/hosts/grid/readers';
import { builtInPlan } from '../recalc/planOf';
import fc from 'fast-check';

const KEYS = ['website', 'systems', 'data', 'security', 'petition'];
const made = (key: string): WorkbookModel => {
  const model = buildWorkbook(key, { from: '2026-03', months: 1, created: '2026-03-01T00:00:00Z' });
  if ('code' in model) throw new Error(model.code);
  return model;
};
const valuesOf =
  ({ rows }: SheetModel): ValueAt =>
  (row, col) =>
    rows.get(row)?.get(col)?.value ?? null;

/** By sheet and cell: what its validation expects. */
const expectedIn = (model: WorkbookModel): Map<string, Expected | undefined> => {
  const all = new Map<string, Expected | undefined>();
  for (const sheet of model.sheets) {
    for (const { ref, rule } of sheet.validations) {
      const { top, left, bottom, right } = parseRange(ref)!;
      for (const [row, col] of [
        [top, left],
        [bottom, right],
      ] as const) {
        all.set(`${sheet.name} ${row} ${col}`, expectedBy(rule, { row: row - top, col: col - left }, valuesOf(sheet)));
      }
    }
  }
  return all;
};

test.each(KEYS)('every validation of %s is understood, but for the list of systems while it is empty', (key) => {
  const unknown = [...expectedIn(made(key))].filter(([, expected]) => expected === undefined).map(([cell]) => cell);
  expect(unknown.filter((cell) => !cell.startsWith('事件日志 '))).toEqual([]);
  expect(unknown.length).toBeLessThanOrEqual(2);
});

const VALUES: readonly CellValue[] = [0, 0.5, 3, -1, 1e13, '/', '未安排', '５', '很好', '2026-03-05', true];

test.each(KEYS)('what validations of %s refuse is what 检查 calls wrong, for marks and counts', (key) => {
  const model = made(key);
  const differing = typedCells(builtInPlan(key, '2026-03', 1)).flatMap(({ sheet, address, expected }) => {
    if (expected.kind !== 'mark' && (expected.kind !== 'count' || expected.orWord)) return [];
    const drawn = model.sheets.find(({ name }) => name === sheet)!;
    const area = parseRange(address)!;
    const validation = drawn.validations.find(({ ref }) => {
      const { top, left, bottom, right } = parseRange(ref)!;
      return area.top >= top && area.top <= bottom && area.left >= left && area.left <= right;
    });
    if (!validation) return [];
    const first = parseRange(validation.ref)!;
    const ours = expectedBy(validation.rule, { row: area.top - first.top, col: area.left - first.left }, valuesOf(drawn));
    const allowed = VALUES.filter((value) => !(expected.kind === 'mark' && !expected.notArranged && typeof value === 'string'));
    return allowed
      .filter((value) => judge(ours!, value)?.code !== judge(expected, value)?.code)
      .map((value) => `${sheet}!${address} ${String(value)}`);
  });
  expect(differing).toEqual([]);
});

describe('readers of cells', () => {
  const box = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(12), fc.nat(80)).map(([startRow, startColumn, height, width]) => ({
    startRow,
    startColumn,
    endRow: startRow + height,
    endColumn: startColumn + width,
  }));
  const meet = (a: { startRow: number; startColumn: number; endRow: number; endColumn: number }, b: typeof a): boolean =>
    a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;

  test('are those whose areas meet the one asked for', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (areas, asked) => {
        const readers = new Readers();
        areas.forEach((area, i) => readers.add(i, 's', area));
        const found = new Set<number>();
        readers.of('s', asked, (reader) => found.add(reader));
        expect([...found].sort((a, b) => a - b)).toEqual(areas.flatMap((area, i) => (meet(area, asked) ? [i] : [])));
      }),
    );
  });

  test('whole columns reach from the first row on', () => {
    const readers = new Readers();
    readers.add(1, 's', { startRow: NaN, startColumn: 2, endRow: NaN, endColumn: 2 });
    const found: number[] = [];
    readers.of('s', { startRow: 900, startColumn: 2, endRow: 900, endColumn: 2 }, (reader) => found.push(reader));
    expect(found).toEqual([1]);
  });
});
