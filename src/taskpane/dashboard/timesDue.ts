// When a deliverable is due that was not delivered yet. What comes late takes the place of the oldest due, as on the sheet.
import { isIssue } from '../../domain/issue';
import type { Deliverable } from '../../domain/contract/types';
import type { Plan } from '../../workbook/plan';
import { type DeliverableEntries, readCounts } from '../../workbook/sheets/deliverablesEntries';
import { type DeliverableValues, isAnnounced, lateFrom } from '../../workbook/sheets/deliverablesValues';
import type { Due } from './due';

/** So many of each period as the deliveries, taken in order, do not cover. */
export const uncovered = (planned: readonly number[], delivered: number): readonly number[] => {
  let left = delivered;
  return planned.map((count) => {
    const covered = Math.min(left, count);
    left -= covered;
    return count - covered;
  });
};

/** undefined where something typed cannot be read, or the calendar is not known. */
export const timesDue = (
  plan: Plan,
  row: Deliverable,
  values: DeliverableValues | undefined,
  entries: DeliverableEntries,
): readonly Due[] | undefined => {
  if (!values || !isAnnounced(row, values.schedule)) return [];
  const { planned, plannedTotal, deliveredTotal, dueDay, schedule } = values;
  if (isIssue(plannedTotal) || isIssue(deliveredTotal) || isIssue(dueDay)) return undefined;
  const typed = readCounts(entries.planned.get(row.id), planned.length);
  const counts = schedule.kind === 'asItHappens' ? typed : planned.map((count) => (typeof count === 'number' ? count : 0));
  if (isIssue(counts)) return undefined;
  const from = lateFrom(plan);
  return uncovered(counts, deliveredTotal).flatMap((count, i) =>
    count > 0 ? [{ name: row.duty, day: dueDay ?? (from[i] ?? 1) - 1, count }] : [],
  );
};
