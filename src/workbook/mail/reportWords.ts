// Names of the report's sheets and columns. In English they stand without the contract's own words: those are in the cells.

export type Language = 'zh' | 'en';
export type SectionId = 'files' | 'findings' | 'open' | 'written' | 'evaluators';

interface SectionWords {
  readonly name: string;
  readonly head: readonly string[];
}

export interface ReportWords {
  readonly title: string;
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
  readonly rows: (count: number) => string;
  readonly none: string;
  readonly spread: (reading: string, choice: string, outlying: string) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
}

const ZH: ReportWords = {
  title: '收集报告',
  sections: {
    files: { name: '文件', head: ['文件', '收件人', '月份', '结果', '填写格数', '未填得分', '改动', '文件摘要（SM3）'] },
    findings: { name: '发现', head: ['文件', '工作表', '单元格', '发现', '发出时', '收回时'] },
    open: { name: '待定', head: ['项目', '工作簿中', '收回的', '处理'] },
    written: { name: '写入', head: ['项目', '原值', '新值', '来自'] },
    evaluators: { name: '多人评分', head: ['项目', '各人得分', '采用', '最低', '最高', '偏离较大'] },
  },
  rows: (count) => `共 ${count} 行`,
  none: '无',
  spread: (reading, choice, outlying) => `解读“${reading}”：${choice}（合同没有规定）。偏离较大：与其余人的中间值相差超过满分的${outlying}（只有两人时相差超过${outlying}）。`,
  comma: '、',
  semicolon: '；',
  colon: '：',
};

const EN: ReportWords = {
  title: 'Collection report',
  sections: {
    files: { name: 'Files', head: ['File', 'Recipient', 'Month', 'Result', 'Cells filled in', 'Marks missing', 'Changes', 'Digest (SM3)'] },
    findings: { name: 'Findings', head: ['File', 'Sheet', 'Cell', 'Finding', 'As sent', 'As it came back'] },
    open: { name: 'To decide', head: ['Item', 'In the workbook', 'Came back', 'What happened'] },
    written: { name: 'Written', head: ['Item', 'Before', 'After', 'From'] },
    evaluators: { name: 'Evaluators', head: ['Item', 'Marks given', 'Taken', 'Lowest', 'Highest', 'Stands out'] },
  },
  rows: (count) => `${count} rows`,
  none: 'none',
  spread: (reading, choice, outlying) =>
    `Reading “${reading}” (the contract does not say): ${choice}. Stands out: further than ${outlying} of the full mark from the middle of the marks given (of two: further than ${outlying} apart).`,
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { zh: ZH, en: EN };
