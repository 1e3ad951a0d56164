// What another program saved is read as what it opened: every entry, and nothing that would be told as changed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { buildPlan } from '../../src/workbook/build';
import type { Entries } from '../../src/workbook/entries';
import { type Book, readBook } from '../../src/workbook/read';
import { withConverted } from '../../tools/libreoffice.cjs';
import { seeded } from '../workbook/log/randomLog';
import { fillAt } from '../workbook/read/randomEntries';
import { KEYS, planFor } from '../workbook/sheets/plans';

/** LibreOffice keeps fifteen digits; fewer are compared, so that none is rounded the other way. */
const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (value instanceof Map) return new Map([...(value as Map<unknown, unknown>)].map(([key, own]) => [key, rounded(own)]));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, rounded(own)]));
  return value;
};
const plain = (entries: Entries): unknown => rounded({ ...entries, ...(entries.log ? { log: { rows: entries.log.rows, systems: entries.log.systems } } : {}) });

const STRUCTURE: readonly string[] = ['sheetMissing', 'sheetForeign', 'formulaReplaced', 'changed', 'orphan', 'older', 'columnForeign'];

test('the five contracts, filled at random, saved by LibreOffice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-read-'));
  try {
    const plans = KEYS.map((key, i) => fillAt(seeded(i + 17), planFor(key, undefined, {}, 1), 0.3).plan);
    const paths = KEYS.map((key) => join(folder, `${key}.xlsx`));
    for (const [i, plan] of plans.entries()) writeFileSync(paths[i]!, await toXlsx(buildPlan(plan, '2026-03-01T00:00:00Z'), { formulas: 'native' }));
    const saved = withConverted(paths, 'xlsx', 'xlsx:Calc MS Excel 2007 XML', (_file: string, result: string) => readFileSync(result));
    const books = await Promise.all(saved.map(async (bytes) => readBook(await readXlsx(bytes))));
    const read = books.map((book) => ('plan' in book ? book : undefined)).filter((book): book is Book => book !== undefined);
    expect(books.filter((book) => !('plan' in book))).toEqual([]);
    expect(read.map(({ plan }) => plain(plan.entries))).toEqual(plans.map(({ entries }) => plain(entries)));
    expect(read.flatMap(({ faults, plan }) => faults.filter(({ code }) => STRUCTURE.includes(code)).map(({ code, sheet, address, found }) => [plan.key, code, sheet, address, found]))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

