// `systems`: annexes 5 and 6, articles 11(8) and 14(5). Item 2 names the libraries of the contract `data` (reading 系统数据丢失).
import type { TermRow } from '../../domain/terms/columns';
import { articleClauses, majorClauses, minorClauses } from '../shared/clauses';
import { LIBRARIES } from '../shared/libraries';
import { annexes } from './terms';

export const systemsClauses: readonly TermRow[] = [
  ...majorClauses({ annex: annexes.major, lost: LIBRARIES, response: [15, 30] }),
  ...minorClauses(annexes.minor),
  ...articleClauses(annexes, '35万', 350000),
];
