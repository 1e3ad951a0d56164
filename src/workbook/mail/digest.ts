// SM3 digests: of bytes and texts, of anything in one canonical text, and of a receipt, so that a receipt that was edited is known.
import sm3 from 'sm-crypto/src/sm3';
import type { Receipt, SentSheet } from './receipt';

/** 64 digits in lower case. */
export const sm3Of = (content: string | Uint8Array): string => sm3(typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** Keys in order, so that one content has one text however it was put together. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`;
};

/** Stands in the copy and in the receipt while the id is not yet known. */
export const NO_ID = '0'.repeat(64);

/** The id stands in the copy's stamp too, so that there it is taken for unknown. */
export const idOf = (receipt: Receipt): string => {
  const { id, ...rest } = receipt;
  return sm3Of(canonical(rest).replaceAll(id, NO_ID));
};

export const isWhole = (receipt: Receipt): boolean => idOf(receipt) === receipt.id;

/** Printed texts, weights and full marks included, and all that surrounds them. */
const layoutOf = ({ values, formulas, ...layout }: SentSheet): unknown => ({
  ...layout,
  texts: Object.entries(values).filter(([address]) => formulas[address] === undefined),
});

const formulasOf = ({ name, formulas }: SentSheet): unknown => [name, formulas];

/** What the stamp shows beside the id, so that people can tell what two copies have in common. */
export const digestsOf = (terms: Receipt['terms'], sheets: readonly SentSheet[]): Receipt['digests'] => ({
  terms: sm3Of(canonical(terms)),
  layout: sm3Of(canonical(sheets.map(layoutOf))),
  formulas: sm3Of(canonical(sheets.map(formulasOf))),
});
