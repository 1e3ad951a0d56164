// What the embedded spreadsheet cannot do, with the reason for the user. All of it stays in the workbook and is in the file that is saved.
import type { Lack } from '../../workbook/host';

const words: readonly [Lack['feature'], string, string][] = [
  ['charts', '页面表格不画图表；保存的 .xlsx 文件里有图表', 'the page draws no charts; the saved .xlsx has them'],
  ['print', '页面表格不能打印；打印设置保留在保存的 .xlsx 文件里', 'the page does not print; the saved .xlsx keeps the print set-up'],
  [
    'storedValues',
    '页面表格自己计算每个公式，不显示文件里存的旧结果',
    'the page computes every formula itself and shows no stored results',
  ],
];

export const GRID_LACKS: readonly Lack[] = words.map(([feature, zh, en]) => ({ feature, reason: `${zh} / ${en}` }));
