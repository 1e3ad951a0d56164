// What Excel would not do, said to the user in plain words; nothing was changed when one of these is thrown.
export type RefusalCode =
  | 'tooOld'
  | 'structureProtected'
  | 'passwordProtected'
  | 'roundsToShown'
  | 'dates1904'
  | 'functionsMissing'
  | 'noSheet'
  | 'typedSince'
  | 'excelFailed'
  | 'notRestored';

const WORDS: Readonly<Record<RefusalCode, readonly [string, string]>> = {
  tooOld: [
    '此版本的 Excel 不支持所需功能（ExcelApi {}）；请用 Microsoft 365 或 Excel 2021 及以上版本，或用命令行生成的通用公式工作簿',
    'This Excel lacks what is needed (ExcelApi {}); use Microsoft 365 or Excel 2021 and later, or workbooks with native formulas made by the command line',
  ],
  structureProtected: [
    '工作簿结构受保护，不能增删工作表；请先在“审阅”中撤销“保护工作簿”，未作任何改动',
    'The workbook’s structure is protected, so sheets cannot be added; unprotect the workbook first. Nothing was changed',
  ],
  passwordProtected: [
    '工作表“{}”受密码保护，或 Excel 不让撤销其保护；请先在“审阅”中撤销保护再试，未作任何改动',
    'Sheet “{}” is protected by a password, or Excel does not let it be unprotected; unprotect it under Review first. Nothing was changed',
  ],
  roundsToShown: [
    '此工作簿设为“将精度设为所显示的精度”，得分和金额会被改成显示的位数；请先在“文件→选项→高级”中取消，未作任何改动',
    'This workbook is set to “precision as displayed”, which would round scores and amounts for good; turn it off in File → Options → Advanced. Nothing was changed',
  ],
  dates1904: [
    '此工作簿使用 1904 日期系统，合同的日期会差四年；请先在“文件→选项→高级”中取消，或另开一个工作簿，未作任何改动',
    'This workbook uses the 1904 date system, and dates would be four years off; turn it off in File → Options → Advanced, or use another workbook. Nothing was changed',
  ],
  functionsMissing: [
    'SLA 函数尚未加载，现在写入会一直显示 #NAME?；请稍候再试，或重新打开加载项，未作任何改动',
    'The SLA functions are not loaded yet; entered now they would stay #NAME?. Wait, or open the add-in again. Nothing was changed',
  ],
  noSheet: ['没有工作表“{}”，未作任何改动', 'There is no sheet “{}”. Nothing was changed'],
  typedSince: [
    '生成之后，{} 又录入了内容，撤销会丢失这些内容；未作任何改动',
    'Since then something was entered in {}, and going back would lose it. Nothing was changed',
  ],
  excelFailed: ['Excel 未能完成操作（{}），已恢复原状', 'Excel could not finish ({}); everything is as it was'],
  notRestored: [
    'Excel 未能完成操作，也未能恢复原状（{}）；原工作表仍在隐藏的工作表里，重新打开任务窗格时会再次恢复',
    'Excel could neither finish nor go back ({}); the sheets as they were are kept hidden, and come back when the pane is opened again',
  ],
};

export class ExcelRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail = '',
    cause?: unknown,
  ) {
    super(WORDS[code].map((words) => words.replace('{}', detail)).join(' / '), { cause });
    this.name = 'ExcelRefused';
  }
}

/** Code and place of an error of Office.js; the plain message of any other. */
export const codeOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
};
