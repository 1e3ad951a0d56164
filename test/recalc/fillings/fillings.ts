// The test that each contract's file runs: every difference listed, one assertion, and what the fillings reached.
import { expectedOf } from './expected';
import { contractOf, runFillings } from './run';

const MOST_LISTED = 60;
const ENOUGH = 200;

export const fillings = (key: string): void => {
  test(`every computed cell of ${key} three ways`, async () => {
    const { fillings: made, cells, count, differences, reached, spent } = await runFillings(key);
    const seconds = Object.entries(spent).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', ');
    process.stdout.write(`${key}: ${made} fillings, ${cells} cells, ${count} differences; ${seconds}\n`);
    if (process.env['SLA_REACHED']) process.stdout.write(`${reached.list()}\n`);
    const missing = reached.missing(expectedOf(contractOf(key)));
    // A few fillings, asked for by hand, reach less.
    if (made < ENOUGH) process.stdout.write(`not reached: ${missing.join('; ')}\n`);
    expect({ count, first: differences.slice(0, MOST_LISTED), missing: made < ENOUGH ? [] : missing }).toEqual({ count: 0, first: [], missing: [] });
  }, 1_200_000);
};
