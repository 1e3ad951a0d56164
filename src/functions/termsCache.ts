// Parsed terms tables, remembered by content: a workbook calls with the same range thousands of times, as a new array each time.
// A cache of values that depend on the content alone keeps the functions pure.
import type { Grid } from '../domain/cell';
import { resolve } from '../domain/contract/resolve';
import type { Contract, Terms } from '../domain/contract/types';
import { type Issue, wrong } from '../domain/issue';
import { grid } from './cells';
import { MESSAGES, fill, describe } from '../domain/messages.zh';
import { isFaults, parseTable } from '../domain/terms/parse';
import type { Fault } from '../domain/terms/rowReader';

interface Entry {
  readonly cells: Grid;
  readonly terms: Terms | Issue;
  readonly contracts: Map<number | undefined, Contract | Issue>;
}

const KEPT = 8;
const entries: Entry[] = [];

/** Every cell is looked at: two tables are the same only where each of their cells is. */
const same = (a: Grid, b: Grid): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    const [left, right] = [a[i], b[i]];
    if (!left || !right || left.length !== right.length) return false;
    for (let j = 0; j < left.length; j += 1) if (left[j] !== right[j]) return false;
  }
  return true;
};

const faultText = (fault: Fault): string =>
  `${fill(MESSAGES.tableFault, { row: fault.row, column: fault.column, found: fault.found, expected: fault.expected })}${fault.detail ? `：${describe(fault.detail)}` : ''}`;

/** Every fault of a table in one issue. */
export const faultsIssue = (faults: readonly Fault[]): Issue => wrong('tableFaults', { count: faults.length, faults: faults.map(faultText).join('；') });

const parsed = (cells: Grid): Terms | Issue => {
  const result = parseTable(cells);
  return isFaults(result) ? faultsIssue(result) : result;
};

/** What is known is found in the argument as it stands; only what is new is made a table of rows first. */
const entryFor = (argument: Grid): Entry => {
  for (let i = 0; i < entries.length; i += 1) {
    const known = entries[i];
    if (known && same(known.cells, argument)) {
      if (i > 0) entries.unshift(...entries.splice(i, 1));
      return known;
    }
  }
  const cells = grid(argument);
  const entry: Entry = { cells: cells.map((row) => [...row]), terms: parsed(cells), contracts: new Map() };
  entries.unshift(entry);
  entries.length = Math.min(entries.length, KEPT);
  return entry;
};

export const termsOfTable = (cells: Grid): Terms | Issue => entryFor(cells).terms;

export const contractOfTable = (cells: Grid, day: number | undefined): Contract | Issue => {
  const entry = entryFor(cells);
  const known = entry.contracts.get(day);
  if (known) return known;
  const made = 'kind' in entry.terms ? entry.terms : resolve(entry.terms, day);
  if (entry.contracts.size > 50) entry.contracts.clear();
  entry.contracts.set(day, made);
  return made;
};
