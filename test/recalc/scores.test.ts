// LibreOffice computes the forms and the year of every contract from marks by chance, and comes to what our rules store.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../src/hosts/file';
import { cell as addressOf } from '../../src/workbook/address';
import { buildPlan } from '../../src/workbook/build';
import { type CellValue, isCellError, type WorkbookModel } from '../../src/workbook/model';
import { entriesOf, GOOD, NOT_ALL, WRONG } from '../workbook/sheets/marks';
import { planFor } from '../workbook/sheets/plans';
import { recalculate } from './libreoffice';
import type { SheetValues } from './values';

const folder = mkdtempSync(join(tmpdir(), 'sla-scores-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Readings = Readonly<Record<string, string>>;
interface Case {
  readonly key: string;
  readonly kinds: Parameters<typeof entriesOf>[1];
  readonly seed: number;
  readonly readings?: Readings;
}

const OTHER: Readings = {
  权重合计: '按比例',
  未安排项: '计满分',
  两表连续低分: '两表平均',
  年度两表: '两表平均',
  六十分: '不及格',
  扣分比例: '六十减得分',
};
const RAW: Readings = { 得分舍入: '不舍入', 未安排项: '折算', 权重合计: '文档三成' };

/** Whole years: marks of every kind other readings where they matter, nothing entered. Parts of a year, by the hundred: fillings. */
const CASES: readonly Case[] = [
  { key: 'security', kinds: [() => []], seed: 1 },
  { key: 'petition', kinds: [() => []], seed: 2 },
  ...['website', 'data'].map((key, i): Case => ({ key, kinds: [...GOOD, ...NOT_ALL, ...WRONG], seed: 30 + i })),
  { key: 'systems', kinds: [...GOOD, ...NOT_ALL.slice(0, 3)], seed: 51, readings: OTHER },
  { key: 'security', kinds: GOOD, seed: 73, readings: RAW },
];

const modelOf = ({ key, kinds, seed, readings }: Case): WorkbookModel => {
  const entries = entriesOf(planFor(key), kinds, seed);
  return buildPlan(planFor(key, entries, readings), '2026-03-03T00:00:00Z');
};

const shown = (value: CellValue): string => {
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const same = (ours: CellValue, theirs: string): boolean =>
  typeof ours === 'number'
    ? theirs !== '' && Math.abs(Number(theirs) - ours) <= 1e-9 * Math.max(1, Math.abs(ours))
    : shown(ours) === theirs;

interface Compared {
  readonly cells: number;
  readonly differences: readonly string[];
}

/** Every computed cell: what is stored beside what LibreOffice makes of its formula. */
function compare(model: WorkbookModel, theirs: SheetValues | undefined, name: string): Compared {
  let cells = 0;
  const differences: string[] = [];
  for (const sheet of model.sheets) {
    for (const [row, line] of sheet.rows) {
      for (const [col, { value, formula }] of line) {
        if (formula?.native === undefined) continue;
        cells += 1;
        const other = theirs?.get(sheet.name)?.[row - 1]?.[col - 1] ?? '';
        if (!same(value ?? '', other))
          differences.push(`${name} ${sheet.name}!${addressOf(row, col)}: ${shown(value ?? '')} / ${other} = ${formula.native}`);
      }
    }
  }
  return { cells, differences };
}

test('forms and years of the five contracts, whatever is entered', async () => {
  const files: { readonly path: string; readonly model: WorkbookModel; readonly name: string }[] = [];
  for (const [i, one] of CASES.entries()) {
    const model = modelOf(one);
    const path = join(folder, `${i}.xlsx`);
    writeFileSync(path, await toXlsx(model, { formulas: 'native' }));
    files.push({ path, model, name: `${one.key} ${one.seed}` });
  }
  const values = recalculate(files.map(({ path }) => path));
  const compared = files.map(({ path, model, name }) => compare(model, values.get(path), name));
  const differences = compared.flatMap((one) => one.differences);
  expect(compared.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(20_000);
  expect(differences.slice(0, 40)).toEqual([]);
}, 600_000);
