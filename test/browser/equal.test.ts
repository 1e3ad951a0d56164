// Each contract's workbook, filled in, drawn on the page and computed there as a whole, in both ways of computing: every cell shows what our rules
// make of the entries.
import { buildPlan } from '../../src/workbook/build';
import type { Formulas } from '../../src/workbook/host';
import type { WorkbookModel } from '../../src/workbook/model';
import { fillingOf } from '../workbook/fillings/filling';
import { hostIn, PATIENCE } from './chromium';
import { onePage } from './onePage';
import { compareWithModel } from './equal';
import { withLittleRoom } from './small';

const opened = onePage();

/** A filling of one month with a log; little room in it keeps the workbook small. */
function modelOf(key: string): WorkbookModel {
  for (let seed = 1; seed < 200; seed += 1) {
    const { plan, name } = fillingOf(key, seed);
    const { log, scores, serviceLog } = plan.entries;
    const filled = key === 'petition' ? (serviceLog?.size ?? 0) > 0 : (log?.rows.length ?? 0) > 3 && [...scores.values()].some((rows) => rows.length > 0);
    if (!filled || plan.months.length > 1 || name.includes('careless')) continue;
    return buildPlan(withLittleRoom(plan), '2026-03-01T00:00:00Z');
  }
  throw new Error(`no filling of ${key} has what is looked for`);
}

test.each(['website', 'systems', 'data', 'security', 'petition'].flatMap((key) => [[key, 'addin'] as const, [key, 'native'] as const]))(
  '%s, %s',
  async (key, formulas: Formulas) => {
    const model = modelOf(key);
    const host = hostIn(opened.page);
    await host.draw(model, formulas);
    const drawn = compareWithModel(await host.read(), model, formulas);
    await opened.page.evaluate(() => window.slaHook?.recalculate());
    const computed = compareWithModel(await host.read(), model, formulas);
    expect(computed.compared).toBeGreaterThan(500);
    expect({ drawn: drawn.differing, computed: computed.differing }).toEqual({ drawn: [], computed: [] });
  },
  PATIENCE,
);
