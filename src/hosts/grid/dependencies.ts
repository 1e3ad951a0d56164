// What depends on what, remembered between calculations. Univer's own generator looks at every formula of the workbook at every edit (two
// seconds and more for one contract's month), and its memory goes stale when formulas change while it works.
import type { Injector, IUnitRange } from '@univerjs/core';
import {
  FormulaDependencyGenerator,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  generateRandomDependencyTreeId,
  IFormulaDependencyGenerator,
  type BaseAstNode,
  type IFormulaDependencyTree,
} from '@univerjs/preset-sheets-core';
import { Bindings } from './bindings';
import { FormulaNodes } from './formulaNodes';
import { inOrder, ranksOf, Wave } from './inOrder';
import { KnownFormulas, type Known, type TreeMaker } from './knownFormulas';
import { takeTurns } from './turns';

type Formula = Known<IFormulaDependencyTree>;
type Formulas = KnownFormulas<IFormulaDependencyTree>;

const some = (node: BaseAstNode, is: (node: BaseAstNode) => boolean): boolean =>
  is(node) || node.getChildren().some((child) => some(child, is));

const isEmpty = (map: object | undefined): boolean =>
  !map || Object.values(map).every((one) => Object.keys((one ?? {}) as object).length === 0);

/** `'评分表'!` is the sheet 评分表. */
const unquoted = (sheet: string): string => {
  const name = sheet.trim().slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};

/** What is true of a formula as it is of every other one that reads like it. */
interface Nature {
  readonly volatile: boolean;
  readonly dynamic: boolean;
}

export class Dependencies extends FormulaDependencyGenerator {
  private known: Formulas | undefined;
  private nodes = this.noNodes();
  private learning: Promise<unknown> = Promise.resolve();
  /** The calculation that is running; undefined where its order was found another way. */
  private wave: Wave<IFormulaDependencyTree> | undefined;
  private current: Formula | undefined;
  private ranked: { readonly of: Formulas; readonly version: number; readonly ranks: ReadonlyMap<number, number> | undefined } | undefined;
  private natures = new WeakMap<BaseAstNode, Nature>();
  /** Those of ours; others come from the engine's own way. */
  private readonly ours = new WeakSet<IFormulaDependencyTree>();

  bindings: Bindings | undefined;

  /** The formula parsed; to be used before the next one is asked for. */
  nodeOf(tree: IFormulaDependencyTree): BaseAstNode {
    const main = tree instanceof FormulaDependencyTreeVirtual ? (tree.refTree ?? tree) : tree;
    return this.ours.has(main) ? this.nodes.of(main) : this._getTreeNode(tree);
  }

  private noNodes(): FormulaNodes {
    return new FormulaNodes(
      (tree) => this.parse(tree),
      (unit, name) => this.bindings?.isFixed(unit, name) ?? false,
    );
  }

  /** Not by way of the engine's memory of formulas: what is kept there is others'. */
  private parse(tree: IFormulaDependencyTree): BaseAstNode {
    const lexed = this._lexer.treeBuilder(tree.formula);
    const node = typeof lexed === 'object' && !Array.isArray(lexed) ? this._astTreeBuilder.parse(lexed) : undefined;
    return node ?? this._getTreeNode(tree);
  }

  override async generate(isCalculateTreeModel = false): ReturnType<FormulaDependencyGenerator['generate']> {
    const { renamed } = this;
    const known = await this.learnt(renamed);
    const features = this._featureCalculationManagerService.getReferenceExecutorMap().size > 0;
    this.wave = undefined;
    // Rare enough to be slow: everything anew, by the engine's own way.
    if (isCalculateTreeModel || features || known.anyDynamic) {
      this._dependencyManagerService.reset();
      return super.generate(isCalculateTreeModel);
    }
    const seeds = this.begin(known, renamed);
    this._runtimeService.clearArrayObjectCache();
    const ranks = this.ranksOf(known);
    if (ranks) {
      this.wave = new Wave(known, ranks, seeds);
      return [];
    }
    const { formulas, circular } = inOrder(known, seeds);
    if (circular) this._runtimeService.enableCycleDependency();
    return formulas.map(({ tree }) => this.fitted(tree));
  }

