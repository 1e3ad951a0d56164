// The contract `data` as one terms table. What is due stands beside it, in deliverables.ts.
import type { BuiltIn } from '../builtIn';
import { dataClauses } from './clauses';
import { dataIncidents } from './incidents';
import { dataItems } from './items';
import { dataTerms } from './terms';

export const data = {
  key: 'data',
  rows: [...dataTerms, ...dataItems, ...dataClauses, ...dataIncidents],
} as const satisfies BuiltIn;
