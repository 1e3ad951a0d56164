// What has to be computed after a change, and in which order: whatever a formula reads comes before it.
import type { Known, KnownFormulas, Tree } from './knownFormulas';

type Formulas<T extends Tree> = Pick<KnownFormulas<T>, 'readersOf'>;

interface Step<T extends Tree> {
  readonly known: Known<T>;
  readonly readers: Known<T>[];
}

const readersOf = <T extends Tree>(formulas: Formulas<T>, { cell, tree }: Known<T>): Known<T>[] => {
  const readers: Known<T>[] = [];
  if (cell === undefined) return readers;
  const { row, column, unitId, subUnitId } = tree;
  formulas.readersOf(unitId, subUnitId, { startRow: row, endRow: row, startColumn: column, endColumn: column }, (one) => readers.push(one));
  return readers;
};

export interface Order<T extends Tree> {
  /** The last one is computed first: the engine takes them from the end. */
  readonly formulas: readonly Known<T>[];
  /** Some read each other round in a circle. */
  readonly circular: boolean;
}

export function inOrder<T extends Tree>(formulas: Formulas<T>, seeds: Iterable<Known<T>>): Order<T> {
  const state = new Map<number, 'open' | 'done'>();
  const list: Known<T>[] = [];
  let circular = false;
  const steps: Step<T>[] = [];
  const open = (known: Known<T>): void => {
    state.set(known.id, 'open');
    steps.push({ known, readers: readersOf(formulas, known) });
  };
  for (const seed of seeds) {
    if (!state.has(seed.id)) open(seed);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const reader = step.readers.pop();
      if (reader && state.get(reader.id) === 'open') circular = true;
      if (reader && !state.has(reader.id)) open(reader);
      if (reader) continue;
      state.set(step.known.id, 'done');
      list.push(step.known);
      steps.pop();
    }
  }
  return { formulas: list, circular };
}
