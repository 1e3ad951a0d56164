// Spans of time as whole seconds, end exclusive: clipped, merged, summed.
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const clip = (span: Span, within: Span): Span | undefined => {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return end > start ? { start, end } : undefined;
};

/** Overlapping and touching spans as one: what lies under two records counts once. */
export const merge = (spans: readonly Span[]): Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
};

export const length = (span: Span): number => span.end - span.start;
export const total = (spans: readonly Span[]): number => spans.reduce((seconds, span) => seconds + length(span), 0);
export const longest = (spans: readonly Span[]): number => spans.reduce((seconds, span) => Math.max(seconds, length(span)), 0);
