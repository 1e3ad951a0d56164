// Which of many returned files are merged: the newest of each recipient, whole, of this contract and its months.
import { closedOf } from '../closing';
import type { Plan } from '../plan';
import { type FileState, gravest, type Returned } from './returned';

export interface Sorted {
  readonly file: Returned;
  readonly state: FileState;
  readonly detail: string;
}

interface Acceptance {
  /** Names of files that are merged in spite of what was found. */
  readonly accept: ReadonlySet<string>;
}

const of = (file: Returned, state: FileState, detail = ''): Sorted => ({ file, state, detail: file.detail ?? detail });

const againstPlan = (file: Returned, plan: Plan): Sorted | undefined => {
  const { receipt } = file;
  if (file.state || !receipt) return of(file, file.state ?? 'noReceipt');
  if (receipt.contract.key !== plan.key && receipt.contract.name !== plan.name) return of(file, 'otherContract', receipt.contract.name);
  const covered = new Set(plan.months.map(({ label }) => label));
  const outside = receipt.months.filter((month) => !covered.has(month));
  if (outside.length > 0) return of(file, 'otherMonths', outside.join('、'));
  const closed = receipt.months.filter((month) => closedOf(plan.entries, month));
  return closed.length > 0 ? of(file, 'closed', closed.join('、')) : undefined;
};

const contentOf = ({ cells }: Returned): string => JSON.stringify(cells.map(({ typed: { what }, value }) => [what, value]));

/** A later dispatch to the same recipient wins, then the copy saved last; two that differ and cannot be told apart are both left out. */
const newestOf = (files: readonly Returned[], { accept }: Acceptance): readonly Sorted[] => {
  const when = ({ receipt, modified }: Returned): string => `${receipt?.sent ?? ''}|${modified}`;
  const sorted = [...files].sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
  const named = sorted.filter(({ name }) => accept.has(name));
  const [first, second] = sorted;
  if (!first || !second) return first ? [of(first, 'merged')] : [];
  const best = named.length === 1 ? named[0] : when(first) === when(second) && contentOf(first) !== contentOf(second) ? undefined : first;
  return sorted.map((file) => {
    if (!best) return of(file, when(file) === when(first) ? 'ambiguous' : 'superseded', first.name);
    if (file === best) return of(file, 'merged');
    return of(file, contentOf(file) === contentOf(best) ? 'duplicate' : 'superseded', best.name);
  });
};

/** What is grave about the newest does not make an older one the right one: that is left out too. */
const held = (sorted: Sorted, { accept }: Acceptance): Sorted => {
  const grave = sorted.state === 'merged' && !accept.has(sorted.file.name) ? gravest(sorted.file) : undefined;
  return grave ? of(sorted.file, grave) : sorted;
};

/** In the order in which they were given. */
export const sortFiles = (files: readonly Returned[], plan: Plan, options: Acceptance): readonly Sorted[] => {
  const result = new Map<Returned, Sorted>();
  const groups = new Map<string, Returned[]>();
  const seen = new Map<string, Returned>();
  for (const file of files) {
    const twin = seen.get(file.digest);
    seen.set(file.digest, twin ?? file);
    const known = twin ? of(file, 'duplicate', twin.name) : againstPlan(file, plan);
    const key = `${file.receipt?.recipient.toLowerCase() ?? ''}|${file.receipt?.months.join() ?? ''}`;
    if (known) result.set(file, known);
    else groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  for (const group of groups.values()) for (const sorted of newestOf(group, options)) result.set(sorted.file, held(sorted, options));
  return files.flatMap((file) => result.get(file) ?? []);
};
