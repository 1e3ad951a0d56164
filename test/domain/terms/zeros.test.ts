// Some desktop versions hand a blank cell of a range over as 0 (functions.md, Blanks): such a table is the same contract, and no amount turns into a silent zero.
import { contracts } from '../../../src/contracts';
import { parseTable, parseTermRows, isFaults } from '../../../src/domain/terms/parse';
import { COLUMNS } from '../../../src/domain/terms/columns';

const withZeros = (rows: readonly object[]) => [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => (row as Record<string, string | number>)[column] ?? 0)), COLUMNS.map(() => 0)];

test.each(contracts.map(({ key, rows }) => [key, rows] as const))('%s with every blank cell as 0 parses to the same terms', (_, rows) => {
  expect(parseTable(withZeros(rows))).toEqual(parseTermRows(rows));
});

test('a rate or a base handed over as 0 is missing, not zero', () => {
  const parsed = parseTable([
    ['类别', '编号', '名称', '比例', '基数'],
    ['违约', '甲', '某事', 0, 0],
  ]);
  expect(isFaults(parsed) && parsed.map(({ row, column }) => [row, column])).toEqual([[2, '比例'], [2, '基数']]);
});
