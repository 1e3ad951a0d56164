// Another choice of a reading: the rules are run under both, and these are the rows that differ.
import { builtIns, builtInTerms } from '../../src/contracts';
import { resolve } from '../../src/domain/contract/resolve';
import type { Contract, Terms } from '../../src/domain/contract/types';
import { isIssue } from '../../src/domain/issue';
import { describe as say } from '../../src/domain/messages.zh';
import { tellingIn } from '../../src/taskpane/contract/effects/situation';
import { effectOf } from '../../src/taskpane/contract/effects/trials';
import { readingViews, withChoices } from '../../src/taskpane/contract/readingViews';
import { entryKey, NO_ENTRIES } from '../../src/workbook/entries';
import { withLog } from '../../src/workbook/log/withLog';
import { months } from '../../src/workbook/months';
import { type Plan, planOf } from '../../src/workbook/plan';

const termsOf = (key: string): Terms => {
  const terms = builtInTerms(key);
  if (isIssue(terms)) throw new Error(say(terms));
  return terms;
};
const contractOf = (key: string): Contract => {
  const contract = resolve(termsOf(key), 0);
  if (isIssue(contract)) throw new Error(say(contract));
  return contract;
};
const NONE: ReadonlyMap<string, string> = new Map();

const effect = (key: string, reading: string, choice: string, book?: Plan) => {
  const found = effectOf({ terms: termsOf(key), day: 0, choices: NONE }, reading, choice, book, tellingIn('zh'));
  if (isIssue(found)) throw new Error(say(found));
  return found;
};

// 780,000 ÷ 12 = 65,000 a month; 3,278,000 ÷ 12 = 273,166.67.
it.each`
  key           | reading             | choice              | situation                                                | now                              | then
  ${'website'}  | ${'六十分'}         | ${'不及格'}         | ${'得分 60'}                                             | ${'60 分，及格'}                 | ${'60 分，不及格'}
  ${'website'}  | ${'区间端点'}       | ${'适用下一档'}     | ${'需求平均响应分钟 60，后果 无'}                        | ${'一般5 缺口'}                  | ${'一般5 19,500.00 元'}
  ${'website'}  | ${'违约次数'}       | ${'每次'}           | ${'整改未处置 3，后果 无'}                               | ${'一般4 32,500.00 元'}          | ${'一般4 97,500.00 元'}
  ${'website'}  | ${'扣分比例'}       | ${'六十减得分'}     | ${'年度得分 30'}                                         | ${'年度 546,000.00 元'}          | ${'年度 234,000.00 元'}
  ${'website'}  | ${'期满日'}         | ${'对应日'}         | ${'合同 结束'}                                           | ${'2027-03-02'}                  | ${'2027-03-03'}
  ${'website'}  | ${'期满日'}         | ${'对应日'}         | ${'期满后继续服务 10 天'}                                | ${'21,369.86 元'}                | ${'21,311.48 元'}
  ${'website'}  | ${'一个库'}         | ${'恰好一个'}       | ${'数据丢失，丢失库数 3，丢失数据月数 2.5，可恢复 否'}   | ${'B级（官网运维.B级.3）'}       | ${'缺口（官网运维.B级.3）'}
  ${'systems'}  | ${'数据丢失分级'}   | ${'A级'}            | ${'数据丢失，丢失数据月数 5.5，可恢复 否'}               | ${'B级（信息化基础运维.B级.1）'} | ${'A级（信息化基础运维.A级.3）'}
  ${'systems'}  | ${'事故与重大违约'} | ${'不计金额'}       | ${'数据丢失 1，后果 重大，A级次数 1'}                    | ${'重大2 546,333.33 元'}         | ${'重大2 不计金额'}
  ${'systems'}  | ${'系统数据丢失'}   | ${'含系统自身'}     | ${'条款所列数据库以外的系统丢失数据：数据丢失'}          | ${'数据丢失 0'}                  | ${'数据丢失 1'}
  ${'data'}     | ${'跨月中断'}       | ${'整次计入结束月'} | ${'一次中断自上月末日20时到本月2日4时：最长中断小时'}    | ${'最长中断小时 28'}             | ${'最长中断小时 32'}
  ${'security'} | ${'权重合计'}       | ${'按比例'}         | ${'安全运维 各项满分'}                                   | ${'99.5 分，优秀'}               | ${'100 分，优秀'}
  ${'security'} | ${'断档分级'}       | ${'B级'}            | ${'服务中断，影响人数 50，经济损失 500000，中断小时 13'} | ${'缺口（安全运维.B级.1）'}      | ${'B级（安全运维.B级.1）'}
  ${'petition'} | ${'迟延二十'}       | ${'叠加'}           | ${'迟延天数 16'}                                         | ${'迟延 221,000.00 元'}          | ${'迟延 254,150.00 元'}
`('$key $reading=$choice: $situation', ({ key, reading, choice, situation, now, then }: Record<string, string>) => {
  expect(effect(key!, reading!, choice!).trial.found).toContainEqual({ situation, now, then });
});

