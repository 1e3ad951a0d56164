// Speed as ratios, side by side in one run: `npm run bench` (functions from the last `npm run build`). Times of a single run mean little; the ratios hold from machine to machine.
import { booksBench } from './books.mjs';
import { collectBench } from './collect.mjs';
import { longLogBench } from './longLog.mjs';
import { rulesBench } from './rules.mjs';
import { printRows } from './table.mjs';
import { workbenchBench } from './workbench.mjs';

for (const { title, rows } of rulesBench()) printRows(title, rows);
longLogBench();
await booksBench();
await collectBench();
await workbenchBench();
