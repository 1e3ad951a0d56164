// `website`: annexes 6 and 7, articles 11(8) and 14(5). The only one of the three whose item 4 runs from 30 to 45 minutes.
import type { TermRow } from '../../domain/terms/columns';
import { articleClauses, majorClauses, minorClauses } from '../shared/clauses';
import { annexes } from './terms';

export const websiteClauses: readonly TermRow[] = [
  ...majorClauses({ annex: annexes.major, lost: '官网业务数据', response: [30, 45] }),
  ...minorClauses(annexes.minor),
  ...articleClauses(annexes, '10万', 100000),
];
