// What our own words say in the English pane: every sentence of ours has its English, the contract's words stay as they are.
import { builtIns, builtInTerms } from '../../src/contracts';
import { READINGS } from '../../src/domain/contract/readings';
import { READING_TEXTS_EN } from '../../src/domain/contract/readings.en';
import { resolve } from '../../src/domain/contract/resolve';
import type { Contract, Terms } from '../../src/domain/contract/types';
import { whyInEnglish } from '../../src/domain/exit/why.en';
import { reasonOf } from '../../src/domain/incident/reason';
import { reasonInEnglish } from '../../src/domain/incident/reason.en';
import { classifierOf, classify } from '../../src/domain/incident/severity';
import { isIssue } from '../../src/domain/issue';
import { findingInEnglish, TOPICS_EN } from '../../src/domain/lint/finding.en';
import { lint } from '../../src/domain/lint/lint';
import { incidentOf } from '../../src/taskpane/contract/effects/incidentTrial';
import { tellingIn } from '../../src/taskpane/contract/effects/situation';
import { effectOf } from '../../src/taskpane/contract/effects/trials';
import { EFFECT_EN } from '../../src/taskpane/contract/effects/words.en';
import { EFFECT_ZH, type EffectWord } from '../../src/taskpane/contract/effects/words.zh';
import { readingViews } from '../../src/taskpane/contract/readingViews';
import { whyIn } from '../../src/taskpane/dashboard/whyIn';
import { EXIT_WORDS } from '../../src/workbook/sheets/exitWords';

const termsOf = (key: string): Terms => {
  const terms = builtInTerms(key);
  if (isIssue(terms)) throw new Error(terms.code);
  return terms;
};
const contractOf = (key: string): Contract => {
  const contract = resolve(termsOf(key), 0);
  if (isIssue(contract)) throw new Error(contract.code);
  return contract;
};
const contracts = builtIns.map(({ key }) => [key, contractOf(key)] as const);

const codes = Object.keys(EFFECT_ZH) as EffectWord[];
const parts = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();

test.each(codes)('trials: %s', (code) => {
  expect(parts(EFFECT_EN[code])).toEqual(parts(EFFECT_ZH[code]));
});

/** Pieces of our own Chinese that no contract's word contains. */
const OURS = codes
  .flatMap((code) => EFFECT_ZH[code].split(/\{[^{}]+\}/))
  .map((piece) => piece.trim())
  .filter((piece) => piece.length > 3 && /\p{Script=Han}/u.test(piece) && piece !== '年度得分');

/** One with an evaluation form, the one without. */
const TRIED = contracts.filter(([key]) => key === 'website' || key === 'petition');

test.each(TRIED)('what other readings of %s change is said in English, too, and is as much', (key, contract) => {
  const terms = termsOf(key);
  for (const { name, choices, choice } of readingViews(terms, contract, new Map())) {
    for (const other of choices.filter((each) => each !== choice)) {
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        effectOf({ terms, day: 0, choices: new Map() }, name, other, undefined, tellingIn(language)),
      );
      if (!zh || !en || isIssue(zh) || isIssue(en)) throw new Error(name);
      expect(en.trial.tried).toBe(zh.trial.tried);
      expect(en.trial.found).toHaveLength(zh.trial.found.length);
      const said = en.trial.found.flatMap((row) => [row.situation, row.now, row.then]);
      expect(said.filter((text) => OURS.some((piece) => text.includes(piece)))).toEqual([]);
    }
  }
});

test('every reading’s text', () => {
  expect(Object.keys(READING_TEXTS_EN).sort()).toEqual(READINGS.map(({ name }) => name).sort());
});

/** Words of lint's own sentences. */
const LINT_OURS = /合计|不是|没有任何|同时适用|应为|不一致|却从|却|印制|没有规定|恰为|大于|小于|，|。|（/;

