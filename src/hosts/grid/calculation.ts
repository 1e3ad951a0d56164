// The engine's calculations, one after the other. Univer's own service begins the next one while the last still runs: results and
// the list of what is left to compute are lost between them, and old values stay in the cells. It also stops a calculation at the next
// edit; ours are too short to be worth stopping. What is changed while one runs is computed together by the next one.
import {
  CalculateFormulaService,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecuteStageType,
  type BaseAstNode,
  type FunctionVariantType,
  type IAllRuntimeData,
  type IExecutionInProgressParams,
  type IFormulaDatasetConfig,
  type IFormulaDependencyTree,
} from '@univerjs/preset-sheets-core';
import { filter, type Observable } from 'rxjs';
import { Dependencies } from './dependencies';
import { takeTurns } from './turns';
import { dropEmptySheets, dropUnchanged, isAgain } from './unchanged';

const UNIVERS_DELAY = 100;
/** Long enough for the commands that one keystroke causes. */
const SOON = 8;

/** Longer turns than others take: between two of them the page draws, which takes as long as all that one entry computes. */
const AT_ONCE = 120;

const TOLD: ReadonlySet<FormulaExecuteStageType> = new Set([FormulaExecuteStageType.START, FormulaExecuteStageType.CALCULATION_COMPLETED]);

const UNCHANGED: Pick<IFormulaDatasetConfig, 'dirtyRanges' | 'dirtyNameMap' | 'dirtyDefinedNameMap' | 'dirtySuperTableMap'> = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
};

type Marks = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** What either of two maps of workbook, sheet or name, and so on, marks. */
const marked = <T extends object>(a: T | undefined, b: T | undefined): T => joined(a ?? {}, b ?? {}) as T;
const joined = (a: object, b: object): object => {
  const both = new Map<string, unknown>(Object.entries(a));
  for (const [key, value] of Object.entries(b as Marks)) {
    const there = both.get(key);
    both.set(key, there instanceof Object && value instanceof Object ? joined(there, value) : value);
  }
  return Object.fromEntries(both);
};

/** One calculation for two changes. */
const together = (a: IFormulaDatasetConfig, b: IFormulaDatasetConfig): IFormulaDatasetConfig => ({
  ...b,
  forceCalculate: a.forceCalculate || b.forceCalculate,
  dirtyRanges: [...a.dirtyRanges, ...b.dirtyRanges],
  dirtyNameMap: marked(a.dirtyNameMap, b.dirtyNameMap),
  dirtyDefinedNameMap: marked(a.dirtyDefinedNameMap, b.dirtyDefinedNameMap),
  dirtySuperTableMap: marked(a.dirtySuperTableMap, b.dirtySuperTableMap),
  dirtyUnitFeatureMap: marked(a.dirtyUnitFeatureMap, b.dirtyUnitFeatureMap),
  dirtyUnitOtherFormulaMap: marked(a.dirtyUnitOtherFormulaMap, b.dirtyUnitOtherFormulaMap),
  clearDependencyTreeCache: marked(a.clearDependencyTreeCache, b.clearDependencyTreeCache),
});

export class Calculation extends CalculateFormulaService {
  private next: IFormulaDatasetConfig | undefined;
  private running: Promise<void> | undefined;
  private trusting = false;
  /** See quickStart.ts. */
  quick = false;

  /** Of the stages between, Univer's trigger would conclude that it has to stop and begin again. */
  override readonly executionInProgressListener$: Observable<IExecutionInProgressParams> = this._executionInProgressListener$.pipe(
    filter(({ stage }) => TOLD.has(stage)),
  );

  get busy(): boolean {
    return this.running !== undefined;
  }

  /** How long after a change the next calculation begins, in milliseconds. */
  get delay(): number {
    return this.quick && !this.trusting ? SOON : UNIVERS_DELAY;
  }

  /**
   * While a workbook is opened its results are known, and what loading it marks as changed (its tables, its names) is not computed.
   * Gives what ends that.
   */
  trustLoaded(): () => void {
    this.trusting = true;
    return () => (this.trusting = false);
  }

  /** Somebody changes a cell before everything is loaded: from here on everything marked counts. */
  distrust(): void {
    this.trusting = false;
  }

  /** Looks at the formulas of a workbook that was just opened, so that the first entry need not wait for that. */
  prepare(): void {
    if (this.running) return;
    this._currentConfigService.loadDataLite();
    this.dependencies.learnAhead().catch(reportError);
  }

