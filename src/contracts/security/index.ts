// 安全运维 (第四包): the whole contract as a terms table. What is due stands beside it, in deliverables.ts.
import type { BuiltIn } from '../builtIn';
import { clauses } from './clauses';
import { doubts } from './doubts';
import { incidents } from './incidents';
import { items } from './items';
import { readings } from './readings';
import { terms } from './terms';

export const security = {
  key: 'security',
  rows: [...terms, ...items, ...clauses, ...incidents, ...readings, ...doubts],
} satisfies BuiltIn;
