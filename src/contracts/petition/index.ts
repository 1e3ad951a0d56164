// 信访运维: the whole contract as a terms table. It evaluates nothing by marks: no items, no classes of incident, no grades.
import type { BuiltIn } from '../builtIn';
import { clauses } from './clauses';
import { deliverables } from './deliverables';
import { devices } from './devices';
import { doubts, readings } from './readings';
import { terms } from './terms';

export const petition = {
  key: 'petition',
  rows: [...terms, ...devices, ...clauses, ...deliverables, ...readings, ...doubts],
} satisfies BuiltIn;
