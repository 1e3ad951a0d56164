// A chart of scores as in the files: lines with markers, reference lines dashed, readable in black and white.
import type { Chart, Series } from '../../workbook/model';

const KINDS = { line: 'LineMarkers', scatter: 'XYScatterLines' } as const;
const GRID = '#E0E0E0';

/** The sheet and the cells of an absolute reference. */
export function partsOfRef(ref: string): { sheet: string; cells: string } | undefined {
  const [, quoted, bare, cells] = /^=?(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(ref) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return sheet === undefined || cells === undefined ? undefined : { sheet, cells: cells.replace(/\$/g, '') };
}

function dress(target: Excel.ChartSeries, { name, colour, reference }: Series): void {
  target.name = name;
  target.smooth = false;
  target.format.line.color = `#${colour}`;
  target.format.line.weight = reference ? 1 : 2.25;
  target.format.line.lineStyle = reference ? 'Dash' : 'Continuous';
  target.markerStyle = reference ? 'None' : 'Circle';
  if (reference) return;
  target.markerSize = 7;
  target.markerBackgroundColor = `#${colour}`;
  target.markerForegroundColor = `#${colour}`;
}

function scale(chart: Excel.Chart, { min, max }: Chart): void {
  const axis = chart.axes.valueAxis;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  axis.majorGridlines.format.line.color = GRID;
}

export function drawChart(sheet: Excel.Worksheet, model: Chart, sheetOf: (name: string) => Excel.Worksheet): void {
  const rangeOf = (ref: string): Excel.Range => {
    const parts = partsOfRef(ref);
    return parts ? sheetOf(parts.sheet).getRange(parts.cells) : sheet.getRange(ref);
  };
  const [first] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(KINDS[model.kind], rangeOf(first.values), 'Columns');
  chart.title.text = model.title;
  chart.legend.position = 'Bottom';
  // A month without a score is left out, its neighbours are joined.
  chart.displayBlanksAs = 'Interplotted';
  model.series.forEach((one, i) => {
    // Made of the first one's values, the chart has one series already.
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    if (i > 0) series.setValues(rangeOf(one.values));
    series.setXAxisValues(rangeOf(model.categories));
    dress(series, one);
  });
  scale(chart, model);
  const [from = model.ref, to = from] = model.ref.split(':');
  chart.setPosition(from, to);
}
