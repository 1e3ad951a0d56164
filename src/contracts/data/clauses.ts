// `data`: annexes 6 and 7, articles 11(8) and 14(5).
import type { TermRow } from '../../domain/terms/columns';
import { articleClauses, majorClauses, minorClauses } from '../shared/clauses';
import { LIBRARIES } from '../shared/libraries';
import { annexes } from './terms';

export const dataClauses: readonly TermRow[] = [
  ...majorClauses({ annex: annexes.major, lost: LIBRARIES, response: [15, 30] }),
  ...minorClauses(annexes.minor),
  ...articleClauses(annexes, '10万', 100000),
];
