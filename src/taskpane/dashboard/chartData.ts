// Series as the chart library takes them: months as places on the axis, gaps where a month has no score, lines told apart by
// dashes and marks as well as by colour.
import type { LineChartGap, LineChartPoints } from '@fluentui/react-charts';
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

/** Between two known months with an unknown one between them there is no line. */
export const gapsOf = (points: readonly Point[]): LineChartGap[] =>
  points.flatMap(({ x }, i) => {
    const next = points[i + 1];
    return next && next.x > x + 1 ? [{ startIndex: i, endIndex: i + 1 }] : [];
  });

export const scoreLine = (series: Series, i: number, legend: string, color: string): LineChartPoints => {
  const points = pointsOf(series);
  return {
    legend,
    data: points.map(({ x, y }) => ({ x, y })),
    gaps: gapsOf(points),
    color,
    lineOptions: { strokeWidth: 2, strokeDasharray: SERIES_DASHES[i % SERIES_DASHES.length] ?? '0' },
  };
};

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