test.each(contracts)('every finding in %s', (_, contract) => {
  const findings = lint(contract).filter(({ topic }) => topic !== '解读');
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(TOPICS_EN[finding.topic]).toBeDefined();
    if (finding.topic !== '存疑')
      expect([finding.text, findingInEnglish(finding)]).toEqual([finding.text, expect.not.stringMatching(LINT_OURS)]);
  }
});

const finding = (topic: string, text: string): string => findingInEnglish({ topic, name: '', text, source: '' });
test.each([
  ['权重', '三个维度 40%/30%/20% 合计 90%，不是100%', 'Its three dimensions 40%/30%/20% add up to 90%, not 100%'],
  ['权重', '各项满分合计 99 分，不是100分', 'The full marks add up to 99 points, not 100'],
  [
    '缺口',
    '后果=无：需求平均响应分钟恰为60，没有任何一行适用，最近的是 一般5',
    '后果=无: 需求平均响应分钟 exactly 60: no row applies, the nearest is 一般5',
  ],
  ['重叠', '中断小时大于等于4且小于8，同时适用 一般1、一般2', '中断小时 from 4 and below 8: several rows apply, 一般1, 一般2'],
  [
    '付款',
    '1/3 应为 10.00 元，合同印 9.00 元：按印出的金额付',
    '1/3 makes CNY 10.00, the contract prints CNY 9.00: the printed amount is paid',
  ],
  ['付款', '各期份额 50% + 40% 合计不是全部', 'The shares 50% + 40% do not add up to the whole'],
  ['指标', '验收 99%，违约 99.9%（重大1、重大3），目标 99.5%', 'acceptance 99%, breach 99.9% (重大1, 重大3), goal 99.5%'],
  ['日期', '2026-03-03 至 2027-03-02 不是 11 个月', '2026-03-03 to 2027-03-02 is not 11 months'],
  ['存疑', '同时适用，合计', '同时适用，合计'],
])('%s: %s', (topic, zh, en) => {
  expect(finding(topic, zh)).toBe(en);
});

test.each([
  ['A级次数 1（≥ 2），还差 1', 'A级次数 1 (≥ 2), 1 to go'],
  [
    'A级次数 未填（≥ 2），B级次数 3（≥ 3）：未填写，不能判断',
    'A级次数 not filled in (≥ 2), B级次数 3 (≥ 3): not filled in, so nobody can tell',
  ],
  ['连续低于60月数 3（≥ 3）', '连续低于60月数 3 (≥ 3)'],
])('%s', (zh, en) => {
  expect(whyInEnglish(zh)).toBe(en);
  expect(whyIn('zh', zh)).toBe(zh);
});

test('why a ground is open', () => {
  const said = Object.values(EXIT_WORDS.open).filter((why) => why !== '');
  expect(said.filter((why) => whyIn('en', why) === why)).toEqual([]);
});

test('reasons for a level name the same facts and conditions', () => {
  const contract = contractOf('systems');
  const [table = ''] = contract.incidentTables.keys();
  const classifier = classifierOf(contract, table);
  if (isIssue(classifier)) throw new Error(classifier.code);
  const facts = new Map<string, number | string>([
    ['丢失数据月数', 5.5],
    ['可恢复', '否'],
    ['丢失库数', 1],
  ]);
  for (const type of ['数据丢失', '需求', '服务中断']) {
    const incident = incidentOf(facts, type);
    const verdict = classify(classifier, incident);
    if (isIssue(verdict)) continue;
    const [zh, en] = [reasonOf(incident, verdict), reasonInEnglish(incident, verdict)];
    expect(en).not.toBe(zh);
    expect(en).not.toMatch(/符合|不计|按一般|；|，/);
    expect(en.startsWith(`${type}: `)).toBe(true);
    expect(en.match(/\d+(?:\.\d+)?/g)).toEqual(zh.match(/\d+(?:\.\d+)?/g));
  }
});
