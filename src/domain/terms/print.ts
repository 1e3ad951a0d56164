// Writes terms as a table again: reading it gives the same terms.
import type { Cell } from '../cell';
import { printCondition } from '../condition/print';
import type { Field, Term } from '../contract/types';
import { percentText } from '../money/decimal';
import { isoOf } from '../time/serial';
import { type Column, COLUMNS } from './columns';
import { printBase, printCap, printRate } from './rate';

export type PrintedRow = Partial<Record<Column, string | number>>;

const fieldCell = ({ value }: Field): string | number => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.value.toNumber();
    case 'share':
      return percentText(value.value);
    case 'date':
      return isoOf(value.serial);
  }
};

const own = (term: Term): PrintedRow => {
  switch (term.kind) {
    case '合同':
      return { 名称: fieldCell(term) };
    case '考核项': {
      const [a, b, c] = term.weights;
      return { 名称: term.name, 满分: term.points.toNumber(), 完成时效: percentText(a), 完成质量: percentText(b), 工作文档: percentText(c) };
    }
    case '重大违约':
    case '一般违约':
    case '违约':
      return {
        名称: term.text, 族: term.family,
        ...(term.rate && { 比例: printRate(term.rate) }), ...(term.cap && { 上限: printCap(term.cap) }),
        ...(term.base && { 基数: printBase(term.base) }), ...(term.condition && { 条件: printCondition(term.condition) }),
      };
    case '事故':
    case '退出':
      return { 名称: term.text, 条件: printCondition(term.condition) };
    case '等级':
      return { 名称: term.text, 条件: printCondition(term.condition) };
    case '付款':
      return { 名称: term.text, 比例: term.shareText, 基数: term.amount.toNumber(), 期限: term.due };
    case '交付物':
      return { 名称: term.duty, 文档: term.document, 频次: term.frequency, 期限: term.due, 基数: term.extent, ...(term.count !== undefined && { 次数: term.count }) };
    case '解读':
      return { 名称: term.choice };
    case '指标':
      return { 名称: term.text, 条件: term.worse === 'low' ? '越低越差' : '越高越差' };
    case '存疑':
      return { 名称: term.text };
  }
};

export const printTerm = (term: Term): PrintedRow => ({
  类别: term.kind, 编号: term.id, ...own(term), 依据: term.source,
  限于: term.guards.map(({ reading, choice }) => `${reading}=${choice}`).join(' 且 '),
  ...(term.from !== undefined && { 生效: isoOf(term.from) }),
});

/** The table with its header row; columns that no row uses are left out unless they are among the twelve. */
export const printTable = (terms: readonly Term[], columns: readonly Column[] = COLUMNS): Cell[][] => [
  [...columns],
  ...terms.map(printTerm).map((row) => columns.map((column) => row[column] ?? '')),
];
