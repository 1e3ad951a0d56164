// Where somebody is on the page 录入: the month, the form, and what is being entered; kept while another page is open.
import type { LiveHost } from '../../workbook/host';
import type { OwnBook } from '../session/content';
import { openMonth } from './forms';

export type PartId = 'form' | 'incident' | 'service' | 'metrics';

export interface Place {
  readonly month: string;
  readonly table: string;
  readonly part: PartId;
}

/** A contract that evaluates nothing keeps a service log a month. */
export const partsOf = ({ plan }: OwnBook): readonly PartId[] =>
  plan.contract.tables.size > 0 ? ['form', 'incident', 'metrics'] : ['service', 'metrics'];

const kept = new WeakMap<LiveHost, Place>();
export const keep = (host: LiveHost, place: Place): void => {
  kept.set(host, place);
};

/** The kept place, as far as the workbook still has it; else where the work goes on. */
export const placeIn = (book: OwnBook, place: Place | undefined): Place => {
  const tables = [...book.plan.contract.tables.keys()];
  const parts = partsOf(book);
  const month = book.plan.months.some(({ label }) => label === place?.month) ? place?.month : undefined;
  const table = tables.find((name) => name === place?.table) ?? tables[0] ?? '';
  const part = parts.find((each) => each === place?.part) ?? parts[0] ?? 'metrics';
  return { month: month ?? openMonth(book), table, part };
};

export const keptPlace = (host: LiveHost): Place | undefined => kept.get(host);
