// The contract `website` as one terms table. What is due stands beside it, in deliverables.ts.
import type { BuiltIn } from '../builtIn';
import { websiteClauses } from './clauses';
import { websiteIncidents } from './incidents';
import { websiteItems } from './items';
import { websiteTerms } from './terms';

export const website = {
  key: 'website',
  rows: [...websiteTerms, ...websiteItems, ...websiteClauses, ...websiteIncidents],
} as const satisfies BuiltIn;
