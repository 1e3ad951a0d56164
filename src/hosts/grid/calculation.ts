// The engine's calculations, one after the other. Univer's own service begins the next one while the last still runs: results and
// the list of what is left to compute are lost between them, and old values stay in the cells. It also stops a calculation at the next
// edit; ours are too short to be worth stopping. What is changed while one runs is computed together by the next one.
import {
  CalculateFormulaService,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecuteStageType,
  type IExecutionInProgressParams,
  type IFormulaDatasetConfig,
} from '@univerjs/preset-sheets-core';
import { filter, type Observable } from 'rxjs';

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

  /** Of the stages between, Univer's trigger would conclude that it has to stop and begin again. */
  override readonly executionInProgressListener$: Observable<IExecutionInProgressParams> = this._executionInProgressListener$.pipe(
    filter(({ stage }) => TOLD.has(stage)),
  );

  get busy(): boolean {
    return this.running !== undefined;
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
    this.tell(FormulaExecuteStageType.CALCULATION_COMPLETED);
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    this._runtimeService.reset();
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
