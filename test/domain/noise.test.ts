// A formula cell hands over binary noise beyond the fifteen digits that Excel shows; what is shown decides.
import { fullMarks, scoreMonth } from '../../src/domain/evaluation/score';
import { gradeOf } from '../../src/domain/evaluation/grade';
import { shown } from '../../src/domain/money/decimal';
import { metricVocabulary } from '../../src/domain/condition/vocabulary';
import { readMetric } from '../../src/domain/breach/readMetric';
import { isIssue } from '../../src/domain/issue';
import { contractOf } from '../../src/functions/contractArgument';

test.each([
  [89.99499999999999, 89.995],
  [0.1 + 0.2, 0.3],
  [2.1000000000000005, 2.1],
  [1 / 3, 0.333333333333333],
  [0.999, 0.999],
])('%d is shown as %d', (noisy, plain) => expect(shown(noisy)).toBe(plain));

test('a mean that shows 89.995 is rounded up to 优秀', () => {
  expect(gradeOf(shown(89.99499999999999))).toBe('优秀');
});

test('a computed mark that shows its full mark is no more than it', () => {
  const contract = contractOf('security');
  if (isIssue(contract)) throw new Error('no contract');
  const items = contract.tables.get('安全运维') ?? [];
  const marks = items.map((item) => fullMarks(item).map((full) => full.toNumber() + 4e-16 * full.toNumber()));
  expect(scoreMonth(contract, marks)).toMatchObject({ total: 99.5 });
});

test('a metric that shows its bound is the bound', () => {
  expect(readMetric('需求平均响应分钟', 59.99999999999999, metricVocabulary())).toBe(60);
});
