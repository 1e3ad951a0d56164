// What SLA.SEVERITY and SLA.INCIDENT share: the verdict on each row of the log, an error in its own place.
import type { Contract } from '../domain/contract/types';
import { readHeaders } from '../domain/incident/columns';
import { type Incident, isEmptyRow, readIncident } from '../domain/incident/read';
import { classifierOf, classify, type Verdict } from '../domain/incident/severity';
import { isIssue, type Issue, wrong } from '../domain/issue';
import { grid, optional, readText } from './cells';
import { contractOf } from './contractArgument';

export type Judged = Issue | undefined | { readonly incident: Incident; readonly verdict: Verdict };

const judgeRows = (contract: Contract, headers: unknown, rows: unknown, table: string | undefined): readonly Judged[] | Issue => {
  const classifier = classifierOf(contract, table);
  if (isIssue(classifier)) return classifier;
  const heads = grid(headers);
  const columns = readHeaders(heads);
  if (isIssue(columns)) return columns;
  const width = heads.length === 1 ? (heads[0]?.length ?? 0) : heads.length;
  const cells = grid(rows);
  if ((cells[0]?.length ?? 0) !== width) return wrong('rowWidth', { found: cells[0]?.length ?? 0, expected: width });
  return cells.map((row, i): Judged => {
    if (isEmptyRow(row)) return undefined;
    const incident = readIncident(row, columns, i + 1);
    if (isIssue(incident)) return incident;
    const verdict = classify(classifier, incident);
    return isIssue(verdict) ? verdict : { incident, verdict };
  });
};

export const judge = (contract: unknown, headers: unknown, rows: unknown, table: unknown): readonly Judged[] | Issue => {
  const found = contractOf(contract);
  if (isIssue(found)) return found;
  const name = optional(table, 'table', readText);
  return isIssue(name) ? name : judgeRows(found, headers, rows, name);
};
