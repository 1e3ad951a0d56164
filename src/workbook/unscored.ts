// The months whose marks were entered and yet have no score: in the workbook a total that is an error, said here with its reason.
import { isBlank } from '../domain/cell';
import { scoreMonth } from '../domain/evaluation/score';
import { type Issue, isIssue } from '../domain/issue';
import { entryKey } from './entries';
import type { Plan } from './plan';

export interface Unscored {
  readonly month: string;
  readonly table: string;
  readonly issue: Issue;
}

/** A month that is blank throughout is not evaluated yet. */
export const unscored = ({ contract, entries, months }: Plan): readonly Unscored[] =>
  months.flatMap(({ label }) =>
    [...contract.tables.keys()].flatMap((table) => {
      const marks = entries.scores.get(entryKey(label, table)) ?? [];
      if (marks.flat().every(isBlank)) return [];
      const issue = scoreMonth(contract, marks, table);
      return isIssue(issue) ? [{ month: label, table, issue }] : [];
    }),
  );
