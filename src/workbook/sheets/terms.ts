// 合同条款: the terms table of the contract, alternatives and doubts included, as the range that every other sheet and every
// SLA function reads. Dates, amounts, weights and plain shares stand in it as numbers, so that they can be referred to.
// The twelve columns that every contract has are printed; with what only computes, and 交付物's own, a page could not be read.
import type { Term } from '../../domain/contract/types';
import { BASE_COLUMNS, type Column } from '../../domain/terms/columns';
import { printTerm } from '../../domain/terms/print';
import { range } from '../address';
import type { CellValue, SheetModel } from '../model';
import type { Plan } from '../plan';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { TERMS } from '../sheetNames';
import { STAMP_ROWS, stampColumn, stampOf, stampValues } from '../stamp';
import type { StyleKey } from '../styles';
import { TERMS_HEAD } from '../termsIndex';
import { fillIn, TERMS_WORDS as WORDS } from '../words.zh';
import { percentStyle } from './shares';

const WIDTHS: Readonly<Record<Column, number>> = {
  类别: 8,
  编号: 13,
  名称: 40,
  满分: 5,
  完成时效: 5,
  完成质量: 5,
  工作文档: 5,
  比例: 8,
  上限: 6,
  基数: 11,
  条件: 25,
  依据: 16,
  族: 6,
  限于: 11,
  生效: 10,
  文档: 14,
  频次: 6,
  次数: 5,
  期限: 9,
};

type Numeric = Partial<Record<Column, readonly [number, StyleKey]>>;

const share = (value: number): readonly [number, StyleKey] => [value, percentStyle(value)];
const amount = (value: number): readonly [number, StyleKey] => [value, 'money'];
const plain = (value: number): readonly [number, StyleKey] => [value, 'centre'];

/** The cells of a term that hold numbers; everything else is text as printed. */
const numbersOf = (term: Term): Numeric => {
  switch (term.kind) {
    case '合同':
      if (term.value.type === 'date') return { 名称: [term.value.serial, 'date'] };
      return term.value.type === 'number' ? { 名称: [term.value.value.toNumber(), 'centre'] } : {};
    case '考核项': {
      const [time, quality, documents] = term.weights.map((weight) => share(weight.toNumber()));
      return {
        满分: plain(term.points.toNumber()),
        ...(time && quality && documents && { 完成时效: time, 完成质量: quality, 工作文档: documents }),
      };
    }
    case '重大违约':
    case '一般违约':
    case '违约':
      return {
        ...(term.rate?.kind === 'share' && { 比例: share(term.rate.value.toNumber()) }),
        ...(term.cap?.kind === 'share' && { 上限: share(term.cap.value.toNumber()) }),
        ...(term.cap?.kind === 'amount' && { 上限: amount(term.cap.value.toNumber()) }),
        ...(term.base?.kind === 'amount' && { 基数: amount(term.base.value.toNumber()) }),
      };
    case '付款': {
      const [over, under] = term.share;
      return {
        ...(term.shareText.endsWith('%') && { 比例: share(over.div(under).toNumber()) }),
        基数: amount(term.amount.toNumber()),
      };
    }
    case '交付物':
      return term.count === undefined ? {} : { 次数: plain(term.count) };
    default:
      return {};
  }
};

interface TermCell {
  readonly value: CellValue | null;
  readonly style: StyleKey;
}

/** A term as the cells of its row. Text is kept as text, so that 1/12 does not become a date when it is edited. */
export const termCells = (term: Term, columns: readonly Column[]): readonly TermCell[] => {
  const printed = printTerm(term);
  const numbers = numbersOf(term);
  return columns.map((column): TermCell => {
    const number = numbers[column];
    if (number) return { value: number[0], style: number[1] };
    const text = printed[column] ?? '';
    if (text === '') return { value: null, style: 'text' };
    return { value: text, style: typeof text === 'number' ? 'centre' : 'verbatim' };
  });
};

/** Rows of a choice that is not made stand beside those that hold. */
const holding = ({ contract }: Plan): ReadonlySet<Term> =>
  new Set<Term>([
    ...contract.fields.values(),
    ...[...contract.tables.values()].flat(),
    ...contract.clauses,
    ...[...contract.incidentTables.values()].flat(),
    ...contract.exits,
    ...contract.grades,
    ...contract.instalments,
    ...contract.deliverables,
    ...contract.readings.values(),
    ...contract.metrics.values(),
    ...contract.doubts,
  ]);

/** Outside the print area. */
function addStamp(built: SheetBuilder, plan: Plan): void {
  const column = stampColumn(plan.terms.columns.length);
  const values = stampValues(stampOf(plan));
  STAMP_ROWS.forEach((name, i) => built.put(i + 1, column, name, 'plain').put(i + 1, column + 1, values[i] ?? null, 'plain'));
  built.hideColumn(column).hideColumn(column + 1);
}

export function termsSheet(plan: Plan): SheetModel {
  const { terms } = plan.contract;
  const { columns } = plan.terms;
  const holds = holding(plan);
  const built = sheet(TERMS).widths(...columns.map((column) => WIDTHS[column]));
  const printed = BASE_COLUMNS.length;
  built.merge(1, 1, 1, printed, fillIn(WORDS.title, { 合同: plan.name }), 'title').height(1, 36);
  const beside = columns.slice(printed);
  built.merge(2, 1, 2, printed, `${WORDS.note}${beside.length > 0 ? fillIn(WORDS.beside, { 列: beside.join('、') }) : ''}`, 'note');
  built.row(TERMS_HEAD, 1, columns, 'head');
  terms.forEach((term, i) => {
    const row = TERMS_HEAD + 1 + i;
    termCells(term, columns).forEach(({ value, style }, j) => built.put(row, j + 1, value, style));
    if (!holds.has(term)) built.highlight(range(row, 1, row, columns.length), 'TRUE', 'muted');
  });
  addStamp(built, plan);
  const bottom = TERMS_HEAD + terms.length;
  built.print({
    orientation: 'landscape',
    area: range(1, 1, bottom, printed),
    repeatRows: [TERMS_HEAD, TERMS_HEAD],
    margins: { top: 1.2, bottom: 1.2, left: 0.7, right: 0.7 },
  });
  return built.freeze(TERMS_HEAD, 2).protect().build();
}
