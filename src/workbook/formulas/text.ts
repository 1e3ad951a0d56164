// Pieces that native formulas share: quoted text, blanks as people leave them, figures as text.

export const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const MOST_QUOTED = 250;

/** Excel takes at most 255 letters between two quotation marks. */
export const quoteLong = (text: string): string =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / MOST_QUOTED)) }, (_, i) => quote(text.slice(i * MOST_QUOTED, (i + 1) * MOST_QUOTED))).join('&');

/** A cell without outer spaces, also the wide ones: `""` where nobody wrote anything. */
export const trimmed = (ref: string): string => `TRIM(SUBSTITUTE(${ref},"　"," "))`;

/** At most six decimals, none where the number is whole. TEXT alone would leave a bare point behind. */
export const figure = (expression: string): string => `IF(${expression}=INT(${expression}),${expression}&"",TEXT(${expression},"0.0#####"))`;

/** `50%`, at most six decimals. */
export const percent = (expression: string): string => `${figure(`ROUND(${expression}*100,6)`)}&"%"`;

/** `1,203,720.00` */
export const yuan = (expression: string): string => `TEXT(${toFen(expression)},"#,##0.00")`;

/** Once to eight decimals, so that binary noise decides nothing, then half up to the fen. */
export const toFen = (expression: string): string => `ROUND(ROUND(${expression},8),2)`;

export const anyOf = (parts: readonly string[]): string => (parts.length === 1 ? parts.join() : `OR(${parts.join()})`);
export const allOf = (parts: readonly string[]): string => (parts.length === 1 ? parts.join() : `AND(${parts.join()})`);
