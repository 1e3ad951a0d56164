// How often Excel is asked, and how much at once: counted on real workbooks.
import { builtInTerms } from '../../../src/contracts';
import { isIssue } from '../../../src/domain/issue';
import { buildPlan } from '../../../src/workbook/build';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { examplePlan } from '../../../src/workbook/example';
import { withLog } from '../../../src/workbook/log/withLog';
import type { WorkbookModel } from '../../../src/workbook/model';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { planOf } from '../../../src/workbook/plan';
import { bench, type Bench } from './requestHost';

const MEGABYTE = 1_000_000;
/** Excel in a browser gives no more at once. */
const ANSWER = 5 * MEGABYTE;

function modelOf(key: string, count: number): WorkbookModel {
  const terms = builtInTerms(key);
  if (isIssue(terms)) throw new Error(terms.code);
  const plan = planOf(key, terms, months('2026-03', count), withLog(key, NO_ENTRIES));
  if (isIssue(plan)) throw new Error(plan.code);
  return buildPlan(examplePlan(plan, 7), '2026-03-01T00:00:00Z');
}

const trips = ({ requests }: Bench): number => requests.requests.length;
const largest = ({ requests }: Bench): number => Math.max(...requests.requests.map(({ bytes }) => bytes));

/** The first has most formulas, the last most tables. */
describe.each(['systems', 'petition'])('%s', (key) => {
  const year = modelOf(key, 12);
  let made: Bench;
  beforeAll(() => {
    made = bench();
  });

  test('a year’s workbook: at most one request a sheet and two more, each below a megabyte', async () => {
    await made.host.place(year, { formulas: 'native' });
    expect(trips(made)).toBeLessThanOrEqual(year.sheets.length + 2);
    expect(largest(made)).toBeLessThan(MEGABYTE);
  });

  test('a month’s sheets over those that are there: at most three requests', async () => {
    const month = year.sheets.filter(({ name }) => name.startsWith('2026-06'));
    made.requests.reset();
    await made.host.place({ ...year, sheets: month, names: [] }, { formulas: 'native' });
    expect(month.length).toBeGreaterThan(1);
    expect(trips(made)).toBeLessThanOrEqual(3);
    expect(largest(made)).toBeLessThan(MEGABYTE);
  });

  test('reading: three requests, whatever is there', async () => {
    made.requests.reset();
    const { sheets } = await made.host.read();
    expect(trips(made)).toBe(3);
    const entered = ({ cells }: { cells: Readonly<Record<string, { value: unknown; formula?: string }>> }): unknown =>
      Object.fromEntries(Object.entries(cells).map(([at, { value, formula }]) => [at, formula ?? value]));
    const same = new Map(sheets.map((sheet) => [sheet.name, entered(sheet)]));
    for (const sheet of normalise(year, 'native').sheets) expect([sheet.name, same.get(sheet.name)]).toEqual([sheet.name, entered(sheet)]);
  });

  test('in a browser no answer is larger than Excel gives there', async () => {
    made.requests.reset();
    await made.another({ online: true }).read();
    expect(trips(made)).toBeLessThanOrEqual(year.sheets.length + 3);
    expect(Math.max(...made.requests.requests.map(({ answer }) => answer))).toBeLessThan(ANSWER / 2);
  });
});
