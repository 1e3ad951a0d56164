// What the add-in's functions give for the arguments that the sheets' formulas hand them is what is stored, so that both ways are one.
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { FROM_LOG, metricRef, type LogEntries } from '../../../src/workbook/log';
import { parseCell } from '../../../src/workbook/address';
import { type CellValue, cellAt, type SheetModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { TERMS_HEAD } from '../../../src/workbook/termsIndex';
import { LOG_METRICS } from '../../../src/domain/condition/vocabulary';
import { LOG_COLUMNS } from '../../../src/domain/incident/columns';
import { cell as oneCell, message, sla } from '../../functions/harness';
import { KEYS, planFor } from '../sheets/plans';
import { logBook } from './logBook';
import { randomLog, seeded } from './randomLog';

const SYSTEMS = ['门户网站', '政策库'];
const SIZE = { ready: 30, helpers: 32, systems: 3 };
const TOP = 7;

const plain = (value: CellValue | null | undefined): unknown => (typeof value === 'object' && value !== null ? value.error : (value ?? ''));

const termsGrid = (terms: SheetModel, plan: Plan): unknown[][] =>
  Array.from({ length: plan.contract.terms.length + 1 }, (_, i) => plan.terms.columns.map((_, c) => plain(cellAt(terms, TERMS_HEAD + i, c + 1)?.value)));

interface Case {
  readonly plan: Plan;
  readonly log: LogEntries;
  readonly sheets: readonly SheetModel[];
  readonly terms: unknown[][];
  readonly headers: unknown[][];
}
const caseOf = (key: string, seed: number, faults: number): Case => {
  const plan = planFor(key, NO_ENTRIES, {}, 3);
  const log = randomLog(seeded(seed), plan.months, SYSTEMS, { blanks: 0.1, faults, rows: 25 });
  const sheets = logBook(plan, log, SIZE);
  const headers = [LOG_COLUMNS.map((_, i) => plain(cellAt(sheets[0]!, TOP - 1, i + 1)?.value))];
  return { plan, log, sheets, terms: termsGrid(sheets[2]!, plan), headers };
};
const CASES = KEYS.flatMap((key, i) => [caseOf(key, i, 0), caseOf(key, 20 + i, 0.3)]);

const column = (sheet: SheetModel, name: string): number => [...sheet.rows.get(TOP - 1)!].find(([, { value }]) => value === name)![0];

test.each(CASES)('级别、条款 of $plan.key', ({ plan, log, sheets, terms, headers }) => {
  const tables = [...plan.contract.incidentTables.keys()];
  for (const table of tables) {
    const suffix = tables.length > 1 ? `（${table}）` : '';
    log.rows.forEach((row, i) => {
      const cells = [row.map((cell) => cell ?? '')];
      const stored = ['级别', '条款'].map((name) => plain(cellAt(sheets[0]!, TOP + i, column(sheets[0]!, name + suffix))?.value));
      const level = oneCell('SEVERITY', terms, headers, cells, table);
      const incident = sla('INCIDENT', terms, headers, cells, table) as unknown[][];
      expect([i, level, incident[0]?.[1]]).toEqual([i, ...stored]);
    });
  }
});

const storedMetric = ({ plan, sheets }: Case, month: number, metric: string): unknown => {
  const { row, col } = parseCell(metricRef(plan, plan.months[month]!, metric).split('!')[1]!)!;
  return plain(cellAt(sheets[1]!, row, col)?.value);
};

test.each(CASES)('metrics of $plan.key', (each) => {
  const { plan, log, sheets, terms, headers } = each;
  const rows = Array.from({ length: SIZE.ready }, (_, i) => LOG_COLUMNS.map((_, c) => log.rows[i]?.[c] ?? ''));
  plan.months.forEach(({ start, end }, m) => {
    const result = sla('METRICS', terms, headers, rows, start, end);
    LOG_METRICS.forEach((metric, i) => {
      if (!FROM_LOG.includes(metric)) return;
      const masked = plain(cellAt(sheets[1]!, 19 + i, 2)?.value) === 1;
      const theirs = Array.isArray(result) ? (result[i] as unknown[])[1] : message('METRICS', terms, headers, rows, start, end).split(' ')[0];
      expect([m, metric, masked ? '#N/A' : theirs]).toEqual([m, metric, storedMetric(each, m, metric)]);
    });
  });
});

test('only what the log holds has a place', () => {
  const { plan } = CASES[0]!;
  expect(metricRef(plan, plan.months[1]!, '可用性')).toBe("'计算'!$D$19");
  expect(() => metricRef(plan, plan.months[1]!, '月得分')).toThrow(RangeError);
  expect(() => metricRef(plan, { ...plan.months[1]!, label: '2030-01' }, '可用性')).toThrow(RangeError);
});
