// Which formulas a change computes, and in which order, against the plain definition: everything that reads it, directly or not, and nothing before
// what it reads.
import type { IFormulaData } from '@univerjs/preset-sheets-core';
import fc from 'fast-check';
import { inOrder, ranksOf, Wave } from '../../src/hosts/grid/inOrder';
import { KnownFormulas, type Known, type Tree, type TreeMaker } from '../../src/hosts/grid/knownFormulas';

const tree = (unitId: string, subUnitId: string, row: number, column: number): Tree => ({ unitId, subUnitId, row, column });

const MAKE: TreeMaker<Tree> = {
  ofCell: tree,
  shifted: ({ unitId, subUnitId, row, column }, x, y) => tree(unitId, subUnitId, row + y, column + x),
  ofRange: (unit, sheet) => tree(unit, sheet, -1, -1),
  lastOf: () => ({ row: 99, column: 25 }),
};

/** The formula of each row of column A: the rows that it reads. */
type Reads = readonly (readonly number[])[];

const dataOf = (reads: Reads): IFormulaData => ({
  u: { s: Object.fromEntries(reads.map((rows, row) => [row, { 0: { f: `=${rows.join(',')}` } }])) },
});

const at = (row: number) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });

/** Looks at what is new; gives how many that were. */
function learn(known: KnownFormulas<Tree>, reads: Reads): number {
  known.compare(dataOf(reads), {});
  let count = 0;
  for (let one = known.next(); one; one = known.next()) {
    count += 1;
    for (const row of reads[one.tree.row] ?? []) known.reads(one, 'u', 's', at(row));
  }
  return count;
}

const rowsIn = (formulas: readonly Known<Tree>[]): number[] => formulas.map((one) => one.tree.row);

function seedsOf(known: KnownFormulas<Tree>, row: number): Known<Tree>[] {
  const seeds: Known<Tree>[] = [];
  known.within('u', 's', at(row), (one) => seeds.push(one));
  return seeds;
}

const closure = (reads: Reads, row: number): number[] => {
  const found = new Set([row]);
  for (let grew = true; grew;) {
    const before = found.size;
    reads.forEach((rows, reader) => rows.some((one) => found.has(one)) && found.add(reader));
    grew = found.size > before;
  }
  return [...found].sort((a, b) => a - b);
};

const SIZE = 25;
/** A row reads only rows above it: no circles. */
const anyReads = fc
  .array(fc.array(fc.nat(SIZE), { maxLength: 4 }), { minLength: SIZE, maxLength: SIZE })
  .map((all) => all.map((rows, row) => [...new Set(rows.filter((one) => one < row))]));

test('all that read what changed, and each after what it reads', () => {
  fc.assert(
    fc.property(anyReads, fc.nat(SIZE - 1), (reads, row) => {
      const known = new KnownFormulas<Tree>(MAKE);
      learn(known, reads);
      const { formulas, circular } = inOrder(known, seedsOf(known, row));
      const order = rowsIn(formulas).reverse();
      expect([...order].sort((a, b) => a - b)).toEqual(closure(reads, row));
      expect(order.filter((one, i) => reads[one]!.some((read) => order.indexOf(read) > i))).toEqual([]);
      expect(circular).toBe(false);
    }),
  );
});

test('after formulas changed the same as if they had always been so, and only those are looked at', () => {
  fc.assert(
    fc.property(anyReads, anyReads, fc.nat(SIZE - 1), fc.nat(SIZE - 1), (before, other, changed, row) => {
      const after = before.map((rows, i) => (i === changed ? other[i]! : rows));
      const known = new KnownFormulas<Tree>(MAKE);
      expect(learn(known, before)).toBe(SIZE);
      expect(learn(known, after)).toBe(before[changed]!.join() === after[changed]!.join() ? 0 : 1);
      const { formulas } = inOrder(known, seedsOf(known, row));
      expect(rowsIn(formulas).sort((a, b) => a - b)).toEqual(closure(after, row));
    }),
  );
});

test('computed only where something read has changed, every value is what computing everything gives', () => {
  // Sums cut down, so that many stay the same whatever they read.
  const value = (values: readonly number[], rows: readonly number[], own: number): number =>
    Math.floor(rows.reduce((sum, row) => sum + (values[row] ?? 0), own) / 3);
  const all = (reads: Reads, own: readonly number[]): number[] => {
    const values: number[] = [];
    reads.forEach((rows, row) => values.push(value(values, rows, own[row] ?? 0)));
    return values;
  };
  const anyOwn = fc.array(fc.nat(9), { minLength: SIZE, maxLength: SIZE });
  fc.assert(
    fc.property(anyReads, anyOwn, fc.nat(SIZE - 1), fc.nat(9), (reads, own, row, other) => {
      const known = new KnownFormulas<Tree>(MAKE);
      learn(known, reads);
      const values = all(reads, own);
      const after = own.map((one, i) => (i === row ? other : one));
      const seeds = seedsOf(known, row);
      const wave = new Wave(known, ranksOf(known, known.all())!, seeds);
      const computed: number[] = [];
      for (let one = wave.next(); one; one = wave.next()) {
        const at = one.tree.row;
        const now = value(values, reads[at] ?? [], after[at] ?? 0);
        if (now !== values[at]) wave.changed(one);
        values[at] = now;
        computed.push(at);
      }
      expect(new Set(computed).size).toBe(computed.length);
      expect(values).toEqual(all(reads, after));
    }),
  );
});

test('in the order of the ranks, whatever comes first', () => {
  fc.assert(
    fc.property(anyReads, (reads) => {
      const known = new KnownFormulas<Tree>(MAKE);
      learn(known, reads);
      const wave = new Wave(known, ranksOf(known, known.all())!, known.all());
      const order: number[] = [];
      for (let one = wave.next(); one; one = wave.next()) order.push(one.tree.row);
      expect([...order].sort((a, b) => a - b)).toEqual(reads.map((_, row) => row));
      expect(order.filter((one, i) => reads[one]!.some((read) => order.indexOf(read) > i))).toEqual([]);
    }),
  );
});

test.each<[string, Reads]>([
  ['itself', [[0]]],
  ['two each other', [[1], [0]]],
  ['three round', [[2], [0], [1]]],
])('a circle is told: %s', (_, reads) => {
  const known = new KnownFormulas<Tree>(MAKE);
  learn(known, reads);
  const { formulas, circular } = inOrder(known, seedsOf(known, 0));
  expect(circular).toBe(true);
  expect(ranksOf(known, known.all())).toBeUndefined();
  expect(formulas).toHaveLength(reads.length);
});

test('a highlight is computed for each of its cells, and none twice', () => {
  const known = new KnownFormulas<Tree>(MAKE);
  const others = { u: { s: { h: { f: '=A1>1', ranges: [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 }] } } } };
  known.compare({}, others);
  let count = 0;
  while (known.next()) count += 1;
  expect(count).toBe(6);
  known.compare({}, others);
  expect(known.next()).toBeUndefined();
  known.compare({}, {});
  expect([...known.all()]).toEqual([]);
});
