// One workbook that uses everything a model can hold.
import { absRange, onSheet, range, thisRow } from '../../src/workbook/address';
import { NOT_AVAILABLE, WRONG_VALUE, type WorkbookModel } from '../../src/workbook/model';
import { sheet } from '../../src/workbook/sheetBuilder';
import { STYLE_KEYS } from '../../src/workbook/styles';
import { defineName, workbook } from '../../src/workbook/workbook';

export const FORM = '2026-04 评分表';
const LOG = '事件日志';
const YEAR = '年度汇总';

const form = sheet(FORM)
  .widths(22, 9, 9, 9, 9, 0)
  .merge(1, 1, 1, 5, '2026年4月中小企业服务平台官网运维服务评分表', 'title')
  .height(1, 36)
  .row(2, 1, ['工作项', '满分', '得分', '小计', '扣分说明'], 'head')
  .row(3, 1, ['日常内容运维', 6, undefined, { native: 'C3/B3', value: 0.9 }, undefined], ['text', 'number', 'text', 'percent', 'remark'])
  .input(3, 3, 5.4, 'inputNumber')
  .input(3, 5, '=迟到', 'inputText')
  .row(
    4,
    1,
    ['专题设计制作', 14, undefined, { native: 'IF(C4="","",C4/B4)', value: '' }, undefined],
    ['text', 'number', 'text', 'percent', 'remark'],
  )
  .input(4, 3, null, 'inputNumber')
  .input(4, 5, null, 'inputText')
  .merge(5, 1, 5, 2, '总得分（满分100分）', 'total')
  .put(5, 3, { native: 'SUM(C3:C4)', sla: 'SLA.SCORE("website",C3:C4)', value: 5.4 }, 'totalNumber')
  .put(5, 4, { sla: 'SLA.GRADE(C5)', value: WRONG_VALUE }, 'total')
  .put(5, 5, { native: 'SUM(IF(ISNUMBER(C3:C4),C3:C4,0))', array: true, value: 5.4 }, 'number')
  .put(6, 6, '隐藏', 'text')
  .validate('C3:C4', {
    rule: { kind: 'custom', formula: 'OR(AND(ISNUMBER(C3),C3>=0,C3<=B3),C3="/")' },
    prompt: { title: '得分', text: '0 至满分，或 /' },
    error: { title: '得分不对', text: '应为 0 至满分 & “/”' },
  })
  .validate('E3', { rule: { kind: 'list', items: ['迟到', '质量'] }, severity: 'warning' })
  .highlight('C3:C4', 'AND(ISNUMBER(C3),C3<B3*0.6)', 'bad')
  .highlight('C3:C4', 'C3=""', 'warn')
  .print({ orientation: 'landscape', area: 'A1:E5', repeatRows: [1, 2], pagesHigh: 1, breaks: [3] })
  .freeze(2, 1)
  .tab('4472C4')
  .protect()
  .build();

const log = sheet(LOG)
  .widths(10, 18, 18, 10)
  .table(1, 1, {
    name: '日志',
    columns: [
      { name: '编号', style: 'verbatim', unlocked: true },
      { name: '发生时间', style: 'inputMoment', unlocked: true },
      { name: '恢复时间', style: 'inputMoment', unlocked: true },
      {
        name: '分钟',
        style: 'integer',
        formula: {
          native: `IF(${thisRow('日志', '恢复时间')}="","",ROUND((${thisRow('日志', '恢复时间')}-${thisRow('日志', '发生时间')})*1440,0))`,
          sla: `SLA.MINUTES(${thisRow('日志', '发生时间')},${thisRow('日志', '恢复时间')})`,
        },
      },
    ],
    rows: [
      ['001', 46_127 + 487 / 1440, 46_127 + 517 / 1440, 30],
      ['-2', 46_127, 46_128, 1440],
    ],
    height: 5,
  })
  .validate('B2:B6', { rule: { kind: 'date', min: 46_084, max: onSheet(YEAR, '$B$20') } })
  .validate('C2:C6', { rule: { kind: 'date', min: 'B2', max: 46_449 } })
  .freeze(1)
  .build();

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const scores = months.map((month) => 70 + ((month * 7) % 30));
const total = scores.reduce((sum, score) => sum + score, 0);
const year = sheet(YEAR).widths(12, 12, 12, 14);
year.row(1, 1, ['月份', '得分', '及格线', '违约金'], 'head');
months.forEach((month, i) =>
  year.row(
    month + 1,
    1,
    [`2026-${String(month).padStart(2, '0')}`, scores[i], 60, 1234.5 * month],
    ['centre', 'number', 'integer', 'money'],
  ),
);
year
  .put(15, 1, { sla: 'SLA.METRICS("website",A1:D1,A2:D2,1,2)', native: '"可用性"', spill: 'A15:B16', value: '可用性' }, 'text')
  .put(15, 2, { native: '1-0.001', value: 0.999 }, 'percentFine')
  .row(16, 1, ['中断次数', { native: 'COUNTIF(C3:C4,60)', value: 2 }], 'text')
  .put(17, 1, true, 'centre')
  .put(17, 2, { native: 'NA()', sla: 'SLA.ANNUAL(A17)', value: NOT_AVAILABLE }, 'number')
  .put(18, 1, { native: 'IFNA(B17,"无")', value: '无' })
  .put(18, 2, { native: 'AGGREGATE(9,6,B2:B14)', value: total }, 'number')
  .put(20, 2, 46_449, 'date')
  .put(21, 1, '第一行\n第二行 <&> "引号" ', 'text')
  .validate('A17', { rule: { kind: 'decimal', min: 0, max: '$B$2' } })
  .validate('A20', { rule: { kind: 'listFrom', source: onSheet(FORM, '$A$3:$A$4') } })
  .chart({
    kind: 'line',
    title: '各月得分',
    ref: 'F2:N18',
    categories: onSheet(YEAR, absRange(2, 1, 13, 1)),
    min: 0,
    max: 100,
    series: [
      { name: '得分', values: onSheet(YEAR, absRange(2, 2, 13, 2)), colour: '1F4E79' },
      { name: '及格线 60', values: onSheet(YEAR, absRange(2, 3, 13, 3)), colour: 'C00000', reference: true },
    ],
  });

const looks = sheet('样式').width(1, 16).width(2, 24);
STYLE_KEYS.forEach((key, i) => {
  looks
    .put(i + 1, 1, key, 'plain')
    .put(i + 1, 2, key.startsWith('input') || /text|head|title|note/i.test(key) ? '文字样张' : 46_127.5, key);
});

export const SAMPLE: WorkbookModel = workbook(
  { title: '官网运维考核', subject: '试验', created: '2026-03-03T08:00:00Z' },
  [form, log, year.build(), looks.build(), sheet('暗').put(1, 1, '@暗').hide().build()],
  [defineName('月得分', FORM, 'C5'), defineName('全年得分', YEAR, range(2, 2, 13, 2))],
);
