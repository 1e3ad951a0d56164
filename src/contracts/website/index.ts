// The contract `website` as one terms table.
import type { BuiltIn } from '../builtIn';
import { websiteClauses } from './clauses';
import { websiteDeliverables } from './deliverables';
import { websiteIncidents } from './incidents';
import { websiteItems } from './items';
import { websiteTerms } from './terms';

export const website = {
  key: 'website',
  rows: [...websiteTerms, ...websiteItems, ...websiteClauses, ...websiteIncidents, ...websiteDeliverables],
} as const satisfies BuiltIn;