/** Defined in the contract's notes; no rule computes with it. */
const NO_RULE = new Set(['重保期间']);

it.each(builtIns)('$key: every choice of every reading that a rule knows changes something', ({ key }) => {
  const others = readingViews(termsOf(key), contractOf(key), NONE).flatMap(({ name, choices, choice }) =>
    choices.filter((each) => each !== choice).map((each) => [name, each] as const),
  );
  expect(others.length).toBeGreaterThan(0);
  const without = others.filter(([name, choice]) => effect(key, name, choice).trial.found.length === 0).map(([name]) => name);
  expect(without.filter((name) => !NO_RULE.has(name))).toEqual([]);
});

it('the choice that already holds changes nothing', () => {
  const key = 'data';
  for (const { name, choice } of readingViews(termsOf(key), contractOf(key), NONE)) {
    const { trial } = effect(key, name, choice);
    expect(trial.found).toEqual([]);
    expect(trial.tried).toBeGreaterThan(50);
  }
});

describe('the workbook’s own entries', () => {
  const plan = (
    metrics: ReadonlyMap<string, ReadonlyMap<string, number | string>>,
    scores: Plan['entries']['scores'] = new Map(),
  ): Plan => {
    const made = planOf('website', termsOf('website'), months('2026-03', 3), { ...NO_ENTRIES, metrics, scores });
    if (isIssue(made)) throw new Error(say(made));
    return made;
  };

  it('says that nothing has been entered', () => {
    expect(effect('website', '六十分', '不及格', plan(new Map())).book).toBeUndefined();
    const empty = planOf('website', termsOf('website'), months('2026-03', 3), withLog('website', NO_ENTRIES));
    expect(effect('website', '六十分', '不及格', isIssue(empty) ? undefined : empty).book).toBeUndefined();
  });

  it('shows the month whose penalty changes, and its sum', () => {
    const book = plan(new Map([['2026-04', new Map([['需求平均响应分钟', 60]])]]));
    expect(effect('website', '区间端点', '适用下一档', book).book).toEqual([
      { situation: '2026-04 一般5', now: expect.stringContaining('缺口') as string, then: '19,500.00 元' },
      { situation: '2026-04 违约金合计', now: '0.00 元', then: '19,500.00 元' },
    ]);
  });

  it('shows a score that becomes one, and the year', () => {
    const items = contractOf('website').tables.get('官网运维') ?? [];
    const marks = items.map((item, i) => (i === 0 ? ['/', '/', '/'] : item.weights.map((weight) => item.points.times(weight).toNumber())));
    const book = plan(new Map(), new Map([[entryKey('2026-03', '官网运维'), marks]]));
    expect(effect('website', '未安排项', '折算', book).book).toEqual(
      expect.arrayContaining([
        { situation: '2026-03 官网运维 得分', now: '#N/A，#N/A', then: '100，优秀' },
        { situation: '年度得分', now: '#N/A，#N/A', then: '100，优秀' },
      ]),
    );
  });

  it('says where the results stay the same', () => {
    const book = plan(new Map([['2026-04', new Map([['需求平均响应分钟', 10]])]]));
    expect(effect('website', '区间端点', '适用下一档', book).book).toEqual([]);
  });
});

it('keeps every other row of the terms as it was', () => {
  const terms = termsOf('systems');
  const changed = withChoices(terms, new Map([['六十分', '不及格']]));
  expect(changed.terms).toHaveLength(terms.terms.length);
  expect(changed.terms.filter((term, i) => term !== terms.terms[i]).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['解读 六十分']);
  expect(withChoices(terms, NONE)).toBe(terms);
});
