// The sender's record of a copy that went out (回执): whose it is, and what stood in it, so that a copy that comes back is held
// against what was sent and not against what it says of itself. A small JSON file; what is read from outside is checked by zod.
import * as z from 'zod/mini';
import { HIGHLIGHT_KEYS } from '../styles';

const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item));
const byKey = <T extends z.ZodMiniType>(value: T) => z.readonly(z.record(z.string(), value));
const maybe = <T extends z.ZodMiniType>(type: T) => z.exactOptional(type);
const shape = <T extends Readonly<Record<string, z.ZodMiniType>>>(fields: T) => z.readonly(z.strictObject(fields));

const errorText = z.enum(['#N/A', '#VALUE!', '#NULL!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!']);
const value = z.union([z.number(), z.string(), z.boolean(), shape({ error: errorText })]);
const bound = z.union([z.number(), z.string()]);
const message = shape({ title: z.string(), text: z.string() });

const rule = z.union([
  shape({ kind: z.literal('list'), items: list(z.string()) }),
  shape({ kind: z.literal('listFrom'), source: z.string() }),
  shape({ kind: z.enum(['decimal', 'date']), min: bound, max: bound }),
  shape({ kind: z.literal('custom'), formula: z.string() }),
]);

const validation = shape({ ref: z.string(), rule, prompt: maybe(message), error: maybe(message), severity: maybe(z.enum(['stop', 'warning'])) });

const print = shape({
  orientation: z.enum(['portrait', 'landscape']),
  area: maybe(z.string()),
  repeatRows: maybe(z.readonly(z.tuple([z.number(), z.number()]))),
  margins: shape({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  footer: z.string(),
  pagesHigh: maybe(z.number()),
  breaks: maybe(list(z.number())),
});

/** A sheet as it was sent, cells apart from their looks; `packSheet` and `unpackSheet` turn it into a drawn sheet and back. */
const sentSheet = shape({
  name: z.string(),
  /** By address: what is printed, what was filled in already, the results of formulas. */
  values: byKey(value),
  formulas: byKey(z.string()),
  /** Those that are entered as array formulas. */
  arrays: list(z.string()),
  /** By style: ranges, each within a row. */
  styles: byKey(list(z.string())),
  /** Ranges that may be filled in. */
  open: list(z.string()),
  merges: list(z.string()),
  columns: byKey(shape({ width: maybe(z.number()), hidden: maybe(z.boolean()) })),
  heights: byKey(z.number()),
  validations: list(validation),
  highlights: list(shape({ ref: z.string(), formula: z.string(), style: z.enum(HIGHLIGHT_KEYS) })),
  tables: list(shape({ name: z.string(), ref: z.string(), columns: list(shape({ name: z.string(), formula: maybe(z.string()) })) })),
  charts: z.number(),
  print,
  protected: z.boolean(),
  freeze: maybe(shape({ rows: z.number(), columns: z.number() })),
  tab: maybe(z.string()),
  hidden: maybe(z.boolean()),
});

/** What the sheets that went out rest on and that stayed behind: without it their results could not be held against the rules. */
const behind = shape({
  /** Of the whole workbook: 交付物 and 付款计划 have a place for each. */
  months: list(z.string()),
  /** Whether it has a 事件日志. */
  log: z.boolean(),
  /** What was typed on sheets that did not go along: by sheet, by address. */
  typed: byKey(byKey(z.union([z.number(), z.string()]))),
});

const receipt = shape({
  format: z.literal('sla-receipt'),
  edition: z.literal(1),
  /** SM3 over everything below; the copy carries it too. */
  id: z.string(),
  contract: shape({ key: z.string(), name: z.string() }),
  /** `2026-03` */
  months: list(z.string()),
  /** The label that the sender gave: 甲方, 监理. */
  recipient: z.string(),
  /** ISO date, or date and time, given by the caller. */
  sent: z.string(),
  /** Version of the rules. */
  rules: z.string(),
  formulas: z.enum(['native', 'values']),
  /** SM3 each, in the copy as well. */
  digests: shape({ terms: z.string(), layout: z.string(), formulas: z.string() }),
  /** The terms table that the copy was made of, header row first: from it come the labels of cells and the expected results. */
  terms: list(list(z.union([z.string(), z.number()]))),
  sheets: list(sentSheet),
  names: list(shape({ name: z.string(), ref: z.string() })),
  /** Only where more went out than a month's forms, or its service log. */
  behind: maybe(behind),
});

export type Receipt = z.infer<typeof receipt>;
export type SentSheet = z.infer<typeof sentSheet>;

/** The receipt in a text, or undefined where it is none of ours. Whether it is whole is `isWhole`'s question (digest.ts). */
export const parseReceipt = (text: string): Receipt | undefined => {
  try {
    const parsed = z.safeParse(receipt, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** One line: it is also kept in the sender's workbook. */
export const printReceipt = (own: Receipt): string => `${JSON.stringify(own)}\n`;
