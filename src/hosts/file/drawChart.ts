// A chart of scores: lines with markers, reference lines dashed, readable in black and white.
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Chart, Series } from '../../workbook/model';

type ChartOptions = Parameters<Worksheet['addChart']>[0];
type ChartSeries = NonNullable<ChartOptions['series']>[number];
type AxisOptions = NonNullable<ChartOptions['valueAxis']>;

const GREY = 'BFBFBF';
const PALE = 'E0E0E0';
/** In hundredths of a point. */
const LABEL = { size: 900 };
/** Written out, as a missing element means crosses on both sides of the axis. */
const AXIS: AxisOptions = { majorTickMark: 'outside', minorTickMark: 'none', tickLblPos: 'low', lineColor: GREY, txPr: LABEL };

export function drawChart(sheet: Worksheet, { kind, title, ref, categories, series, min, max }: Chart): void {
  sheet.addChart(
    {
      type: kind,
      title,
      legendPosition: 'b',
      smooth: false,
      // LibreOffice draws an error at zero where gaps are asked for; bridged, a month without a score is left out by every program.
      displayBlanksAs: 'span',
      ...(kind === 'scatter' ? { scatterStyle: 'lineMarker' } : {}),
      categoryAxis: AXIS,
      valueAxis: {
        ...AXIS,
        majorGridlinesStyle: { border: PALE, borderWidth: 0.75 },
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      },
      series: series.map((one) => chartSeries(one, kind, categories)),
    },
    ref,
  );
}

const chartSeries = ({ name, values, colour, reference }: Series, kind: Chart['kind'], categories: string): ChartSeries => ({
  name,
  values,
  smooth: false,
  line: colour,
  ...(kind === 'scatter' ? { xValues: categories } : { categories }),
  ...(reference
    ? { lineWidth: 1, lineDash: 'dash', marker: { symbol: 'none' } }
    : { lineWidth: 2.25, marker: { symbol: 'circle', size: 7, fill: colour, border: colour } }),
});
