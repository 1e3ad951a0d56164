// 信访运维: the whole contract as a terms table. It evaluates nothing by marks: no items, no classes of incident, no grades. What is due and the devices stand beside it.
import type { BuiltIn } from '../builtIn';
import { clauses } from './clauses';
import { doubts, readings } from './readings';
import { terms } from './terms';

export const petition = {
  key: 'petition',
  rows: [...terms, ...clauses, ...readings, ...doubts],
} satisfies BuiltIn;
