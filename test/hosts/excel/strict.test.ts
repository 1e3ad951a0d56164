// The Excel of these tests is strict: what Excel or the library would refuse is refused here, so that a passing test means something.
import { bench } from './requestHost';

const attempt = (act: (book: Excel.Workbook, context: Excel.RequestContext) => unknown): Promise<unknown> => {
  bench();
  return Excel.run(async (context) => {
    await act(context.workbook, context);
    await context.sync();
  });
};
const first = (book: Excel.Workbook): Excel.Worksheet => book.worksheets.getItem('Sheet1');

test.each<[string, string, Parameters<typeof attempt>[0]]>([
  ['values of another shape', 'InvalidArgument', (book) => void (first(book).getRange('A1:B2').formulas = [[1, 2]])],
  ['one value for a range', 'InvalidArgument', (book) => void (first(book).getRange('A1:B2').formulas = 'x' as unknown as string[][])],
  ['a sheet that is not there', 'ItemNotFound', (book) => book.worksheets.getItem('x').activate()],
  ['a member that nobody answers', 'ApiNotFound', (book) => first(book).getRange('A1').clear()],
  ['loading what nobody answers', 'ApiNotFound', (book) => void first(book).load('standardWidth')],
  [
    'a formula that names a sheet which is not there',
    'InvalidArgument',
    (book) => void (first(book).getRange('A1').formulas = [["='x'!A1"]]),
  ],
  [
    'a formula that names a table which is not there',
    'InvalidArgument',
    (book) => void (first(book).getRange('A1').formulas = [['=SUM(x[a])']]),
  ],
  ['two sheets of one name', 'ItemAlreadyExists', (book) => void book.worksheets.add('sheet1')],
  ['hiding the last sheet', 'GeneralException', (book) => void (first(book).visibility = 'Hidden')],
  ['deleting the last sheet', 'GeneralException', (book) => first(book).delete()],
  ['a style that is not there', 'ItemNotFound', (book) => void (first(book).getRanges('A1,B2').style = 'x')],
  ['a table without its header', 'InvalidArgument', (book) => void first(book).tables.add('A1:B3', true)],
  [
    'writing on a protected sheet',
    'AccessDenied',
    (book) => {
      first(book).protection.protect();
      first(book).getRange('A1').formulas = [[1]];
    },
  ],
  ['taking off protection that is not there', 'AccessDenied', (book) => first(book).protection.unprotect()],
  [
    'reading what was not loaded',
    'PropertyNotLoaded',
    async (book, context) => {
      const range = first(book).getRange('A1');
      range.load('formulas');
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- that is what is tested
      return range.values;
    },
  ],
])('%s is refused', async (_, code, act) => {
  await expect(attempt(act)).rejects.toMatchObject({ code });
});

test.each([
  ['12', 'Double'],
  ['2026-04', 'Double'],
  ['5%', 'Double'],
  ['TRUE', 'Boolean'],
  ['#N/A', 'Error'],
  ['-a', 'Double'],
  ["'12", 'String'],
  ['甲', 'String'],
])('what is entered as %s is taken for something: %s', async (entry, kind) => {
  const { book } = bench();
  await Excel.run(async (context) => {
    first(context.workbook).getRange('A1').formulas = [[entry]];
    await context.sync();
  });
  expect(book.cell(book.sheet('Sheet1'), 'A1').content.kind).toBe(kind);
});
