// The charts of the page, drawn by Fluent UI’s own library, which is loaded when the first one is shown: a sixth of the pane’s scripts is its.
// What they show stands in the table below them; keys pass them by.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type FunctionComponent, lazy, type LazyExoticComponent, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type * as Drawing from './drawing';
import { barTicks, entryOf, LIMITS, limitLine, lowest, scoreEntry, scoreLines, shortMonth, tickPlaces } from './chartData';
import { numbersOf, type Series } from './figures';
import { Legend } from './Legend';
import { type Kind, textOf } from './text';

type Props<T> = T extends FunctionComponent<infer P> ? P : never;

/** Where it cannot be loaded the chart's place stays empty; the table still says everything. */
const nothing = { default: () => null };
const lazily = <P extends object>(of: (drawing: typeof Drawing) => FunctionComponent<P>): LazyExoticComponent<FunctionComponent<P>> =>
  lazy(() => import('./drawing').then((drawing) => ({ default: of(drawing) })).catch((): { default: FunctionComponent<P> } => nothing));

const LineChart = lazily<Props<typeof Drawing.LineChart>>(({ LineChart: chart }) => chart);
const GroupedVerticalBarChart = lazily<Props<typeof Drawing.GroupedVerticalBarChart>>(({ GroupedVerticalBarChart: chart }) => chart);

const HEIGHT = 200;
const INK = [tokens.colorBrandForeground1, tokens.colorNeutralForeground2] as const;
const BARS = [tokens.colorNeutralForeground1, tokens.colorNeutralStroke1Pressed] as const;

const useStyles = makeStyles({ frame: { width: '100%', minWidth: 0, overflow: 'hidden', height: `${HEIGHT}px` } });

/** The chart's width is what the pane has; its height is fixed, since the library measures what is around it. */
function Frame({ title, children }: { readonly title: string; readonly children: (width: number) => ReactNode }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={box} className={styles.frame} role="group" aria-label={title}>
      {/* As high as the chart: nothing moves when it comes. */}
      <Suspense fallback={null}>{width > 0 && children(width)}</Suspense>
    </div>
  );
}

interface ChartProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
  readonly names: readonly string[];
}

export function ScoreChart({ title, months, series, names, limit }: ChartProps & { readonly limit: (score: number) => string }) {
  const places = tickPlaces(months.length);
  const limits = LIMITS.map((score) => limitLine(score, months.length, limit(score), tokens.colorNeutralForeground3));
  const entries = [...names.map((name, i) => scoreEntry(i, name, INK[i % INK.length] ?? '')), ...limits.map(entryOf)];
  const lines = [
    ...series.flatMap((one, i) => scoreLines(one, i, { months, legend: names[i] ?? '', color: INK[i % INK.length] ?? '' })),
    ...limits,
  ];
  return (
    <>
      <Frame title={title}>
        {(width) => (
          <LineChart
            data={{ chartTitle: title, lineChartData: lines }}
            width={width}
            height={HEIGHT}
            yMinValue={lowest(series)}
            yMaxValue={100}
            tickValues={[...places]}
            xAxis={{ tickText: places.map((place) => shortMonth(months[place] ?? '')) }}
            margins={{ left: 32, right: 16, top: 12, bottom: 28 }}
            yAxisTickValues={[lowest(series), ...LIMITS, 100].sort((a, b) => a - b)}
            hideLegend
          />
        )}
      </Frame>
      <Legend entries={entries} />
    </>
  );
}

const barsOf = ({ months, series, names }: ChartProps, kind: Kind) =>
  months.map((month, m) => ({
    name: shortMonth(month),
    series: series.flatMap(({ cells }, i) => {
      const cell = cells[m];
      return typeof cell === 'number'
        ? [
            {
              key: `${month} ${i}`,
              data: cell,
              legend: names[i] ?? '',
              color: BARS[i % BARS.length] ?? '',
              xAxisCalloutData: month,
              yAxisCalloutData: textOf(cell, kind),
              barLabel: cell === 0 || kind === 'money' ? '' : String(cell),
            },
          ]
        : [];
    }),
  }));

export function BarChart(props: ChartProps & { readonly kind: Kind; readonly amount: (value: number) => string }) {
  const { title, series, names, kind, months, amount } = props;
  const ticks = barTicks(Math.max(0, ...series.flatMap(numbersOf)));
  return (
    <>
      <Frame title={title}>
        {(width) => (
          <GroupedVerticalBarChart
            chartTitle={title}
            data={barsOf(props, kind)}
            width={width}
            height={HEIGHT}
            margins={{ left: kind === 'money' ? 48 : 28, right: 12, top: 16, bottom: 28 }}
            yAxisTickValues={[...ticks]}
            yMaxValue={ticks[ticks.length - 1] ?? 1}
            yAxisTickFormat={amount}
            hideTickOverlap={months.length > 6}
            hideLegend
            hideLabels={kind === 'money'}
          />
        )}
      </Frame>
      {series.length > 1 && <Legend entries={names.map((name, i) => ({ name, color: BARS[i % BARS.length] ?? '' }))} />}
    </>
  );
}
