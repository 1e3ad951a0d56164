// A contract's terms as the pane lists them: grouped by 类别, each with its figures, condition and source; searched by any of its words.
import { halfWidth } from '../../domain/cell';
import { choiceOf } from '../../domain/contract/term';
import type { Contract, Term, Terms } from '../../domain/contract/types';
import { type Column, KINDS, type Kind } from '../../domain/terms/columns';
import { printTerm } from '../../domain/terms/print';

export interface TermView {
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  /** Columns that say more, with what stands in them. */
  readonly figures: readonly (readonly [Column, string])[];
  readonly condition: string;
  readonly source: string;
  readonly guards: string;
  readonly from: string;
  /** False for the alternatives of a reading, and for versions that hold on another day. */
  readonly applied: boolean;
}

const FIGURES: readonly Column[] = [
  '满分',
  '完成时效',
  '完成质量',
  '工作文档',
  '比例',
  '上限',
  '基数',
  '族',
  '文档',
  '频次',
  '次数',
  '期限',
];
const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

/** Amounts are easier to read in groups of three. */
const cellText = (cell: string | number | undefined): string => {
  const [whole = '', ...rest] = String(cell ?? '').split('.');
  return typeof cell === 'number' ? [whole.replace(THOUSANDS, ','), ...rest].join('.') : String(cell ?? '');
};

const viewOf = (term: Term, index: number, contract: Contract): TermView => {
  const row = printTerm(term);
  const figures = FIGURES.flatMap((column) => (cellText(row[column]) === '' ? [] : [[column, cellText(row[column])] as const]));
  return {
    key: `${index}`,
    kind: term.kind,
    id: term.id,
    text: cellText(row.名称),
    figures,
    condition: cellText(row.条件),
    source: term.source,
    guards: cellText(row.限于),
    from: cellText(row.生效),
    applied: contract.terms.includes(term) && term.guards.every(({ reading, choice }) => choiceOf(contract, reading) === choice),
  };
};

/** Readings have a list of their own. */
export const termViews = ({ terms }: Terms, contract: Contract): readonly TermView[] =>
  terms.map((term, i) => viewOf(term, i, contract)).filter(({ kind }) => kind !== '解读');

const wordsOf = (view: TermView): string =>
  halfWidth([view.kind, view.id, view.text, view.condition, view.source, view.guards, ...view.figures.flat()].join(' ')).toLowerCase();

/** Every word of the query must occur somewhere in the row. */
export const searched = (views: readonly TermView[], query: string, kind: Kind | undefined): readonly TermView[] => {
  const words = halfWidth(query)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return views.filter((view) => (kind === undefined || view.kind === kind) && words.every((word) => wordsOf(view).includes(word)));
};

export const grouped = (views: readonly TermView[]): readonly (readonly [Kind, readonly TermView[]])[] =>
  KINDS.map((kind) => [kind, views.filter((view) => view.kind === kind)] as const).filter(([, list]) => list.length > 0);
