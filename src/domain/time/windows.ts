// The worst window of a fixed length over merged spans: how many begin in it, how much of it they fill.
import { type Span, clip, total } from './intervals';

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

/** Most seconds of the spans within one window: a fullest window begins where a span begins or ends where one ends. */
export const fullestWindow = (spans: readonly Span[], width: number): number => {
  const windows = spans.flatMap(({ start, end }) => [
    { start, end: start + width },
    { start: end - width, end },
  ]);
  const filled = windows.map((window) => total(spans.flatMap((span) => clip(span, window) ?? [])));
  return Math.max(0, ...filled);
};
