// Formulas that read alike from their own cells are parsed once: two may only read alike where moving one gives the other.
import fc from 'fast-check';
import { isFixedReference, moveReference, parseReference, relativeText } from '../../src/hosts/grid/relative';
import { columnName } from '../../src/workbook/address';

const none = (): boolean => false;
const textOf = (formula: string, row: number, column: number, isFixed: (name: string) => boolean = none): string | undefined =>
  relativeText(formula, row, column, isFixed)?.text;
const moved = (token: string, rows: number, columns: number): string | undefined => {
  const reference = parseReference(token);
  return reference && moveReference(reference, rows, columns).token;
};

test.each<[string, string, [number, number], string, [number, number]]>([
  ['the row above', '=A1+1', [1, 0], '=A5+1', [5, 0]],
  ['another column', '=SUM(A1:A3)', [4, 0], '=SUM(C1:C3)', [4, 2]],
  ['what is fixed stays', '=$A$1*B2', [1, 2], '=$A$1*B9', [8, 2]],
  ['one part fixed', '=A$1&$B4', [3, 0], '=C$1&$B6', [5, 2]],
  ['another sheet', `='评分表 一'!D6+'评分表 一'!$B$2`, [5, 3], `='评分表 一'!D7+'评分表 一'!$B$2`, [6, 3]],
  ['cells in a text are words', '=IF(B2="A1","A1",B2)', [1, 0], '=IF(B3="A1","A1",B3)', [2, 0]],
  ['a running sum', '=SUM($B$2:B2)', [1, 2], '=SUM($B$2:B7)', [6, 2]],
  ['a table’s column', '=A2*表[单价]', [1, 3], '=A3*表[单价]', [2, 3]],
  ['a function like a cell', '=LOG10(A1)', [0, 1], '=LOG10(A2)', [1, 1]],
])('alike: %s', (_, a, [row, column], b, [otherRow, otherColumn]) => {
  const text = textOf(a, row, column, none);
  expect(text).toBeDefined();
  expect(textOf(b, otherRow, otherColumn, none)).toBe(text);
});

test.each<[string, string, [number, number], string, [number, number]]>([
  ['the same cell from elsewhere', '=A1', [1, 0], '=A1', [2, 0]],
  ['fixed or not', '=$A$1', [0, 0], '=A1', [0, 0]],
  ['another text', '=B2&"A1"', [1, 0], '=B3&"A2"', [2, 0]],
  ['another sheet', `='一'!A1`, [0, 0], `='二'!A1`, [0, 0]],
  ['another function', '=SUM(A1)', [0, 1], '=MAX(A1)', [0, 1]],
  ['a number', '=A1*1E5', [0, 1], '=A1*1E6', [0, 1]],
])('not alike: %s', (_, a, [row, column], b, [otherRow, otherColumn]) => {
  expect(textOf(a, row, column, none)).not.toBe(textOf(b, otherRow, otherColumn, none));
});

test.each([
  ['a name', '=基数*A1'],
  ['whole columns', '=SUM(A:A)'],
  ['a variable', '=LET(x,A1,x*2)'],
])('%s: by itself', (_, formula) => {
  expect(textOf(formula, 0, 1, none)).toBeUndefined();
});

test('a name that stands for the same cells everywhere is a word like any other', () => {
  expect(textOf('=基数*A1', 0, 1, (name) => name === '基数')).toBe(textOf('=基数*A9', 8, 1, () => true));
  expect(textOf('=TRUE', 0, 1, none)).toBeDefined();
});

test.each([
  [`='月 1'!$A$1`, true],
  ['$B$2:$C$9', true],
  ['=A1', false],
  ['=$A1', false],
  [`='月'!$A$1:B2`, false],
  ['=1+$A$1', false],
  ['=0.1', false],
  ['', false],
])('%s is fixed: %s', (content, fixed) => {
  expect(isFixedReference(content)).toBe(fixed);
});

interface Ref {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}
const ref = fc.record({
  sheet: fc.constantFrom('', `'表 A1'!`, '表!', `'It''s'!`),
  row: fc.nat(40),
  column: fc.nat(60),
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});
const BETWEEN = ['+', '*2+', '&"B7 ""C8"""&', ',SUM(', '=1,', '/LOG10(', '-1E5-', '<>TRUE&', '&表[[#This Row],[A1]]&', ':'] as const;
const pieces = fc.array(fc.tuple(fc.constantFrom(...BETWEEN), ref), { minLength: 1, maxLength: 6 });

const written = ({ sheet, row, column, rowFixed, columnFixed }: Ref, rows: number, columns: number): string =>
  `${sheet}${columnFixed ? '$' : ''}${columnName(column + 1 + (columnFixed ? 0 : columns))}${rowFixed ? '$' : ''}${row + 1 + (rowFixed ? 0 : rows)}`;
const formulaOf = (parts: readonly (readonly [string, Ref])[], rows: number, columns: number): string =>
  `=1${parts.map(([between, one]) => `${between}${written(one, rows, columns)}`).join('')}`;

test('a formula moved as a program would move it reads alike, and its references move like that', () => {
  fc.assert(
    fc.property(pieces, fc.nat(20), fc.nat(20), fc.nat(30), fc.nat(30), (parts, row, column, rows, columns) => {
      const text = textOf(formulaOf(parts, 0, 0), row, column, none);
      expect(text).toBeDefined();
      expect(textOf(formulaOf(parts, rows, columns), row + rows, column + columns, none)).toBe(text);
      for (const [, one] of parts) expect(moved(written(one, 0, 0), rows, columns)).toBe(written(one, rows, columns));
    }),
  );
});

test('two that read alike are each other, moved', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (a, b, row, column, rows, columns) => {
      const [one, two] = [textOf(formulaOf(a, 0, 0), row, column, none), textOf(formulaOf(b, 0, 0), row + rows, column + columns, none)];
      expect(one === two).toBe(formulaOf(a, rows, columns) === formulaOf(b, 0, 0));
    }),
    { numRuns: 300 },
  );
});

test('the cells that it names are told, but for those that stay', () => {
  expect(relativeText(`=SUM($A$1:a2)+'表 B2'!C$3&"D4"`, 0, 0, none)?.cells).toEqual(['A2', 'C$3']);
});

test('what is no single cell is not moved', () => {
  for (const token of ['表[列]', 'A:A', '1:1', 'A1:B2', '#REF!', '基数']) expect(parseReference(token)).toBeUndefined();
});
