// The words of the sheet 填报说明, the first one of every copy that is sent. A brace names what is filled in.

export const COPY = '填报说明';

/** Labels of the stamp, in their order on the sheet; reading a stamp goes by them. */
export const STAMP_LABELS = {
  contract: '合同',
  key: '合同代号',
  months: '考核月份',
  recipient: '收件人',
  sent: '发出日期',
  rules: '规则版本',
  terms: '条款摘要（SM3）',
  layout: '版式摘要（SM3）',
  formulas: '公式摘要（SM3）',
  id: '文件编号（SM3）',
} as const;

export const COPY_WORDS = {
  title: '{合同} {月份}考核 填报说明',
  stamp: '本文件',
  fill: '怎样填写',
  sheets: '各工作表',
  sheetHead: ['工作表', '填写内容'],
  rows: {
    form: '黄色单元格填写各工作项的得分，右侧“扣分说明”填写扣分的依据',
    log: '黄色单元格每次事件填写一行',
    other: '黄色单元格可以填写；没有黄色单元格的仅供查阅',
  },
  /** Numbered where they are put. */
  steps: ['只填写黄色单元格。'],
  formSteps: [
    '得分填 0 至该格左侧满分之间的数值；没有填写不等于 0 分。',
    '当月未安排的工作项，三格都填 /；合同没有规定未安排怎样计分的，填 / 则没有总得分。',
    '有扣分的，请在同一行右侧“扣分说明”写明依据。',
  ],
  logSteps: ['每次一行，按发生时间先后填写；日期时间如 2026-03-05 09:30。行数不够的，请与发件人联系，不要自行加行。'],
  lastSteps: [
    '不要改动其他单元格，不要增删行列、改工作表名或取消保护；收回时逐格与发出记录核对，改动之处会逐条列出。',
    '用 Excel、WPS 或 LibreOffice 填写均可；保存为 Excel 工作簿（.xlsx），不要存为 .xls、.csv 或 .ods，文件名可以更改。',
    '填好后将本文件发回发件人。请不要把别人的文件另存后填写，每位收件人的文件编号不同。',
  ],
  values: '本文件只有数值，没有公式：总得分与等级在收回后计算。',
  live: '填写后总得分与等级随即算出；填写不全时总得分为 #N/A。',
} as const;
