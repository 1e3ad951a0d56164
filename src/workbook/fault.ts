// What is wrong with a workbook, as data: which rule, which sheet, which cell. The wording stands here, in English in fault.en.ts.

export type FaultCode =
  | 'noSheet'
  | 'sheetName'
  | 'sheetTwice'
  | 'cellOutside'
  | 'textTooLong'
  | 'controlCharacter'
  | 'notFinite'
  | 'formula'
  | 'notPortable'
  | 'spill'
  | 'badRange'
  | 'mergeOverlap'
  | 'mergedArray'
  | 'validation'
  | 'tableName'
  | 'tableHeader'
  | 'tableOverlap'
  | 'name'
  | 'nameTwice'
  | 'notAWorkbook'
  | 'cannotWrite'
  | 'cannotRead';

export interface Fault {
  readonly code: FaultCode;
  readonly sheet?: string;
  readonly cell?: string;
  /** What stands there. */
  readonly found?: string;
}

const WORDS: Readonly<Record<FaultCode, string>> = {
  noSheet: '工作簿至少要有一张可见的工作表',
  sheetName: '工作表名应为 1 至 31 个字符，不含单引号和 \\ / ? * [ ] :',
  sheetTwice: '工作表名重复（不分大小写）',
  cellOutside: '单元格超出工作表范围（1,048,576 行、16,384 列）',
  textTooLong: '文本超过 32,767 个字符',
  controlCharacter: '文本含有控制字符或不成对的代理字符',
  notFinite: '数值不是有限数',
  formula: '公式不应以等号开头、为空、含有控制字符或超过 8,192 个字符',
  notPortable: '通用公式只能用 Excel 2016 及以前的函数，不含 SLA 函数',
  spill: '溢出区域应从公式所在单元格开始',
  badRange: '区域地址无效，应为 A1 或 A1:B2',
  mergeOverlap: '合并单元格与另一处合并或表格重叠',
  mergedArray: '合并单元格里不能有数组公式或溢出的结果',
  validation:
    '数据验证超出 Excel 的限度：列表合计 255 字符且各项不含逗号，标题 32 字符，提示与出错信息 255 字符，公式 255 字符且为通用公式',
  tableName: '表名或名称应以文字或下划线开头，不含空格，不像单元格地址，且不重复',
  tableHeader: '表头与列名不一致，或列名重复、为空',
  tableOverlap: '表格与另一表格重叠，或没有数据行',
  name: '名称应以文字或下划线开头，不含空格，不像单元格地址，至多 255 字符',
  nameTwice: '名称重复（不分大小写）',
  notAWorkbook: '文件不是可读的 .xlsx 工作簿',
  cannotWrite: '无法写入文件，请检查路径是否存在、有无权限、文件是否正被其他程序打开',
  cannotRead: '无法读取文件，请检查路径是否存在、有无权限',
};

const MAX_SHOWN = 40;

/** Where it is and what stands there, cut to what can be shown. */
export const placed = ({ sheet, cell, found }: Fault): Omit<Fault, 'code'> => ({
  ...(sheet === undefined ? {} : { sheet }),
  ...(cell === undefined ? {} : { cell }),
  ...(found === undefined ? {} : { found: found.length > MAX_SHOWN ? `${found.slice(0, MAX_SHOWN)}…` : found }),
});

/** One line in Chinese: place, what stands there, what was expected. */
export function describeFault(fault: Fault): string {
  const { sheet, cell = '', found } = placed(fault);
  const place = [sheet === undefined ? '' : `工作表“${sheet}”`, cell].filter(Boolean).join(' ');
  return `${place ? `${place}：` : ''}${WORDS[fault.code]}${found === undefined ? '' : `（${found}）`}`;
}

/** Thrown where a caller draws what it has not checked, or what turned out not to be readable. */
export class WorkbookRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'WorkbookRefused';
  }
}
