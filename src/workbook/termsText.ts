// A terms table as text (a user's own contract in CSV): text that is a number becomes one where the column holds numbers.
import { describeEn } from '../domain/messages.en';
import { halfWidth } from '../domain/cell';
import type { Terms } from '../domain/contract/types';
import type { Issue } from '../domain/issue';
import { describe } from '../domain/messages.zh';
import { type Column, COLUMNS } from '../domain/terms/columns';
import { isFaults, parseTable } from '../domain/terms/parse';
import type { Fault } from '../domain/terms/rowReader';
import { cellsFault, type InputFault, isFilled, readHeads, type TextTable } from './textTable';

export type Describe = (issue: Issue) => string;
export const DESCRIBE: Readonly<Record<'zh' | 'en', Describe>> = { zh: describe, en: describeEn };

const NUMERIC: ReadonlySet<Column> = new Set(['满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '次数']);
const NUMBER = /^-?\d+(?:\.\d+)?$/;

const asCell = (text: string, numeric: boolean): string | number => (numeric && NUMBER.test(text.trim()) ? Number(text.trim()) : text);

const inputFault =
  (say: Describe) =>
  ({ row, column, found, expected, detail }: Fault): InputFault => ({
    code: 'term',
    row,
    column,
    found,
    expected: detail ? `${expected}（${say(detail)}）` : expected,
  });

export function readTerms(text: TextTable, say: Describe): Terms | readonly InputFault[] {
  const [head = [], ...rows] = text;
  if (!isFilled(head)) return [{ code: 'emptyTerms' }];
  const needed: readonly Column[] = ['类别', '编号', '名称'];
  const heads = readHeads<Column>(
    head,
    needed,
    COLUMNS.filter((column) => !needed.includes(column)),
  );
  if (heads.faults.length > 0) return heads.faults;
  const shifted = rows.flatMap((cells, i) => (isFilled(cells) ? (cellsFault(head, cells, i + 2) ?? []) : []));
  if (shifted.length > 0) return shifted;
  const columns = head.map((_, i) => [...heads.at].find(([, at]) => at === i)?.[0]);
  const kindAt = heads.at.get('类别') ?? -1;
  const numeric = (cells: readonly string[], column: Column | undefined): boolean =>
    column !== undefined && (NUMERIC.has(column) || (column === '名称' && halfWidth(cells[kindAt] ?? '') === '合同'));
  const grid = rows.map((cells) => cells.map((cell, i) => asCell(cell, numeric(cells, columns[i]))));
  const parsed = parseTable([[...head], ...grid]);
  return isFaults(parsed) ? parsed.map(inputFault(say)) : parsed;
}
