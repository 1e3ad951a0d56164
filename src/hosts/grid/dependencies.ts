// What depends on what, remembered between calculations. Univer's own generator looks at every formula of the workbook at every edit (two
// seconds and more for one contract's month), and its memory goes stale when formulas change while it works.
import type { IUnitRange } from '@univerjs/core';
import {
  FormulaDependencyGenerator,
  FormulaDependencyTree,
  generateRandomDependencyTreeId,
  type BaseAstNode,
  type IFormulaDependencyTree,
} from '@univerjs/preset-sheets-core';
import { inOrder } from './inOrder';
import { KnownFormulas, type Known, type TreeMaker } from './knownFormulas';

type Formula = Known<IFormulaDependencyTree>;
type Formulas = KnownFormulas<IFormulaDependencyTree>;

const some = (node: BaseAstNode, is: (node: BaseAstNode) => boolean): boolean =>
  is(node) || node.getChildren().some((child) => some(child, is));

const isEmpty = (map: object | undefined): boolean => !map || Object.values(map).every((one) => Object.keys((one ?? {}) as object).length === 0);

/** How long the page may stand still while formulas are looked at. */
const TURN = 24;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class Dependencies extends FormulaDependencyGenerator {
  private known: Formulas | undefined;

  override async generate(isCalculateTreeModel = false): ReturnType<FormulaDependencyGenerator['generate']> {
    const known = await this.learnt();
    const features = this._featureCalculationManagerService.getReferenceExecutorMap().size > 0;
    const dynamic = [...known.all()].some((one) => one.dynamic);
    // Rare enough to be slow: everything anew, by the engine's own way.
    if (isCalculateTreeModel || features || dynamic) {
      this._dependencyManagerService.reset();
      return super.generate(isCalculateTreeModel);
    }
    const { formulas, circular } = inOrder(known, this.begin(known));
    if (circular) this._runtimeService.enableCycleDependency();
    this._runtimeService.clearArrayObjectCache();
    return formulas.map(({ tree }) => this.fitted(tree));
  }

  private get renamed(): boolean {
    const config = this._currentConfigService;
    return !isEmpty(config.getDirtyNameMap()) || !isEmpty(config.getDirtyDefinedNameMap()) || !isEmpty(config.getDirtySuperTableMap());
  }

  private async learnt(): Promise<Formulas> {
    if (!this.known || this.known.worn || this.renamed) this.known = new KnownFormulas(this.maker());
    const { known } = this;
    known.compare(this._currentConfigService.getFormulaData(), this._otherFormulaManagerService.getOtherFormulaData());
    let began = performance.now();
    for (let one = known.next(); one; one = known.next()) {
      if (performance.now() - began > TURN) {
        await breathe();
        began = performance.now();
      }
      try {
        await this.lookAt(known, one);
      } catch (error) {
        // Then nobody knows what it reads.
        one.dynamic = true;
        reportError(error);
      }
    }
    return known;
  }

  private async lookAt(known: Formulas, one: Formula): Promise<void> {
    const { tree } = one;
    if (!tree.formula) return;
    const node = this._getTreeNode(tree);
    one.volatile = some(node, (child) => child.isForcedCalculateFunction());
    one.dynamic = some(node, (child) => child.isAddress());
    if (tree instanceof FormulaDependencyTree) {
      this._runtimeService.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
      tree.rangeList = await this._getRangeListByNode({ node, refOffsetX: 0, refOffsetY: 0 });
    }
    for (const { unitId, sheetId, range } of tree.rangeList) known.reads(one, unitId, sheetId, range);
  }

  /** The formulas that a change concerns itself; what reads them follows. */
  private begin(known: Formulas): Iterable<Formula> {
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
    const isMarked = ({ unitId, subUnitId, formulaId }: IFormulaDependencyTree): boolean =>
      Boolean(formulaId && marked[unitId]?.[subUnitId]?.[formulaId]);
    for (const one of known.all()) if (one.volatile || isMarked(one.tree)) seeds.add(one);
    if (this.renamed) this.addRenamed(known, seeds);
    return seeds;
  }

  private addRenamed(known: Formulas, seeds: Set<Formula>): void {
    this._updateRangeFlatten();
    for (const one of known.all()) {
      const { tree } = one;
      if (!tree.formula) continue;
      if (this._includeTree(tree, this._getTreeNode(tree)) || tree.dependencySheetName(this._currentConfigService.getDirtyNameMap())) seeds.add(one);
    }
  }

  /** Sheets grow. */
  private fitted(tree: IFormulaDependencyTree): IFormulaDependencyTree {
    const sheet = this._currentConfigService.getUnitData()[tree.unitId]?.[tree.subUnitId];
    if (tree instanceof FormulaDependencyTree && tree.row >= 0 && sheet) Object.assign(tree, { rowCount: sheet.rowCount, columnCount: sheet.columnCount });
    return tree;
  }

  private maker(): TreeMaker<IFormulaDependencyTree> {
    return {
      ofCell: (unit, sheet, row, column, item) => this._createFDtree(unit, sheet, row, column, this._currentConfigService.getUnitData(), item),
      shifted: (main, x, y) => {
        if (!(main instanceof FormulaDependencyTree)) throw new Error('a shifted formula cannot be shifted again');
        return this._createVirtualFDtree(main, { f: main.formula, x, y });
      },
      ofRange: (unitId, subUnitId, formulaId, formula) =>
        Object.assign(new FormulaDependencyTree(generateRandomDependencyTreeId(this._dependencyManagerService)), { unitId, subUnitId, formulaId, formula }),
      lastOf: (unit, sheet) => {
        const { rowCount, columnCount } = this._currentConfigService.getSheetRowColumnCount(unit, sheet);
        return { row: rowCount - 1, column: columnCount - 1 };
      },
    };
  }
}
