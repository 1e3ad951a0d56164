// Which version of Excel's programming interface is needed for what; asked before anything is done.
import type { Lack } from '../../workbook/host';
import { ExcelRefused } from './refusal';

/** Ranges of several areas, print set-up and page breaks; with it go validations, styles, charts. */
export const NEEDED = '1.9';
/** Merged areas can be asked for. */
export const MERGES = '1.13';

export type Supports = (version: string) => boolean;

export const officeSupports: Supports = (version) => Office.context.requirements.isSetSupported('ExcelApi', version);

export function assertSupported(supports: Supports): void {
  if (!supports(NEEDED)) throw new ExcelRefused('tooOld', NEEDED);
}

const ALWAYS: readonly Lack[] = [
  {
    feature: 'storedValues',
    reason: 'Excel 自己计算每个公式，不用存下的旧结果 / Excel computes every formula itself and takes no stored results',
  },
  {
    feature: 'arrayFormulas',
    reason: '数组公式写成动态数组公式，结果相同 / array formulas are entered as dynamic ones, with the same result',
  },
];

const TOO_OLD: Lack = {
  feature: 'formulas',
  reason: '此版本的 Excel 缺少 ExcelApi 1.9，不能写入工作表 / this Excel lacks ExcelApi 1.9 and takes no sheets',
};
const NO_MERGES: Lack = {
  feature: 'merges',
  reason:
    '此版本的 Excel 能写入合并单元格，但不能读回（缺少 ExcelApi 1.13） / this Excel draws merged cells, but does not tell of them (ExcelApi 1.13)',
};

export const lacksOf = (supports: Supports): readonly Lack[] => {
  if (!supports(NEEDED)) return [TOO_OLD, ...ALWAYS];
  return supports(MERGES) ? ALWAYS : [...ALWAYS, NO_MERGES];
};
