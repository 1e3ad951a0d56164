// A cell as any host hands it over, and the few ways the rules read one.
export type Cell = string | number | boolean | null | undefined;
export type Grid = readonly (readonly unknown[])[];

export const isBlank = (cell: unknown): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const NOT_PLAIN = /[！-～　]|^\s|\s$/;
/** Full-width letters, digits and signs as their half-width twins; outer spaces off. */
export const halfWidth = (text: string): string =>
  !NOT_PLAIN.test(text) ? text : text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/　/g, ' ').trim();

/** How a cell is quoted in a message. */
export const show = (cell: unknown): string => {
  if (isBlank(cell)) return '空';
  if (typeof cell === 'string') return `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return '错误值';
};

const PERCENT = /^-?\d+(?:\.\d+)?%$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
export const isPercentText = (text: string): boolean => PERCENT.test(text);
export const isNumberText = (text: string): boolean => PLAIN.test(text);
