// What of a closing is no cell of its record (looks, what was typed, where results stand), as text and back. The text comes from a
// file that anybody may have changed: whatever does not fit is refused.
import type { Typed } from '../entries';
import type { Highlight, PrintSetup } from '../model';
import { HIGHLIGHT_KEYS, STYLE_KEYS } from '../styles';
import type { MonthTyped } from './monthTyped';
import type { Anchors, Closed, FrozenLayout } from './types';

export interface ClosedData {
  readonly month: string;
  readonly number: number;
  readonly anchors: Anchors;
  readonly typed: MonthTyped;
  readonly sheets: readonly { readonly name: string; readonly layout: FrozenLayout }[];
}

export const dataOf = (month: string, { number, anchors, typed, sheets }: Closed): ClosedData => ({
  month,
  number,
  anchors,
  typed,
  sheets: sheets.map(({ name, layout }) => ({ name, layout })),
});

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isTyped: Check = (value) => isText(value) || isNumber(value);
const isMark: Check = (value) => value === null || isTyped(value);
const optional = (check: Check): Check => (value) => value === undefined || check(value);
const list = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const oneOf = (words: readonly string[]): Check => (value) => typeof value === 'string' && words.includes(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapOf = (check: Check, key: Check = isText): Check => (value) => isObject(value) && Object.entries(value).every(([name, each]) => key(name) && check(each));
const shape = (fields: Readonly<Record<string, Check>>): Check => (value) => isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const fields = <T>(checks: { readonly [K in keyof Required<T>]: Check }): Check => shape(checks);

const anchors = fields<Anchors>({ penalty: isText, payable: isText, basis: isText, scores: mapOf(isText), grades: mapOf(isText), streaks: mapOf(isText) });

const lineTyped = mapOf(isTyped satisfies (value: Typed) => boolean, oneOf(['base', 'claimed', 'waived', 'agreed', 'reply']));
const typed = fields<MonthTyped>({ scores: mapOf(list(list(isMark))), grounds: mapOf(list(isText)), metrics: mapOf(isTyped), serviceLog: optional(list(list(isMark))), penalties: mapOf(lineTyped) });

const highlight = fields<Highlight>({ ref: isText, formula: isText, style: oneOf(HIGHLIGHT_KEYS) });
const print = fields<PrintSetup>({
  orientation: oneOf(['portrait', 'landscape']),
  area: optional(isText),
  repeatRows: optional(list(isNumber)),
  margins: fields<PrintSetup['margins']>({ top: isNumber, bottom: isNumber, left: isNumber, right: isNumber }),
  footer: isText,
  pagesHigh: optional(isNumber),
  breaks: optional(list(isNumber)),
});
const layout = fields<FrozenLayout>({
  styles: mapOf(list(isText), oneOf(STYLE_KEYS)),
  texts: mapOf(isTyped),
  merges: list(isText),
  widths: mapOf(isNumber),
  heights: mapOf(isNumber),
  highlights: list(highlight),
  print,
  freeze: optional(fields<NonNullable<FrozenLayout['freeze']>>({ rows: isNumber, columns: isNumber })),
});
const data = fields<ClosedData>({ month: isText, number: isNumber, anchors, typed, sheets: list(fields<ClosedData['sheets'][number]>({ name: isText, layout })) });

const isData = (value: unknown): value is ClosedData => data(value);

/** Undefined where the text is not what `JSON.stringify(dataOf(…))` gives. */
export const readData = (text: string): ClosedData | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isData(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const MOST = 30_000;

/** In pieces that a cell can hold, none ending within a letter; each begins with the act's number and its own, and ends in a bar. */
export const piecesOf = (number: number, text: string): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const wish = Math.min(from + MOST, text.length);
    const split = /[\ud800-\udbff]/.test(text.charAt(wish - 1)) ? wish - 1 : wish;
    pieces.push(`${number}.${pieces.length + 1}:${text.slice(from, split)}|`);
    from = split;
  }
  return pieces;
};

const PIECE = /^(\d+)\.(\d+):([^]*)\|$/;

/** By act, put together again in their order. */
export const joined = (pieces: readonly string[]): ReadonlyMap<number, string> => {
  const texts = new Map<number, string[]>();
  for (const piece of pieces) {
    const [, number, index, text = ''] = PIECE.exec(piece) ?? [];
    const own = texts.get(Number(number)) ?? [];
    own[Number(index) - 1] = text;
    texts.set(Number(number), own);
  }
  return new Map([...texts].map(([number, parts]) => [number, parts.join('')]));
};