  private ranksOf(known: Formulas): ReadonlyMap<number, number> | undefined {
    const { version } = known;
    if (this.ranked?.of !== known || this.ranked.version !== version) {
      this.ranked = { of: known, version, ranks: ranksOf(known, known.all()) };
    }
    return this.ranked.ranks;
  }

  /** What has to be computed next: from the end of what was generated, or as results change. */
  next(generated: IFormulaDependencyTree[]): IFormulaDependencyTree | undefined {
    this.current = this.wave?.next();
    return this.wave ? this.current && this.fitted(this.current.tree) : generated.pop();
  }

  /** What was computed last has another value now. */
  changed(): void {
    if (this.current) this.wave?.changed(this.current);
  }

  private get renamed(): boolean {
    const config = this._currentConfigService;
    if (!isEmpty(config.getDirtyNameMap())) return true;
    const marked = [config.getDirtyDefinedNameMap(), config.getDirtySuperTableMap()].filter((map) => !isEmpty(map));
    if (marked.length === 0) return false;
    return this.bindings?.haveChanged(marked.flatMap((map) => Object.keys(map ?? {}))) ?? true;
  }

  /** One after the other: what is half looked at is not known. */
  private learnt(anew: boolean, goOn: (unit: string) => boolean = () => true): Promise<Formulas> {
    const known = this.learning.then(() => this.learn(anew, goOn));
    this.learning = known.catch(() => undefined);
    return known;
  }

  /** Before anybody changes anything, while nobody waits for it; ends when the workbook is gone. */
  async learnAhead(): Promise<void> {
    const known = await this.learnt(false, (unit) => {
      const [sheet] = Object.keys(this._currentConfigService.getUnitData()[unit] ?? {});
      return sheet !== undefined && this._currentConfigService.getSheetRowColumnCount(unit, sheet).rowCount > 0;
    });
    this.ranksOf(known);
  }

  private async learn(anew: boolean, goOn: (unit: string) => boolean): Promise<Formulas> {
    if (!this.known || this.known.worn || anew) {
      this.known = new KnownFormulas(this.maker());
      this.nodes = this.noNodes();
      this.bindings?.forget();
    }
    const { known } = this;
    const formulas = this._currentConfigService.getFormulaData();
    this.bindings?.learn(Object.keys(formulas));
    known.compare(formulas, this._otherFormulaManagerService.getOtherFormulaData());
    const turns = takeTurns();
    for (let one = known.next(); one; one = known.next()) {
      if (turns.over()) await turns.next();
      if (!goOn(one.tree.unitId)) break;
      try {
        await this.lookAt(known, one);
      } catch (error) {
        // Then nobody knows what it reads.
        known.mark(one, { volatile: false, dynamic: true });
        reportError(error);
      }
    }
    return known;
  }

  private async lookAt(known: Formulas, one: Formula): Promise<void> {
    const { tree } = one;
    if (!tree.formula) return;
    const node = this.nodeOf(tree);
    known.mark(one, this.natureOf(node));
    if (tree instanceof FormulaDependencyTree) tree.rangeList = this.areasOf(tree) ?? (await this.askEngine(tree, node));
    for (const { unitId, sheetId, range } of tree.rangeList) known.reads(one, unitId, sheetId, range);
  }

  /** By the text of its references; undefined where that does not tell. */
  private areasOf(tree: FormulaDependencyTree): IUnitRange[] | undefined {
    const { unitId } = tree;
    const ids = this._currentConfigService.getSheetNameMap()[unitId] ?? {};
    const ranges: IUnitRange[] = [];
    const reads = this.nodes.reads(tree);
    if (!reads) return undefined;
    for (const { sheet, box } of reads) {
      const sheetId = sheet === '' ? tree.subUnitId : ids[unquoted(sheet)];
      if (!sheetId) return undefined;
      ranges.push({ unitId, sheetId, range: box });
    }
    return ranges;
  }

