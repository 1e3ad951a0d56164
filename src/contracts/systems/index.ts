// The contract `systems` as one terms table.
import type { BuiltIn } from '../builtIn';
import { systemsClauses } from './clauses';
import { systemsDeliverables } from './deliverables';
import { systemsIncidents } from './incidents';
import { systemsItems } from './items';
import { systemsTerms } from './terms';

export const systems = {
  key: 'systems',
  rows: [...systemsTerms, ...systemsItems, ...systemsClauses, ...systemsIncidents, ...systemsDeliverables],
} as const satisfies BuiltIn;
