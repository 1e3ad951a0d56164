// Five yearly workbooks with the filled example: from what people typed to the bytes of the files, beside the library alone writing the same cells.
import { libraryRows } from './table.mjs';
import { record, writeAlone } from './libraryAlone.mjs';
import { require } from './typescript.mjs';

const { toXlsx } = require('../src/hosts/file/index.ts');
const { buildPlan } = require('../src/workbook/build.ts');
const { examplePlan } = require('../src/workbook/example/index.ts');
const { KEYS, planFor } = require('../test/workbook/sheets/plans.ts');

const CREATED = '2026-03-01T00:00:00Z';
const ROUNDS = 5;

const seconds = async (body) => {
  const start = process.hrtime.bigint();
  await body();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A plan knows what was worked out for it once: each round gets new ones. */
const plans = () => KEYS.map((key) => examplePlan(planFor(key), 1));

export const booksBench = async () => {
  const recorded = plans().map((plan) => record(buildPlan(plan, CREATED)));
  const cells = recorded.reduce((total, { sheets }) => total + sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0), 0);
  const times = { build: [], ours: [], alone: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const fresh = plans();
    let models = [];
    const build = await seconds(() => void (models = fresh.map((plan) => buildPlan(plan, CREATED))));
    const draw = await seconds(async () => { for (const model of models) await toXlsx(model, { formulas: 'native' }); });
    const alone = await seconds(async () => { for (const book of recorded) await writeAlone(book); });
    // The first round warms up.
    if (round > 0) [[times.build, build], [times.ours, build + draw], [times.alone, alone]].forEach(([list, time]) => list.push(time));
  }
  const [build, ours, alone] = [median(times.build), median(times.ours), median(times.alone)];
  libraryRows(`Five yearly workbooks, filled, ${cells.toLocaleString('en')} cells (medians of ${ROUNDS} rounds by turns)`, [
    ['from entries to files', ours, `× ${(ours / alone).toFixed(2)} of the library alone, aim ≤ 1.3`],
    ['of which: rules and sheets as data', build, ''],
    ['the library alone, everything worked out beforehand', alone, ''],
  ]);
};
