// Series as the chart library takes them: months as places on the axis, no line where a month has no score, lines told apart by
// dashes and marks as well as by colour.
import type { LineChartPoints } from '@fluentui/react-charts';
import type { Series } from './figures';
import type { Entry } from './Legend';

export const LIMITS = [90, 80, 60] as const;
const LIMIT_DASHES: Readonly<Record<number, string>> = { 90: '2 3', 80: '6 3', 60: '10 3 2 3' };
const SERIES_DASHES = ['0', '8 3'] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

export const pointsOf = ({ cells }: Series): readonly Point[] =>
  cells.flatMap((cell, x) => (typeof cell === 'number' ? [{ x, y: cell }] : []));

/** Months in a row that are known: across an unknown one there is no line, and one alone is a dot. */
export const runsOf = (points: readonly Point[]): readonly (readonly Point[])[] => {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs[runs.length - 1];
    if (last?.[last.length - 1]?.x === point.x - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
};

const HALF_DOT = 0.1;
export const DOT_WIDTH = 6;

/** A dot is a short thick line: the library's own, of a single point, is drawn with a complaint on the console. */
const asDot = (run: readonly Point[]): readonly Point[] =>
  run.length > 1
    ? run
    : run.flatMap(({ x, y }) => [
        { x: x - HALF_DOT, y },
        { x: x + HALF_DOT, y },
      ]);

interface Drawn {
  readonly months: readonly string[];
  readonly legend: string;
  readonly color: string;
}

/** One line for each run, all of one name. */
export const scoreLines = (series: Series, i: number, { months, legend, color }: Drawn): readonly LineChartPoints[] => {
  const strokeDasharray = SERIES_DASHES[i % SERIES_DASHES.length] ?? '0';
  return runsOf(pointsOf(series)).map((run) => ({
    legend,
    data: asDot(run).map(({ x, y }) => ({ x, y, xAxisCalloutData: months[Math.round(x)] ?? '' })),
    color,
    lineOptions: run.length > 1 ? { strokeWidth: 2, strokeDasharray } : { strokeWidth: DOT_WIDTH },
  }));
};

/** What the line of a table looks like, however it is broken. */
export const scoreEntry = (i: number, name: string, color: string): Entry => ({
  name,
  color,
  dashes: SERIES_DASHES[i % SERIES_DASHES.length] ?? '0',
  width: 2,
});

export const limitLine = (limit: number, months: number, legend: string, color: string): LineChartPoints => ({
  legend,
  data: [
    { x: 0, y: limit },
    { x: Math.max(1, months - 1), y: limit },
  ],
  color,
  hideNonActiveDots: true,
  lineOptions: { strokeWidth: 1, strokeDasharray: LIMIT_DASHES[limit] ?? '2 2', mode: 'lines' },
});

/** Months that are written on a narrow axis: all, or every second or third. */
export const tickPlaces = (months: number, most = 6): readonly number[] => {
  const step = Math.max(1, Math.ceil(months / most));
  return Array.from({ length: months }, (_, i) => i).filter((i) => i % step === 0);
};

/** `26-03` */
export const shortMonth = (label: string): string => label.slice(2);

/** From below the lowest score, and not above sixty, so that all three lines are seen. */
export const lowest = (series: readonly Series[]): number =>
  Math.max(0, Math.floor((Math.min(60, ...series.flatMap((one) => pointsOf(one).map(({ y }) => y))) - 5) / 10) * 10);

export const entryOf = ({ legend, color = '', lineOptions }: LineChartPoints): Entry => ({
  name: legend,
  color,
  dashes: String(lineOptions?.strokeDasharray ?? '0'),
  width: Number(lineOptions?.strokeWidth ?? 1),
});

/** Round numbers from nought to above the highest: counts are whole. */
export const barTicks = (most: number): readonly number[] => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 3)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each * 3 >= most) ?? 10 * power;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, i) => i * step);
};
