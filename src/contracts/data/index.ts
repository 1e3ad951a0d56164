// The contract `data` as one terms table.
import type { BuiltIn } from '../builtIn';
import { dataClauses } from './clauses';
import { dataDeliverables } from './deliverables';
import { dataIncidents } from './incidents';
import { dataItems } from './items';
import { dataTerms } from './terms';

export const data = {
  key: 'data',
  rows: [...dataTerms, ...dataItems, ...dataClauses, ...dataIncidents, ...dataDeliverables],
} as const satisfies BuiltIn;