  override stopFormulaExecution(): void {
    // Never: see above.
  }

  override execute(config: IFormulaDatasetConfig): Promise<void> {
    const what = this.trusting ? { ...config, ...UNCHANGED } : config;
    this.next = this.next ? together(this.next, what) : what;
    this.running ??= this.runAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async runAll(): Promise<void> {
    for (let config = this.next; config; config = this.next) {
      this.next = undefined;
      await this.run(config);
    }
  }

  private tell(stage: FormulaExecuteStageType): void {
    this._runtimeService.setFormulaExecuteStage(stage);
    this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
  }

  private async run(config: IFormulaDatasetConfig): Promise<void> {
    this.tell(FormulaExecuteStageType.START);
    this._currentConfigService.load(config);
    this._runtimeService.reset();
    this._isCalculateTreeModel = config.isCalculateTreeModel ?? false;
    try {
      await this.steps(config.maxIteration || 1);
    } catch (error) {
      // The next calculation has to find everything as usual, and whoever waits for this one its end.
      reportError(error);
    }
    dropEmptySheets(this._runtimeService);
    this.tell(FormulaExecuteStageType.CALCULATION_COMPLETED);
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    this._runtimeService.reset();
  }

  /** What has to be computed, in turns: the page goes on taking keys meanwhile. */
  protected override async _apply(again = false): Promise<IAllRuntimeData | undefined> {
    const { dependencies } = this;
    const trees = await dependencies.generate(this._isCalculateTreeModel);
    const turns = takeTurns(AT_ONCE);
    let some = false;
    for (let tree = dependencies.next(trees); tree; tree = dependencies.next(trees)) {
      some = true;
      if (turns.over()) await turns.next();
      if (tree.getDirtyData) this.applyFeature(tree);
      else await this.compute(tree);
    }
    if (some) this._runtimeService.markedAsSuccessfullyExecuted();
    else if (!again) this._runtimeService.markedAsNoFunctionsExecuted();
    return this._runtimeService.getAllRuntimeData();
  }

  private setCurrent({ row, column, rowCount, columnCount, subUnitId, unitId }: IFormulaDependencyTree): void {
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
  }

  /** Other plug-ins' own results, which formulas may read. */
  private applyFeature(tree: IFormulaDependencyTree): void {
    const { featureId, getDirtyData } = tree;
    this.setCurrent(tree);
    if (!getDirtyData || !featureId) return;
    const { runtimeCellData, dirtyRanges } = getDirtyData(
      this._currentConfigService.getDirtyData(),
      this._runtimeService.getAllRuntimeData(),
    );
    this._runtimeService.setRuntimeFeatureCellData(featureId, runtimeCellData);
    this._runtimeService.setRuntimeFeatureRange(featureId, dirtyRanges);
  }

  private compute(tree: IFormulaDependencyTree): Promise<void> | undefined {
    const node = this.dependencies.nodeOf(tree);
    const { refOffsetX, refOffsetY } = tree;
    const data = { node, refOffsetX, refOffsetY };
    this.setCurrent(tree);
    if (this._interpreter.checkAsyncNode(node)) {
      return this._interpreter.executeAsync(data).then((value) => this.keep(tree, node, value));
    }
    let value: FunctionVariantType;
    try {
      value = this._interpreter.execute(data);
    } catch (error) {
      // One formula, and not all the others with it.
      reportError(error);
      value = ErrorValueObject.create(ErrorType.VALUE);
    }
    this.keep(tree, node, value);
    return undefined;
  }

  private keep(tree: IFormulaDependencyTree, node: BaseAstNode, value: FunctionVariantType): void {
    const { formulaId, refOffsetX, refOffsetY } = tree;
    if (typeof formulaId === 'string') this._runtimeService.setRuntimeOtherData(formulaId, refOffsetX, refOffsetY, value);
    else {
      const again = isAgain(this._runtimeService, tree);
      this._runtimeService.setRuntimeData(value);
      if (again || !dropUnchanged(this._currentConfigService, this._runtimeService, tree)) this.dependencies.changed();
    }
    node.resetCalculationState();
  }

  private get dependencies(): Dependencies {
    if (!(this._formulaDependencyGenerator instanceof Dependencies)) throw new Error('dependencies are found another way');
    return this._formulaDependencyGenerator;
  }

  private async steps(most: number): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      this._runtimeService.setFormulaCycleIndex(step);
      await this._executeStep();
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      if (!this._runtimeService.isCycleDependency()) return;
    }
  }
}
