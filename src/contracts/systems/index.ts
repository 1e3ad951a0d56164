// The contract `systems` as one terms table. What is due stands beside it, in deliverables.ts.
import type { BuiltIn } from '../builtIn';
import { systemsClauses } from './clauses';
import { systemsIncidents } from './incidents';
import { systemsItems } from './items';
import { systemsTerms } from './terms';

export const systems = {
  key: 'systems',
  rows: [...systemsTerms, ...systemsItems, ...systemsClauses, ...systemsIncidents],
} as const satisfies BuiltIn;
