// Univer's own bare page: the presets and plugins that the workbench has, each once, one formula, and nothing of ours.
/* global window, setTimeout */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { LocaleService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import table from '@univerjs/preset-sheets-table/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';

const univer = new Univer({ theme: defaultTheme, locale: LocaleType.ZH_CN, logLevel: LogLevel.ERROR });
for (const words of [core, validation, conditional, table]) univer.__getInjector().get(LocaleService).load({ zhCN: words });
const presets = [
  UniverSheetsCorePreset({ container: 'app', ribbonType: 'simple' }),
  UniverSheetsDataValidationPreset(),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsTablePreset(),
];
const seen = new Set();
for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
  const [ctor, config] = Array.isArray(plugin) ? plugin : [plugin];
  if (seen.has(ctor.pluginName)) continue;
  seen.add(ctor.pluginName);
  univer.registerPlugin(ctor, config);
}
const api = FUniver.newAPI(univer);
const cellData = { 0: { 0: { v: 1 }, 1: { v: 2 }, 2: { f: '=SUM(A1:B1)' } } };
api.createWorkbook({ id: 'bare', sheetOrder: ['s1'], sheets: { s1: { id: 's1', name: 'Sheet1', rowCount: 200, columnCount: 26, cellData } } });
const look = () => {
  if (api.getActiveWorkbook()?.getActiveSheet().getRange('C1').getValue() === 3) window.firstComputed = performance.now();
  else setTimeout(look, 2);
};
look();