  private askEngine(tree: FormulaDependencyTree, node: BaseAstNode): Promise<IUnitRange[]> {
    this._runtimeService.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
    return this._getRangeListByNode({ node, refOffsetX: 0, refOffsetY: 0 });
  }

  private natureOf(node: BaseAstNode): Nature {
    const known = this.natures.get(node);
    if (known) return known;
    const nature = {
      volatile: some(node, (child) => child.isForcedCalculateFunction()),
      dynamic: some(node, (child) => child.isAddress()),
    };
    this.natures.set(node, nature);
    return nature;
  }

  /** The formulas that a change concerns itself; what reads them follows. */
  private begin(known: Formulas, renamed: boolean): Iterable<Formula> {
    // Set in the second round, for what reads cells that a result filled.
    const excluded = this._currentConfigService.getExcludedRange();
    if (this._currentConfigService.isForceCalculate() && !excluded) return known.all();
    const seeds = new Set<Formula>();
    const ranges: readonly IUnitRange[] = this._currentConfigService.getDirtyRanges();
    for (const { unitId, sheetId, range } of ranges) {
      known.readersOf(unitId, sheetId, range, (one) => {
        if (!one.tree.isExcludeRange(excluded)) seeds.add(one);
      });
      known.within(unitId, sheetId, range, (one) => {
        if (!excluded?.[unitId]?.[sheetId]?.getValue(one.tree.row, one.tree.column)) seeds.add(one);
      });
    }
    if (excluded) return seeds;
    const marked = this._currentConfigService.getDirtyUnitOtherFormulaMap();
    for (const sheets of Object.values(marked)) {
      for (const ids of Object.values(sheets ?? {})) {
        for (const [id, isMarked] of Object.entries(ids ?? {})) if (isMarked) known.ofRange(id).forEach((one) => seeds.add(one));
      }
    }
    known.volatiles().forEach((one) => seeds.add(one));
    if (renamed) this.addRenamed(known, seeds);
    return seeds;
  }

  private addRenamed(known: Formulas, seeds: Set<Formula>): void {
    this._updateRangeFlatten();
    for (const one of known.all()) {
      const { tree } = one;
      if (!tree.formula) continue;
      if (this._includeTree(tree, this.nodeOf(tree)) || tree.dependencySheetName(this._currentConfigService.getDirtyNameMap()))
        seeds.add(one);
    }
  }

  /** Sheets grow. */
  private fitted(tree: IFormulaDependencyTree): IFormulaDependencyTree {
    const sheet = this._currentConfigService.getUnitData()[tree.unitId]?.[tree.subUnitId];
    if (tree instanceof FormulaDependencyTree && tree.row >= 0 && sheet)
      Object.assign(tree, { rowCount: sheet.rowCount, columnCount: sheet.columnCount });
    return tree;
  }

  private own(tree: FormulaDependencyTree): FormulaDependencyTree {
    this.ours.add(tree);
    return tree;
  }

  private maker(): TreeMaker<IFormulaDependencyTree> {
    return {
      ofCell: (unit, sheet, row, column, item) => {
        const data = this._currentConfigService.getUnitData();
        return this.own(this._createFDtree(unit, sheet, row, column, data, item));
      },
      shifted: (main, x, y) => {
        if (!(main instanceof FormulaDependencyTree)) throw new Error('a shifted formula cannot be shifted again');
        return this._createVirtualFDtree(main, { f: main.formula, x, y });
      },
      ofRange: (unitId, subUnitId, formulaId, formula) => {
        const tree = new FormulaDependencyTree(generateRandomDependencyTreeId(this._dependencyManagerService));
        return this.own(Object.assign(tree, { unitId, subUnitId, formulaId, formula }));
      },
      lastOf: (unit, sheet) => {
        const { rowCount, columnCount } = this._currentConfigService.getSheetRowColumnCount(unit, sheet);
        return { row: rowCount - 1, column: columnCount - 1 };
      },
    };
  }
}

/** Once the first workbook is there: the services of names and tables are not before. */
export function knowNames(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator);
  if (!(generator instanceof Dependencies)) throw new Error('dependencies are found another way');
  generator.bindings = new Bindings(injector);
}
