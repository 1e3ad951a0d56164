// Entries with an incident log: an empty one, with the contract's own systems to choose from, where none was read.
import { systemNames } from '../../contracts/systemNames';
import type { Entries } from '../entries';

export const withLog = (key: string, entries: Entries): Entries => (entries.log ? entries : { ...entries, log: { rows: [], systems: systemNames(key) } });
