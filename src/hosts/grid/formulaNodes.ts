// Formulas as the engine parses them. A year's workbook has tens of thousands that differ only in their row or sheet: one of them is parsed,
// and for every other cell its references are written anew. What is computed then is what parsing that cell's own formula would give.
import type { BaseAstNode, IFormulaDependencyTree } from '@univerjs/preset-sheets-core';
import { areasIn, referencesIn, type Area, type NodeReference } from './nodeReferences';
import type { Box } from './ranges';
import { moveReference, relativeText } from './relative';

/** Parses one formula; nobody else may hold what comes of it. */
export type Parse = (tree: IFormulaDependencyTree) => BaseAstNode;

interface Shared {
  readonly node: BaseAstNode;
  /** Where the formula stood that was parsed. */
  readonly row: number;
  readonly column: number;
  readonly references: readonly NodeReference[];
  /** What it reads; undefined where only the engine knows. */
  readonly areas: readonly Area[] | undefined;
}

export interface Read {
  /** As the formula writes it; '' for its own. */
  readonly sheet: string;
  readonly box: Box;
}

export class FormulaNodes {
  private readonly shared = new Map<string, Shared>();
  private readonly alone = new WeakMap<IFormulaDependencyTree, BaseAstNode>();
  private readonly placed = new WeakMap<IFormulaDependencyTree, Shared>();

  constructor(
    private readonly parse: Parse,
    private readonly isFixedName: (unit: string, name: string) => boolean,
  ) {}

  /** To be used before the next one is asked for: it may be the same one, for another cell. */
  of(tree: IFormulaDependencyTree): BaseAstNode {
    const known = this.placed.get(tree);
    return known ? this.move(known, tree) : (this.alone.get(tree) ?? this.learn(tree));
  }

  /** The cells that it reads; undefined where the engine has to be asked. */
  reads(tree: IFormulaDependencyTree): Read[] | undefined {
    const known = this.placed.get(tree);
    if (!known?.areas) return undefined;
    const [rows, columns] = [tree.row - known.row, tree.column - known.column];
    return known.areas.map(([first, last]) => {
      const [a, b] = [moveReference(first, rows, columns).at, moveReference(last, rows, columns).at];
      const box = {
        startRow: Math.min(a.row, b.row),
        endRow: Math.max(a.row, b.row),
        startColumn: Math.min(a.column, b.column),
        endColumn: Math.max(a.column, b.column),
      };
      return { sheet: first.sheet, box };
    });
  }

  private learn(tree: IFormulaDependencyTree): BaseAstNode {
    const { unitId, formula, row, column } = tree;
    const relative = row < 0 ? undefined : relativeText(formula, row, column, (name) => this.isFixedName(unitId, name));
    if (!relative) return this.keepAlone(tree, this.parse(tree));
    const key = `${unitId} ${relative.text}`;
    const there = this.shared.get(key);
    if (there) {
      this.placed.set(tree, there);
      return this.move(there, tree);
    }
    const node = this.parse(tree);
    const references = referencesIn(node, relative.cells);
    if (!references) return this.keepAlone(tree, node);
    const shared: Shared = { node, row, column, references, areas: areasIn(node) };
    this.shared.set(key, shared);
    this.placed.set(tree, shared);
    return node;
  }

  private keepAlone(tree: IFormulaDependencyTree, node: BaseAstNode): BaseAstNode {
    this.alone.set(tree, node);
    return node;
  }

  private move({ node, row, column, references }: Shared, tree: IFormulaDependencyTree): BaseAstNode {
    const [rows, columns] = [tree.row - row, tree.column - column];
    for (const [own, reference] of references) Object.assign(own, { _token: moveReference(reference, rows, columns).token });
    return node;
  }
}
