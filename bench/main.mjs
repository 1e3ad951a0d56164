// Speed as ratios, side by side in one run: `npm run bench`. Times of a single run mean little; the ratios hold from machine to machine.
import { rulesBench } from './rules.mjs';
import { printRows } from './table.mjs';

for (const { title, rows } of rulesBench()) printRows(title, rows);
