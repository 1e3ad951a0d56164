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

/** Ranks for every formula: whatever one reads has a lower rank. Undefined where some read each other round in a circle. */
export function ranksOf<T extends Tree>(formulas: Formulas<T>, all: Iterable<Known<T>>): ReadonlyMap<number, number> | undefined {
  const order = inOrder(formulas, all);
  const last = order.formulas.length - 1;
  return order.circular ? undefined : new Map(order.formulas.map(({ id }, i) => [id, last - i]));
}

/**
 * What a change computes, one after the other: a formula comes where it was changed itself, or where something that it reads has another value now,
 * and after all of that.
 */
export class Wave<T extends Tree> {
  /** A heap: none comes before its half. */
  private readonly heap: Known<T>[] = [];
  private readonly seen = new Set<number>();

  constructor(
    private readonly formulas: Formulas<T>,
    private readonly ranks: ReadonlyMap<number, number>,
    seeds: Iterable<Known<T>>,
  ) {
    for (const seed of seeds) this.add(seed);
  }

  private rank(at: number): number {
    const known = this.heap[at];
    return known ? (this.ranks.get(known.id) ?? 0) : Infinity;
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one && other) [this.heap[a], this.heap[b]] = [other, one];
  }

  private add(known: Known<T>): void {
    if (this.seen.has(known.id)) return;
    this.seen.add(known.id);
    let at = this.heap.push(known) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.rank(at) < this.rank(up); up = (at - 1) >> 1) {
      this.swap(at, up);
      at = up;
    }
  }

  next(): Known<T> | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first && last && last !== first) {
      this.heap[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        const down = this.rank(left) <= this.rank(left + 1) ? left : left + 1;
        if (this.rank(down) >= this.rank(at)) break;
        this.swap(at, down);
        at = down;
      }
    }
    return first;
  }

  /** Its value is another one than before. */
  changed(known: Known<T>): void {
    for (const reader of readersOf(this.formulas, known)) this.add(reader);
  }
}
