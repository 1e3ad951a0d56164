// What lint finds, in English: the figures and names in a finding are the contract's, the words around them ours. Not part of the functions' bundle.
import type { LintFinding } from './finding';

export const TOPICS_EN: Readonly<Record<string, string>> = {
  解读: 'Reading',
  缺口: 'Gap',
  重叠: 'Overlap',
  权重: 'Weights',
  付款: 'Payment',
  引用: 'Citation',
  指标: 'Metric',
  日期: 'Dates',
  印制: 'Print',
  缺项: 'Missing',
  存疑: 'Doubt',
};

/** Each form in which lint words a finding; a text in none of them stays as it is. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^三个维度 (.+) 合计 (.+)，不是100%$/, 'Its three dimensions $1 add up to $2, not 100%'],
  [/^各项满分合计 (.+) 分，不是100分$/, 'The full marks add up to $1 points, not 100'],
  [/^(.*?)，没有任何一行适用，最近的是 (.+)$/, '$1: no row applies, the nearest is $2'],
  [/^(.*?)，同时适用 (.+)$/, '$1: several rows apply, $2'],
  [/^各期份额 (.+) 合计不是全部$/, 'The shares $1 do not add up to the whole'],
  [/^(.+) 应为 (\S+) 元，合同印 (\S+) 元：按印出的金额付$/, '$1 makes CNY $2, the contract prints CNY $3: the printed amount is paid'],
  [/^各期合计 (\S+) 元，合同金额 (\S+) 元$/, 'The instalments add up to CNY $1, the contract’s amount is CNY $2'],
  [/^(.+?)“(.+)”与(.+?)“(.+)”不一致$/, '$1 “$2” and $3 “$4” differ'],
  [/^响应时限有 (.+) 分钟几种写法$/, 'Responses are due within $1 minutes, depending on the place'],
  [/^允许 (.+) 分钟内响应，(.+) 却从 (.+) 分钟起计违约金$/, 'Responses are allowed $1 minutes, yet $2 fines from $3 minutes on'],
  [/^(\S+) 至 (\S+) 不是 (\S+) 个月$/, '$1 to $2 is not $3 months'],
  [
    /^服务期跨 (\S+) 个自然月，每月考核一次而服务月数为 (\S+)$/,
    'The term touches $1 calendar months, each evaluated once, while the months of service are $2',
  ],
  [/^印制 (\S+) 项，考核方案列 (\S+) 项$/, 'The form prints $1 items, the evaluation scheme lists $2'],
  [/^没有规定当月未安排的工作项怎样计分$/, 'Nothing says how an item counts that was not arranged in a month'],
  [/^有 (\d+) 张评分表（(.+)），条款只说一个得分$/, 'There are $1 evaluation tables ($2), and the clauses speak of one score'],
];

/** `验收 99%，违约 99.9%（重大1、重大3），目标 99.5%`. */
const TARGETS = /^验收 (\S+)，(.+)$/;
const targets = (text: string): string | undefined => {
  const [, acceptance, others] = TARGETS.exec(text) ?? [];
  if (acceptance === undefined || others === undefined) return undefined;
  const said = others
    .replace(/违约 ([^（]+)（([^）]+)）/, 'breach $1 ($2)')
    .replace(/目标 /, 'goal ')
    .replace(/，/g, ', ');
  return `acceptance ${acceptance}, ${said}`;
};

/** Stretches: `恰为60`, `大于等于60且小于120`, `大于60、恰为90`. */
const stretches = (text: string): string =>
  text
    .replace(/恰为/g, ' exactly ')
    .replace(/大于等于/g, ' from ')
    .replace(/小于等于/g, ' to ')
    .replace(/大于/g, ' above ')
    .replace(/小于/g, ' below ')
    .replace(/且/g, ' and ')
    .replace(/ {2,}/g, ' ');

const marks = (text: string): string =>
  text.replace(/、/g, ', ').replace(/，/g, ', ').replace(/：/g, ': ').replace(/（/g, ' (').replace(/）/g, ')').replace(/ 或 /g, ' or ');

export function findingInEnglish({ topic, text }: LintFinding): string {
  // A doubt is a row of the terms table.
  if (topic === '存疑') return text;
  const target = topic === '指标' ? targets(text) : undefined;
  if (target !== undefined) return marks(target);
  const form = FORMS.find(([pattern]) => pattern.test(text));
  if (!form) return text;
  const said = text.replace(form[0], form[1]);
  return marks(topic === '缺口' || topic === '重叠' ? stretches(said) : said);
}
