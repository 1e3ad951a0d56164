// A month's form in the pane: where the work goes on, what a typed mark changes, where the form stands by the rules.
import { isIssue } from '../../../src/domain/issue';
import { scoreMonth } from '../../../src/domain/evaluation/score';
import { formOf, isDeducted, openMonth } from '../../../src/taskpane/entry/forms';
import { markChanges } from '../../../src/taskpane/entry/markChanges';
import { placeIn } from '../../../src/taskpane/entry/place';
import { standingOf } from '../../../src/taskpane/entry/standing';
import { contentOf, type OwnBook } from '../../../src/taskpane/session/content';
import { entryKey, type Mark, NO_ENTRIES } from '../../../src/workbook/entries';
import { drawn } from '../../workbook/read/books';
import { planFor } from '../../workbook/sheets/plans';

const TABLE = '安全运维';
const bare = planFor('security', NO_ENTRIES, {}, 2);
const [table = TABLE, items = []] = [...bare.contract.tables][0] ?? [];
const full = items.map(({ points, weights }): readonly Mark[] => weights.map((weight) => points.times(weight).toNumber()));

const bookWith = (rows: readonly (readonly Mark[])[] = []): OwnBook => {
  const scores = new Map(rows.length > 0 ? [[entryKey('2026-03', table), rows] as const] : []);
  const content = contentOf(drawn(planFor('security', { ...NO_ENTRIES, scores }, {}, 2)));
  if (content.state !== 'ours') throw new Error(content.state);
  return content.book;
};
const form = (book: OwnBook) => {
  const found = formOf(book, '2026-03', table);
  if (!found) throw new Error('no form');
  return found;
};
const stored = ({ value }: { readonly value: unknown }) => value as Mark;
const with0 = (first: readonly Mark[]): readonly (readonly Mark[])[] => full.map((row, i) => (i === 0 ? first : row));

test('the work goes on in the first month that is not complete', () => {
  expect(openMonth(bookWith())).toBe('2026-03');
  expect(openMonth(bookWith(full))).toBe('2026-04');
  expect(openMonth(bookWith(with0([1, null, null])))).toBe('2026-03');
});

test('a place that the workbook no longer has is left', () => {
  expect(placeIn(bookWith(), { month: '2030-01', table: '没有', part: 'service' })).toEqual({ month: '2026-03', table, part: 'form' });
});

test.each<[string, readonly Mark[], number, Mark, readonly Mark[]]>([
  ['a mark alone', [null, null, null], 0, 1, [1, null, null]],
  ['not arranged: all three', [1, null, 1], 1, '/', ['/', '/', '/']],
  ['arranged again: the others wait', ['/', '/', '/'], 2, 1, [null, null, 1]],
  ['taken out of one: out of all', ['/', '/', '/'], 0, null, [null, null, null]],
  ['the same again: nothing', [1, 1, 1], 0, 1, [1, 1, 1]],
])('%s', (_, before, at, value, after) => {
  const row = form(bookWith(with0(before))).rows[0]!;
  const changes = markChanges(row, row.marks[at]!, value, stored);
  const result = row.marks.map(
    (cell, i) =>
      changes.find(({ address }) => address === cell.address)?.value ??
      (changes.some(({ address }) => address === cell.address) ? null : before[i]),
  );
  expect(result).toEqual(after);
  expect(changes.every((change, i) => changes.findIndex(({ address }) => address === change.address) === i)).toBe(true);
});

test('a mark below full is a deduction; blanks and full marks are none', () => {
  const row = (marks: readonly Mark[]) => form(bookWith(with0(marks))).rows[0]!;
  expect(isDeducted(row(full[0]!), stored)).toBe(false);
  expect(isDeducted(row([null, null, null]), stored)).toBe(false);
  expect(isDeducted(row([0, null, null]), stored)).toBe(true);
});

test.each<[string, readonly (readonly Mark[])[], string]>([
  ['nothing yet', [], ''],
  // The weights of one item are 95 % in all.
  ['full marks', full, '99.50 优秀'],
  ['one lost', with0([0, ...full[0]!.slice(1)]), 'rules'],
  ['one not arranged', with0(['/', '/', '/']), '99.44 优秀'],
  ['one missing', with0([null, null, null]), 'markBlank'],
])('%s', (_, rows, told) => {
  const book = bookWith(rows);
  const { result } = standingOf(book.plan.contract, form(book), stored);
  const score = rows.length > 0 ? scoreMonth(book.plan.contract, rows, table) : undefined;
  const shown = result === undefined ? '' : isIssue(result) ? result.code : `${result.total} ${result.grade}`;
  if (told === 'rules') expect(shown.split(' ')[0]).toBe(score && !isIssue(score) ? score.total.toFixed(2) : 'no score');
  else expect(shown).toBe(told);
});
