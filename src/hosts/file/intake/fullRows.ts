// A sheet's rows that hold something, taken out of however many: formatting whole columns leaves a million rows of nothing but looks,
// and they are not worth a reader's memory. Everything around the rows stays as it is.
import type { Limits } from './limits';
import { type Refused, refused } from './refusal';

/** One row takes no more: 16,384 cells, each with a short value. */
const LONGEST_ROW = 2 ** 21;

const ROW = /<(\w+:)?row\b[^>]*?(\/?)>/g;
const CONTENT = /<(?:\w+:)?(?:v|f|is)\b/;
const CELL = /<(?:\w+:)?c\b/g;

/** What of the end may be the beginning of a row. */
const TAIL = 2_048;

export interface RowCounts {
  rows: number;
  cells: number;
  /** Rows left out. */
  dropped: number;
}

export interface RowFilter {
  push(piece: Uint8Array): Refused | undefined;
  end(): { readonly xml: string; readonly counts: RowCounts } | Refused;
}

export function fullRows(part: string, limits: Limits): RowFilter {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const counts: RowCounts = { rows: 0, cells: 0, dropped: 0 };
  const kept: string[] = [];
  let rest = '';

  const row = (xml: string): Refused | undefined => {
    if (!CONTENT.test(xml)) {
      counts.dropped += 1;
      return undefined;
    }
    counts.rows += 1;
    counts.cells += xml.match(CELL)?.length ?? 0;
    kept.push(xml);
    return counts.rows > limits.rows || counts.cells > limits.cells ? refused('tooManyCells', part) : undefined;
  };
  /** Where the row that begins at `from` ends; undefined where that has not come yet. */
  const endOf = (prefix: string, closed: boolean, from: number): number | undefined => {
    if (closed) return from;
    const close = `</${prefix}row>`;
    const at = rest.indexOf(close, from);
    return at < 0 ? undefined : at + close.length;
  };
  const take = (last: boolean): Refused | undefined => {
    let done = 0;
    for (ROW.lastIndex = 0; ; ROW.lastIndex = done) {
      const match = ROW.exec(rest);
      if (!match) break;
      const [head, prefix = '', slash] = match;
      const end = endOf(prefix, slash === '/', match.index + head.length);
      if (match.index > done) kept.push(rest.slice(done, match.index));
      done = match.index;
      if (end === undefined) {
        rest = rest.slice(done);
        return rest.length > LONGEST_ROW ? refused('tooManyCells', part) : undefined;
      }
      const fault = row(rest.slice(match.index, end));
      if (fault) return fault;
      done = end;
    }
    const safe = last ? rest.length : Math.max(done, rest.length - TAIL);
    kept.push(rest.slice(done, safe));
    rest = rest.slice(safe);
    return undefined;
  };
  const decoded = (piece?: Uint8Array): Refused | undefined => {
    try {
      rest += piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      return take(piece === undefined);
    } catch {
      return refused('damaged', part);
    }
  };
  return { push: decoded, end: () => decoded() ?? { xml: kept.join(''), counts } };
}
