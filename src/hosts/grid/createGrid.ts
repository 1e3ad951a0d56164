// The embedded spreadsheet: Univer, put together from its open packages alone, each plugin once.
import {
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  type IWorkbookData,
  type Injector,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import {
  CalculationMode,
  ICalculateFormulaService,
  IFormulaDependencyGenerator,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import { defaultTheme } from '@univerjs/themes';
import { Calculation } from './calculation';
import { Dependencies } from './dependencies';
import { REPAIRED, repairEngine } from './engineRepairs';
import type { GridFunctions } from './functions';
import { LOCALES } from './locales';
import { watchQuiet } from './quiet';
import { PLACEHOLDER } from './stash';

export type Language = 'zh-CN' | 'en-US';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  readonly functions?: GridFunctions;
}

/** Univer with what the host needs of it. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly functions: GridFunctions | undefined;
  readonly calculation: Calculation;
  /** Waits until nothing is being computed and nothing is about to be; false where that did not come. */
  quiet(): Promise<boolean>;
  dispose(): void;
}

export const UNIVER_LOCALES: Readonly<Record<Language, LocaleType>> = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

/** Univer's calculations overtake each other and look at every formula at every edit; see the two classes. */
function computeOurWay(injector: Injector): void {
  injector.replace([ICalculateFormulaService, { useClass: Calculation }]);
  injector.replace([IFormulaDependencyGenerator, { useClass: Dependencies }]);
}

type Configured = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

function registerOnce(univer: Univer, presets: readonly (readonly Configured[])[]): void {
  const seen = new Set<string>();
  for (const plugin of presets.flat()) {
    const [ctor, config] = Array.isArray(plugin)
      ? (plugin as readonly [PluginCtor<Plugin>, unknown])
      : [plugin as PluginCtor<Plugin>, undefined];
    if (seen.has(ctor.pluginName)) continue;
    seen.add(ctor.pluginName);
    univer.registerPlugin(ctor, config);
    // Started at once; what it brought is not in use yet.
    if (ctor.pluginName === UniverFormulaEnginePlugin.pluginName) computeOurWay(univer.__getInjector());
  }
}

export function createGrid({ container, language, dark, functions }: GridOptions): Grid {
  repairEngine();
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: UNIVER_LOCALES[language],
    logLevel: LogLevel.ERROR,
  });
  const injector = univer.__getInjector();
  LOCALES.forEach((words) => injector.get(LocaleService).load(words));
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: {
      // Sheets come with the results of our own rules; only what depends on a change is computed again (see book.ts).
      initialFormulaComputing: CalculationMode.NO_CALCULATION,
      function: [...REPAIRED, ...(functions?.executors() ?? [])],
      ...(functions ? { description: functions.descriptions() } : {}),
    },
  });
  const presets = [core, UniverSheetsDataValidationPreset(), UniverSheetsConditionalFormattingPreset(), UniverSheetsTablePreset()];
  registerOnce(
    univer,
    presets.map(({ plugins }) => plugins),
  );
  const api = FUniver.newAPI(univer);
  const calculation = (): Calculation => {
    const service = injector.get(ICalculateFormulaService);
    if (!(service instanceof Calculation)) throw new Error('the engine computes its own way');
    return service;
  };
  return {
    api,
    injector,
    functions,
    get calculation() {
      return calculation();
    },
    quiet: watchQuiet(injector, calculation),
    dispose: () => univer.dispose(),
  };
}

/** Of the grid's own menus and messages; the workbook stays as it is. */
export const setLanguage = ({ api }: Grid, language: Language): void => api.setLocale(UNIVER_LOCALES[language]);

/** What a page begins with: one blank sheet. */
export const blankWorkbook = (id: string, sheet: string): Partial<IWorkbookData> => ({
  id,
  name: '',
  sheetOrder: ['s1'],
  sheets: { s1: { id: 's1', name: sheet, rowCount: 200, columnCount: 26, custom: PLACEHOLDER } },
});
