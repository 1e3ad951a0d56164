// Many returned files and one workbook: which are merged, what that changes, what is left to decide. Pure, so that the command line
// and the pane do the same.
import type { Entries } from '../entries';
import type { Plan } from '../plan';
import { type FlowLine, type MailEntries, NO_MAIL } from './flow';
import { type Merged, merge, type MergeOptions } from './merge';
import { flowText } from './reportText';
import type { Returned } from './returned';
import { type Sorted, sortFiles } from './sortFiles';

export interface CollectOptions extends MergeOptions {
  /** ISO date, or date and time, given by the caller: it is written into 流转记录. */
  readonly on: string;
}

export interface Collected extends Omit<Merged, 'entries'> {
  readonly files: readonly Sorted[];
  /** What the workbook is made of now; where nothing was merged, as it was. */
  readonly entries: Entries;
}

const lineOf = (file: Returned, { changes }: Merged, on: string): FlowLine => {
  const own = changes.filter(({ from }) => from.length === 0 || from.includes(file.receipt?.recipient ?? ''));
  return {
    on,
    file: file.name,
    digest: file.digest,
    recipient: file.receipt?.recipient ?? '',
    months: file.receipt?.months.join('、') ?? '',
    outcome: '已合并',
    written: own.length,
    text: flowText(file, own),
  };
};

/** The same file merged again, that changes nothing, leaves no second line. */
const isKnown = ({ flow }: { readonly flow: readonly FlowLine[] }, { digest, written }: FlowLine): boolean => written === 0 && flow.some((line) => line.digest === digest);

const keptText = ({ evaluators }: MailEntries): string => JSON.stringify([...evaluators]);

export const collect = (plan: Plan, returned: readonly Returned[], options: CollectOptions): Collected => {
  const files = sortFiles(returned, plan, options);
  const merging = files.flatMap(({ file, state }) => (state === 'merged' ? [file] : []));
  if (merging.length === 0) return { files, entries: plan.entries, changes: [], conflicts: [], spreads: [] };
  const merged = merge(plan, merging, options);
  const mail = merged.entries.mail ?? NO_MAIL;
  const lines = merging.map((file) => lineOf(file, merged, options.on)).filter((line) => !isKnown(mail, line));
  const unchanged = merged.changes.length === 0 && lines.length === 0 && keptText(mail) === keptText(plan.entries.mail ?? NO_MAIL);
  return { ...merged, files, entries: unchanged ? plan.entries : { ...merged.entries, mail: { ...mail, flow: [...mail.flow, ...lines] } } };
};

/** Whether anything was left out or is still to be decided. */
export const isClean = ({ files, conflicts }: Collected): boolean => conflicts.length === 0 && files.every(({ state, file }) => (state === 'merged' || state === 'duplicate') && !file.faults.some(({ gravity }) => gravity !== 'odd'));
