// All fillings of a contract: built, written, recalculated by LibreOffice some dozens in one process, read back, compared.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../../src/hosts/file';
import { buildPlan } from '../../../src/workbook/build';
import type { WorkbookModel } from '../../../src/workbook/model';
import { CALENDAR } from '../../../src/workbook/formulas/workdays';
import type { Contract } from '../../../src/domain/contract/types';
import { planFor } from '../../workbook/sheets/plans';
import { type Filling, fillingOf } from '../../workbook/fillings/filling';
import { recalculatePlain } from '../shownValues';
import { readValues } from '../values';
import { compare } from './compare';
import { Reached } from './reached';
import { plainModel } from './plain';

export const contractOf = (key: string): Contract => planFor(key).contract;

const AT_ONCE = 40;
const LISTED = 3;
export const CREATED = '2026-03-01T00:00:00Z';

/** How many, and from which seed on; all by hand: `SLA_FILLINGS=200` (then every state has to be reached too). */
export const COUNT = Number(process.env['SLA_FILLINGS'] ?? 12);
const FIRST = Number(process.env['SLA_SEED'] ?? 1);
const ONLY = process.env['SLA_ONLY'];

export interface Run {
  readonly fillings: number;
  readonly cells: number;
  /** How many cells differ; of each filling the first few, since one fault makes a whole sheet differ. */
  readonly count: number;
  readonly differences: readonly string[];
  readonly reached: Reached;
  /** Milliseconds, by what they were spent on. */
  readonly spent: Readonly<Record<string, number>>;
}

class Watch {
  readonly spent: Record<string, number> = {};
  private last = performance.now();
  lap(name: string): void {
    const now = performance.now();
    this.spent[name] = (this.spent[name] ?? 0) + now - this.last;
    this.last = now;
  }
}

/** The calendar depends on the days off alone: one that was recalculated once goes into later workbooks as values. */
class Calendars {
  private readonly seen = new Set<string>();
  known(model: WorkbookModel): ReadonlySet<string> {
    const sheet = model.sheets.find(({ name }) => name === CALENDAR);
    if (!sheet) return new Set();
    const content = [...sheet.rows.values()].flatMap((cells) => [...cells.values()].map(({ value, formula }) => `${String(value)} ${formula?.native ?? ''}`)).join('\n');
    const known = this.seen.has(content);
    this.seen.add(content);
    return new Set(known ? [CALENDAR] : []);
  }
}

interface Written {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly path: string;
}

async function write(fillings: readonly Filling[], folder: string, calendars: Calendars, reached: Reached, watch: Watch): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const { name, plan } of fillings) {
    const whole = buildPlan(plan, CREATED);
    reached.add(plan, whole);
    const model = plainModel(whole, calendars.known(whole));
    watch.lap('build');
    const path = join(folder, `${written.length}.xlsx`);
    writeFileSync(path, await toXlsx(model, { formulas: 'native' }));
    watch.lap('xlsx');
    written.push({ name, model, path });
  }
  return written;
}

export async function runFillings(key: string): Promise<Run> {
  const seeds = ONLY === undefined ? Array.from({ length: COUNT }, (_, i) => FIRST + i) : ONLY.split(',').map(Number);
  const [watch, calendars, reached] = [new Watch(), new Calendars(), new Reached()];
  let cells = 0;
  let count = 0;
  const differences: string[] = [];
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const folder = mkdtempSync(join(tmpdir(), 'sla-fillings-'));
    try {
      const written = await write(seeds.slice(from, from + AT_ONCE).map((seed) => fillingOf(key, seed)), folder, calendars, reached, watch);
      const office = recalculatePlain(written.map(({ path }) => path));
      watch.lap('soffice');
      for (const { name, model, path } of written) {
        const found = compare(name, model, office.get(path), readValues(path));
        cells += found.cells;
        differences.push(...found.differences.slice(0, LISTED));
        count += found.differences.length;
      }
      watch.lap('compare');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { fillings: seeds.length, cells, count, differences, reached, spent: watch.spent };
}
