// The list of terms: what is shown of a row, what a search finds, what does not hold now.
import { builtInTerms } from '../../src/contracts';
import { resolve } from '../../src/domain/contract/resolve';
import type { Contract, Terms } from '../../src/domain/contract/types';
import { isIssue } from '../../src/domain/issue';
import { readingViews, withChoices } from '../../src/taskpane/contract/readingViews';
import { grouped, searched, termViews } from '../../src/taskpane/contract/termViews';

const terms = builtInTerms('website') as Terms;
const contractOf = (own: Terms): Contract => {
  const contract = resolve(own, 0);
  if (isIssue(contract)) throw new Error(contract.code);
  return contract;
};
const views = termViews(terms, contractOf(terms));

it('shows every row but the readings, in groups of the contract’s order', () => {
  expect(views).toHaveLength(terms.terms.filter(({ kind }) => kind !== '解读').length);
  expect(grouped(views).map(([kind, list]) => `${kind} ${list.length}`)).toEqual([
    '合同 33',
    '考核项 5',
    '重大违约 11',
    '一般违约 11',
    '违约 5',
    '事故 6',
    '退出 5',
    '等级 6',
    '付款 2',
    '交付物 46',
    '存疑 10',
  ]);
});

it.each`
  query                      | kind         | found
  ${'一般5'}                 | ${undefined} | ${['一般5']}
  ${'金额'}                  | ${'合同'}    | ${['金额']}
  ${'需求平均响应 19.'}      | ${undefined} | ${[]}
  ${'需求平均响应 一般违约'} | ${undefined} | ${['一般5', '一般6']}
  ${'780,000'}               | ${'合同'}    | ${['金额']}
  ${'没有这样的词'}          | ${undefined} | ${[]}
`('searching “$query” in $kind', ({ query, kind, found }: { query: string; kind: '合同' | undefined; found: string[] }) => {
  const ids = searched(views, query, kind).map(({ id }) => id);
  expect(ids.slice(0, Math.max(1, found.length))).toEqual(found);
});

it('marks the alternatives of a reading that is not chosen', () => {
  const rows = views.filter(({ kind, id }) => kind === '等级' && id === '及格');
  expect(rows.map(({ condition, applied }) => [condition, applied])).toEqual([
    ['得分 ≥ 60', true],
    ['得分 > 60', false],
  ]);
  const other = withChoices(terms, new Map([['六十分', '不及格']]));
  const swapped = termViews(other, contractOf(other)).filter(({ kind, id }) => kind === '等级' && id === '及格');
  expect(swapped.map(({ applied }) => applied)).toEqual([false, true]);
});

it('tells the choice of the pane from that of the terms', () => {
  const choices = new Map([['六十分', '不及格']]);
  const other = withChoices(terms, choices);
  const view = readingViews(terms, contractOf(other), choices).find(({ name }) => name === '六十分');
  expect(view).toMatchObject({ choice: '不及格', own: '及格', usual: '及格', choices: ['及格', '不及格'] });
});
