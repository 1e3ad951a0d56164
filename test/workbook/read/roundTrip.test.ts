// Nothing typed is lost: any entries, drawn as a workbook and read back, are the same entries and make the same workbook.
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { parseCell } from '../../../src/workbook/address';
import { buildPlan } from '../../../src/workbook/build';
import type { Entries } from '../../../src/workbook/entries';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { cellAt, type WorkbookModel } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { readBooks } from '../../../src/workbook/read';
import { type ReadPlan, readPlan } from '../../../src/workbook/read/readPlan';
import { buildSingle } from '../../../src/workbook/single/buildSingle';
import { seeded } from '../log/randomLog';
import { KEYS, planFor } from '../sheets/plans';
import { fillAt, SMALL } from './randomEntries';

const CREATED = '2026-03-01T00:00:00Z';
const build = (plan: Plan): WorkbookModel => buildPlan(plan, CREATED);

const readBack = (drawn: DrawnWorkbook): ReadPlan => {
  const read = readPlan(drawn);
  if (!('plan' in read)) throw new Error(JSON.stringify(read));
  return read;
};

/** How much room the log gets is no entry. */
const sized = ({ plan }: ReadPlan): Plan => (plan.entries.log ? { ...plan, entries: { ...plan.entries, log: { ...plan.entries.log, size: SMALL } } } : plan);
const plain = (entries: Entries): unknown => ({ ...entries, ...(entries.log ? { log: { rows: entries.log.rows, systems: entries.log.systems } } : {}) });

describe.each(KEYS)('%s', (key) => {
  test.each([1, 2, 3, 4])('seed %d', (seed) => {
    const random = seeded(seed * 7919);
    const { plan, typed } = fillAt(random, planFor(key, undefined, {}, 1 + (seed % 3)), [0.02, 0.3, 0.9, 1][seed - 1] ?? 0.5);
    const model = build(plan);
    const standing = typed.map(({ cell: { sheet, address, label }, value }) => {
      const { row, col } = parseCell(address)!;
      const own = model.sheets.find(({ name }) => name === sheet)!;
      return { label, value, stands: cellAt(own, row, col)?.value };
    });
    expect(standing.filter(({ value, stands }) => value !== stands)).toEqual([]);
    const read = readBack(normalise(model, seed % 2 ? 'native' : 'addin'));
    expect(plain(read.plan.entries)).toEqual(plain(plan.entries));
    expect(read.plan.key).toBe(key);
    expect(normalise(build(sized(read)), 'native')).toEqual(normalise(model, 'native'));
  });

  test('through a file', async () => {
    const { plan } = fillAt(seeded(4711), planFor(key, undefined, {}, 2), 0.5);
    const model = build(plan);
    const read = readBack(await readXlsx(await toXlsx(model, { formulas: 'native' })));
    expect(plain(read.plan.entries)).toEqual(plain(plan.entries));
    expect(normalise(build(sized(read)), 'native')).toEqual(normalise(model, 'native'));
  });
});

test('several contracts in one workbook are read as as many books', () => {
  const plans = KEYS.map((key, i) => fillAt(seeded(i + 99), planFor(key, undefined, {}, 1), 0.2).plan);
  const { books, foreign, faults } = readBooks(normalise(buildSingle(plans, CREATED), 'native'));
  expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
  expect(books.map(({ plan }) => plan.key)).toEqual(KEYS);
  expect(books.map(({ plan }) => plain(plan.entries))).toEqual(plans.map(({ entries }) => plain(entries)));
  const structural = books.flatMap((book) => book.faults.filter(({ code }) => ['sheetMissing', 'formulaReplaced', 'changed', 'orphan', 'older'].includes(code)));
  expect(structural).toEqual([]);
});
