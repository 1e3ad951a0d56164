// Rows of the terms that hold under one choice only, or say something else under it: the columns in which they differ, as they are written.
import type { Contract, Term } from '../../../domain/contract/types';
import type { Column } from '../../../domain/terms/columns';
import { type PrintedRow, printTerm } from '../../../domain/terms/print';
import type { Situation, Telling, Trial } from './situation';

const COMPARED: readonly Column[] = ['名称', '满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '条件'];

const active = (contract: Contract): readonly Term[] => [
  ...contract.fields.values(),
  ...[...contract.tables.values()].flat(),
  ...contract.clauses,
  ...[...contract.incidentTables.values()].flat(),
  ...contract.exits,
  ...contract.grades,
  ...contract.instalments,
  ...contract.deliverables,
];

const rowsOf = (contract: Contract, { kind, id }: Term): readonly PrintedRow[] =>
  active(contract)
    .filter((term) => term.kind === kind && term.id === id)
    .map(printTerm);

const cellText = (row: PrintedRow, column: Column): string => String(row[column] ?? '');

/** What every version says alike is left out; a row that one contract lacks is named by its text. */
const differing = (versions: readonly (readonly PrintedRow[])[]): readonly Column[] => {
  if (versions.some((rows) => rows.length === 0)) return ['名称'];
  return COMPARED.filter((column) => new Set(versions.map((rows) => rows.map((row) => cellText(row, column)).join('\n'))).size > 1);
};

const written = (row: PrintedRow, columns: readonly Column[], { word }: Telling): string =>
  columns
    .map((column) => (column === '名称' ? cellText(row, column) : `${column} ${cellText(row, column) || word('blank')}`))
    .join(word('comma'));

const situationOf = (term: Term, contracts: readonly Contract[], telling: Telling): Situation => {
  const { word } = telling;
  const columns = differing(contracts.map((contract) => rowsOf(contract, term)));
  return {
    text: word('row', { 类: term.kind, 号: term.id }),
    result: (contract) =>
      rowsOf(contract, term)
        .map((row) => written(row, columns, telling))
        .join(word('semicolon')) || word('noRow'),
  };
};

export const rowTrial: Trial = (contracts, telling) => {
  const guarded = contracts.flatMap(({ terms }) => terms.filter(({ guards }) => guards.length > 0));
  const rows = new Map(guarded.map((term) => [`${term.kind} ${term.id}`, term]));
  return [...rows.values()].map((term) => situationOf(term, contracts, telling));
};
