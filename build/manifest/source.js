// What the manifest says whatever the address is: names and buttons in both languages. Everything that looks at the manifest starts here.
const { ids, version, default: standard } = require('../../src/hosts/file/deployments.json');

const LOCALHOST = 'https://localhost:3000';
/** The pane that Excel opens with a workbook that asks for it; all buttons share it. */
const PANE = 'Office.AutoShowTaskpaneWithDocument';
const NAMESPACE = 'SLA';
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** [Chinese, English] */
const NAME = ['运维考核', 'Service Assessment'];
const DESCRIPTION = [
  '按合同条款计算运维服务的月度得分、等级、事故分级和违约金，每条规则都是单元格公式。',
  'Scores, grades, incident classes and penalties of service contracts, each rule a cell formula.',
];
const GROUP = ['月度考核', 'Assessment'];
const STARTED = [
  '“运维考核”选项卡已加入功能区。先点“生成”选择合同，再在“录入”填写得分。',
  'The tab Service Assessment is on the ribbon. Choose a contract under Generate, then type scores under Enter.',
];

/** id: the icon's name and the first part of resource ids; page: what the pane opens. */
const BUTTONS = [
  {
    id: 'Generate',
    page: 'generate',
    label: ['生成', 'Generate'],
    tip: [
      '选择合同和月份，生成评分表、事件日志、违约金和付款各表。',
      'Choose a contract and months and make its sheets: evaluation, incident log, penalties, payments.',
    ],
  },
  {
    id: 'Entry',
    page: 'entry',
    label: ['录入', 'Enter'],
    tip: [
      '逐项录入得分、事件和交付物，录入时即检查并计算。',
      'Enter scores, incidents and deliverables; each is checked and computed as it is typed.',
    ],
  },
  {
    id: 'Check',
    page: 'check',
    label: ['检查', 'Check'],
    tip: [
      '查找漏填、越界、被改动的公式和不一致之处，并可直接跳转或修复。',
      'Find what is missing, out of bounds, overwritten or inconsistent; jump to it or repair it.',
    ],
  },
  {
    id: 'Mail',
    page: 'mail',
    label: ['发送', 'Send'],
    tip: [
      '准备分发与回收的考核文件。文件由您自行发送，加载项不联网。',
      'Prepare files to send out and collect. You send them yourself: the add-in sends nothing.',
    ],
  },
  {
    id: 'Dashboard',
    page: 'dashboard',
    label: ['看板', 'Dashboard'],
    tip: [
      '查看各月得分走势、等级、违约金、待付款项和即将到期的交付物。',
      'See scores by month, grades, penalties, payments due and deliverables coming up.',
    ],
  },
];

module.exports = { ids, version, standard, LOCALHOST, PANE, NAMESPACE, ICON_SIZES, NAME, DESCRIPTION, GROUP, STARTED, BUTTONS };
