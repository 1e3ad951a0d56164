// Results of the rules as cells hold them: an issue becomes the error that Excel shows for it.
import { type Issue, isIssue } from '../../domain/issue';
import { type CellError, type CellValue, NOT_AVAILABLE, WRONG_VALUE } from '../model';
import type { Computed } from '../sheetBuilder';

export const errorOf = (issue: Issue): CellError => (issue.kind === 'na' ? NOT_AVAILABLE : WRONG_VALUE);

export const cellOf = (result: number | string | Issue): CellValue => (isIssue(result) ? errorOf(result) : result);

/** A computed cell: natively, perhaps by the add-in, and what our rules make of it. */
export const computed = (native: string, value: CellValue, sla?: string): Computed => ({ native, value, ...(sla === undefined ? {} : { sla }) });
