// Whole workbooks as files: by every rule of the package, the same stored values in both ways of computing, formulas that every program takes.
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { cell } from '../../src/workbook/address';
import { checkModel } from '../../src/workbook/checkModel';
import type { CellValue, WorkbookModel } from '../../src/workbook/model';
import type { DrawnWorkbook } from '../../src/workbook/host';
import { buildPlan } from '../../src/workbook/build';
import { normalise } from '../../src/workbook/normalise';
import { fillingOf } from '../workbook/fillings/filling';
import { KEYS, planFor } from '../workbook/sheets/plans';
import { formulaFaults } from './formulaRules';
import { packageFaults } from './packageRules';

const CREATED = '2026-03-01T00:00:00Z';

const filled = (key: string, seed: number): readonly [string, WorkbookModel] => {
  const { name, plan } = fillingOf(key, seed);
  return [name, buildPlan(plan, CREATED)];
};

const models: readonly (readonly [string, WorkbookModel])[] = KEYS.flatMap((key) => [
  [`${key}, empty`, buildPlan(planFor(key, undefined, {}, 1), CREATED)] as const,
  filled(key, 2),
]);

const valuesOf = ({ sheets }: DrawnWorkbook): Map<string, CellValue | null> =>
  new Map(sheets.flatMap(({ name, cells }) => Object.entries(cells).flatMap(([address, { value }]) => (value === null || value === '' ? [] : [[`${name}!${address}`, value] as const]))));

/** Sums of money and of scores that no name means; the sum of a form's full marks is the contract's, not the month's. */
const unnamed = ({ sheets, names }: WorkbookModel): readonly string[] => {
  const known = new Set(names.map(({ ref }) => ref.replace(/\$/g, '')));
  return sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([col, { style, formula }]) => {
        const at = `'${name}'!${cell(row, col)}`;
        const isSum = formula !== undefined && (style === 'totalMoney' || (style === 'totalNumber' && !/^ROUND\(I\d/.test(formula.native ?? '')));
        return isSum && !known.has(at) ? [at] : [];
      }),
    ),
  );
};

/** Every native formula of the model, once. */
const formulasOf = ({ sheets }: WorkbookModel): ReadonlySet<string> =>
  new Set(
    sheets.flatMap(({ rows, tables, validations, highlights }) => [
      ...[...rows.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula?.native ?? [])),
      ...tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => formula?.native ?? [])),
      ...validations.flatMap(({ rule }) => (rule.kind === 'custom' ? rule.formula : [])),
      ...highlights.map(({ formula }) => formula),
    ]),
  );

describe.each(models)('%s', (_, model) => {
  test('nothing that Excel would repair; both ways store the same values, those of the model', async () => {
    expect(checkModel(model)).toEqual([]);
    const [portable, addin] = [await toXlsx(model, { formulas: 'native' }), await toXlsx(model, { formulas: 'addin' })];
    expect([...packageFaults(portable), ...packageFaults(addin)]).toEqual([]);
    const stored = valuesOf(await readXlsx(portable));
    expect(stored.size).toBeGreaterThan(1000);
    expect(stored).toEqual(valuesOf(normalise(model, 'native')));
    expect(valuesOf(await readXlsx(addin))).toEqual(stored);
  });

  test('names for every total', () => {
    expect(model.names.length).toBeGreaterThan(10);
    expect(unnamed(model)).toEqual([]);
  });

  test('formulas of Excel 2016, within its measures', () => {
    const formulas = formulasOf(model);
    expect(formulas.size).toBeGreaterThan(400);
    expect([...formulas].flatMap((formula) => formulaFaults(formula).map((fault) => `${fault}: ${formula.slice(0, 200)}`)).slice(0, 10)).toEqual([]);
  });
});
