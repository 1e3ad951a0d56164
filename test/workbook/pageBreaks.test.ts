// Pages end between blocks, never within one.
import { withPageBreaks } from '../../src/workbook/pageBreaks';
import { sheet } from '../../src/workbook/sheetBuilder';

/** A4 upright with 2 cm above and below: room for some 728 points where nothing is made smaller. */
const build = (heights: readonly number[], repeated?: readonly [number, number]) => {
  const built = sheet('页').widths(10, 10);
  heights.forEach((height, i) => built.put(i + 1, 1, i).height(i + 1, height));
  const margins = { top: 2, bottom: 2, left: 2, right: 2 };
  return built.print({ area: `A1:B${heights.length}`, margins, ...(repeated && { repeatRows: repeated }) }).build();
};
const breaks = (heights: readonly number[], ends: readonly number[], repeated?: readonly [number, number]) =>
  withPageBreaks(build(heights, repeated), ends).print.breaks;

test.each([
  ['all on one page', [300, 300], [1, 2], undefined],
  ['a row of its own page', [400, 400], [1, 2], [1]],
  ['two rows of one block stay together', [400, 200, 200], [1, 3], [1]],
  ['several pages', [300, 300, 300, 300, 300], [1, 2, 3, 4, 5], [2, 4]],
  ['a block longer than a page begins one', [100, 900, 100], [1, 2, 3], [1, 2]],
])('%s', (_, heights, ends, expected) => expect(breaks(heights, ends)).toEqual(expected));

test('what every page repeats takes its room', () => {
  expect(breaks([200, 300, 300, 300], [2, 3, 4])).toEqual([2]);
  expect(breaks([200, 300, 300, 300], [2, 3, 4], [1, 1])).toEqual([2, 3]);
});
