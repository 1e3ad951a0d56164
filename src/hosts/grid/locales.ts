// The words of the embedded spreadsheet itself, Chinese and English, of the packages that are used.
import type { ILocales } from '@univerjs/core';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';

/** Asked for by version 0.25.1 while it computes, and in none of its own tables. */
const progress = (analyzing: string, calculating: string, analysis: string, calculation: string, done: string) => ({
  'sheets-formula': { progress: { analyzing, calculating, 'array-analysis': analysis, 'array-calculation': calculation, done } },
});

/** Loaded one after the other: the packages share parts of their tables, and Univer joins them. */
export const LOCALES: readonly ILocales[] = [
  { zhCN: coreZh, enUS: coreEn },
  { zhCN: validationZh, enUS: validationEn },
  { zhCN: conditionalZh, enUS: conditionalEn },
  { zhCN: tableZh, enUS: tableEn },
  {
    zhCN: progress('正在分析公式', '正在计算公式', '正在分析数组公式', '正在计算数组公式', '计算完成'),
    enUS: progress('Analysing formulas', 'Calculating formulas', 'Analysing array formulas', 'Calculating array formulas', 'Calculated'),
  },
];
