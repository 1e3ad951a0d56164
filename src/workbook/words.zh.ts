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

export const YEAR_WORDS = {
  title: '{合同} 年度汇总',
  about: '服务商：{服务商}　考核期间：{起}至{止}。没有填写得分的月份不计入平均；填写不全的月份为 #N/A，年度得分亦为 #N/A。',
  aboutMoney: '服务商：{服务商}　期间：{起}至{止}。合同没有评分表，只汇总各月违约金。',
  month: '月份',
  score: '得分',
  grade: '等级',
  streak: '连续低于60分\n（月数）',
  streakTogether: '两表平均连续\n低于60分（月数）',
  penalty: '违约金（元）',
  mean: '平均得分',
  yearScore: '年度得分',
  yearGrade: '年度等级',
  howOne: '已考核各月得分的平均值',
  howSeveral: '各表平均得分，{解读}（解读“年度两表”）',
  failed: '年度不合格违约金（元）',
  failedHow: '按已考核月份的年度得分计算，期满后为准（{依据}）',
  failedElse: '{说明}（{依据}）',
  total: '违约金合计（元）',
  totalHow: '各月违约金与年度不合格违约金之和',
  chart: '各月得分',
  bound: '{分}分',
} as const;

export const GUIDE_WORDS = {
  title: '{合同} 运维考核工作簿',
  contract: '合同',
  sheets: '各工作表',
  fill: '怎样填写',
  readings: '已选的解读',
  readingsNote: '合同没有写明或前后不一之处，按下列选择计算；改选须在条款表改“解读”行并重新生成。',
  findings: '条款检查',
  findingsNote: '由条款本身看出的缺口、重叠、不一致，以及通读时发现的疑点；违约金只按合同写明的计算。',
  fields: ['合同名称', '甲方', '乙方', '金额', '开始', '结束', '服务月数'],
  amount: '{金额} 元',
  period: '考核期间',
  periodText: '{起}至{止}，共{数}个月',
  version: '规则版本',
  sheetHead: ['工作表', '内容'],
  readingHead: ['解读', '所选', '说明与其他选择', '依据'],
  findingHead: ['类别', '名称', '发现', '依据'],
  others: '{说明}。其他选择：{其他}',
  noOthers: '{说明}',
  rows: {
    guide: '本页：内容、填写方法、所选解读与条款检查',
    terms: '合同条款表，每行注明出处；其他各表引用其中的数值',
    form: '当月评分表，按合同附件的格式；黄色单元格填写得分，打印区右侧填写扣分说明',
    service: '当月服务日志，每次服务一行，在表内填写；可在末行之后续填',
    penalty: '当月违约指标、触发的条款、基数、比例与违约金',
    year: '各月得分、等级、连续低于60分的月数、违约金与年度结果',
    payments: '各期付款的到期日（填写触发日期，按国务院放假安排计工作日）、抵扣的违约金、履约保函、期满后结算',
    deliverables: '应交文档与应做事项：各月应交、已交、逾期、全年次数',
  },
  range: '{首}\n至 {末}',
  steps: [
    '只有黄色单元格可以填写，其余已保护（无密码）。',
    '得分填 0 至该格左侧满分之间的数值。没有填写不等于 0 分：一格未填，当月总得分即为 #N/A；全月未填，总得分为空，不计入年度。',
    '超过满分、小于 0、文字或以文字存放的数字，总得分为 #VALUE!。',
  ],
  notArranged: {
    不允许: '当月未安排的工作项三格都填 /；合同没有规定怎样计分，总得分为 #N/A，直到选定解读“未安排项”。',
    折算: '当月未安排的工作项三格都填 /，不计入总分，其余按所占总分合计的比例折算为100分。',
    计满分: '当月未安排的工作项三格都填 /，按满分计。',
  },
} as const;
