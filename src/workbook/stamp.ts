// What a workbook of ours says of itself, in hidden cells beside the terms table: contract, months, version of the rules, and a sum
// over those terms that are written into formulas, so that a workbook older than its terms is known.
import { RULES_VERSION } from '../domain/version';
import type { Term } from '../domain/contract/types';
import type { Column } from '../domain/terms/columns';
import { type PrintedRow, printTerm } from '../domain/terms/print';
import type { CellValue } from './model';
import { parseMonth } from './months';
import { MAX_MONTHS } from './period';
import type { Plan } from './plan';

export interface Stamp {
  readonly key: string;
  /** `2026-03` */
  readonly from: string;
  readonly months: number;
  /** Of the rules that made it. */
  readonly version: string;
  readonly terms: string;
}

/** It begins two columns right of the table, in the first row: names, and beside each its value. */
export const STAMP_HEAD = '运维考核';
export const STAMP_ROWS = [STAMP_HEAD, '首月', '月数', '规则版本', '条款摘要'] as const;
export const stampColumn = (columns: number): number => columns + 2;

/** Columns that formulas read live, so that a change of them is followed at once. */
const LIVE: ReadonlySet<Column> = new Set<Column>(['名称', '满分', '完成时效', '完成质量', '工作文档', '上限', '基数', '依据', '文档', '次数']);
const isCompiled = (term: Term, column: Column): boolean => (LIVE.has(column) ? term.kind === '解读' && column === '名称' : true);

/** Of a rate that is a plain share the number is live; how others are reckoned is written into formulas. */
const rateText = (rate: PrintedRow['比例']): string => (/^[\d.]+%?$/.test(String(rate ?? '')) ? '%' : String(rate));

const compiledText = (term: Term): string => {
  const row = printTerm(term);
  return (Object.keys(row) as Column[])
    .filter((column) => isCompiled(term, column))
    .map((column) => `${column}:${column === '比例' ? rateText(row[column]) : String(row[column] ?? '')}`)
    .join('|');
};

/** FNV-1a; not against forgery, only to notice a change. */
const fnv = (text: string, seed: number): string => {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

export const termsSum = (terms: readonly Term[]): string => {
  const text = terms.map(compiledText).join('\n');
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01234567);
};

export const stampOf = ({ key, months, contract }: Plan): Stamp => ({
  key,
  from: months[0]?.label ?? '',
  months: months.length,
  version: RULES_VERSION,
  terms: termsSum(contract.terms),
});

export const stampValues = ({ key, from, months, version, terms }: Stamp): readonly CellValue[] => [key, from, months, version, terms];

/** undefined where it is not as we write it. */
export const readStamp = (values: readonly (CellValue | null)[]): Stamp | undefined => {
  const [key, from, months, version, terms] = values;
  if (typeof key !== 'string' || typeof from !== 'string' || typeof version !== 'string' || typeof terms !== 'string') return undefined;
  const covers = parseMonth(from) !== undefined && typeof months === 'number' && Number.isInteger(months) && months >= 1 && months <= MAX_MONTHS;
  return covers ? { key, from, months, version, terms } : undefined;
};
