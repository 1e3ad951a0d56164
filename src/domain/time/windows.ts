// The worst window of a fixed length over merged spans: how many begin in it, how much of it they fill.
import { length, type Span } from './intervals';

export const WEEK = 7 * 86_400;

/** Most spans that begin within one window (both its ends count: 七天内). Spans sorted by start. */
export const mostInWindow = (spans: readonly Span[], width: number): number => {
  let most = 0;
  let first = 0;
  spans.forEach((span, i) => {
    while (span.start - (spans[first] ?? span).start > width) first += 1;
    most = Math.max(most, i - first + 1);
  });
  return most;
};

/** How many seconds the spans (sorted, apart) fill before a moment. */
const filledBefore = (spans: readonly Span[]): ((moment: number) => number) => {
  const before = [0];
  for (const span of spans) before.push((before[before.length - 1] ?? 0) + length(span));
  return (moment) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < moment) low = middle + 1;
      else high = middle;
    }
    const last = spans[low - 1];
    return last ? (before[low - 1] ?? 0) + Math.min(moment, last.end) - last.start : 0;
  };
};

/** Most seconds of the spans (sorted, apart) within one window: a fullest window begins where a span begins or ends where one ends. */
export const fullestWindow = (spans: readonly Span[], width: number): number => {
  const filled = filledBefore(spans);
  return spans.reduce((most, { start, end }) => Math.max(most, filled(start + width) - filled(start), filled(end) - filled(end - width)), 0);
};
