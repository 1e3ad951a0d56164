// Explanations begin a page where the sheet needs several, and are never parted from their head.
import type { SheetModel } from '../../../src/workbook/model';
import { sheet } from '../../../src/workbook/sheetBuilder';
import { explainRow, type PenaltyLayout, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { inPages } from '../../../src/workbook/sheets/penaltyPages';
import { contract } from '../../domain/builtIn';

const layout = penaltyLayout(contract('website'));

/** Some 728 points on a page; above the explanations stand `above`, each explanation is as high as given. */
const drawn = (own: PenaltyLayout, above: number, heights: readonly number[]): SheetModel => {
  const bottom = explainRow(own, own.clauses.length - 1);
  const built = sheet('违约金').widths(10, 10);
  for (let row = 1; row <= bottom; row += 1) built.put(row, 1, '').height(row, 0);
  built.height(1, above);
  heights.forEach((height, i) => built.put(explainRow(own, i), 1, '条款').height(explainRow(own, i), height));
  return built.print({ area: `A1:B${bottom}`, margins: { top: 2, bottom: 2, left: 2, right: 2 } }).build();
};
const breaks = (above: number, heights: readonly number[]) => inPages(drawn(layout, above, heights), layout).print.breaks;
const head = layout.explain - 1;

test.each([
  ['nothing to explain', 900, [], undefined],
  ['all on one page', 400, [100, 100], undefined],
  ['more than one page', 600, [100, 100], [head]],
  ['more than one page, of which the clauses take several', 2000, [300], [head]],
  ['more explanations than a page holds', 600, [400, 400, 400], [head, explainRow(layout, 0), explainRow(layout, 1)]],
])('%s', (_, above, heights, expected) => expect(breaks(above, heights)).toEqual(expected));
