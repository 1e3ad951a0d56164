// The words of the sheets 说明, 合同条款, 评分表 and 年度汇总, in one place. A brace names what is filled in.

export const fillIn = (template: string, parts: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([^{}]+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

export const FORM_WORDS = {
  defaultTitle: '{年}年{月}月{表}评分表',
  about: '合同：{合同}　服务商：{服务商}　考核月份：{月份}',
  item: '工作项',
  subtotal: '小计',
  full: '满分',
  mark: '得分',
  weight: '权重',
  ground: '扣分说明',
  total: '总得分（满分100分）',
  grade: '等级',
  converted: '含未安排的工作项，其余按所占总分合计的比例折算为100分',
  counted: '含未安排的工作项，按满分计',
  assessor: '考核人（签字）：',
  reviewer: '审核人（签字）：',
  provider: '服务商确认（签字、盖章）：',
  date: '日期：　　　　年　　月　　日',
  promptTitle: '{维度}',
  prompt: '0 至 {满分} 分。当月未安排的工作项，三格都填 /',
  promptRefused: '0 至 {满分} 分。合同没有规定未安排的工作项怎样计分，填 / 则没有总得分',
  errorTitle: '得分不符',
  error: '“{工作项}”的{维度}满分 {满分} 分：请填 0 至 {满分} 的数值；当月未安排的，三格都填 /',
} as const;

export const TERMS_WORDS = {
  title: '合同条款（{合同}）',
  note: '各表均引用本表。改动比例、基数、权重、满分等数值，各表随之变动；条件与解读在生成时写入公式，改动后须重新生成。灰色行是解读的其他选择，现未适用。',
} as const;
