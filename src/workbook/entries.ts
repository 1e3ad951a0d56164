// What people typed, kept apart from what is computed.
import type { Closing } from './closing/types';
import type { LogEntries } from './log/entries';
import type { MailEntries } from './mail/flow';
import type { DeliverableEntries } from './sheets/deliverablesEntries';
import type { PaymentEntries } from './sheets/paymentsEntries';

export type Mark = number | string | null;
export type Typed = number | string;

/** What the parties enter beside a clause of a month: another base, what is claimed, waived and agreed in yuan, the provider's reply. */
export interface PenaltyTyped {
  readonly base?: Typed;
  readonly claimed?: Typed;
  readonly waived?: Typed;
  readonly agreed?: Typed;
  readonly reply?: Typed;
}

export interface Entries {
  /** By `2026-03|应用系统运维`: a row an item, three cells. */
  readonly scores: ReadonlyMap<string, readonly (readonly Mark[])[]>;
  /** The ground of the deduction (扣分说明), one an item; by the same key. */
  readonly grounds: ReadonlyMap<string, readonly string[]>;
  /** By month (`2026-03`), then by metric. */
  readonly metrics: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
  /** By month: rows of the service log (服务日志), columns 编号 to 说明. */
  readonly serviceLog?: ReadonlyMap<string, readonly (readonly Mark[])[]>;
  /** By month, then by line of the penalty sheet (`lineKeys` of penaltyLayout): `迟延`, a second row of the same 编号 `迟延#2`. */
  readonly penalties?: ReadonlyMap<string, ReadonlyMap<string, PenaltyTyped>>;
  /** By metric: what no log holds of the grounds for ending the contract (人员违约次数, 未整改, …), over the whole term. */
  readonly exitFacts?: ReadonlyMap<string, Typed>;
  /** By month: what was closed (定稿), and reopened. */
  readonly closings?: ReadonlyMap<string, Closing>;
  /** The year's incident log; without one the metrics of each month are typed on its penalty sheet. */
  readonly log?: LogEntries;
  /** The months' totals come from their own sheets. */
  readonly payments?: Omit<PaymentEntries, 'monthTotals'>;
  readonly deliverables?: DeliverableEntries;
  /** What came back by mail: each evaluator's marks, and a line for every file that was merged. */
  readonly mail?: MailEntries;
  /** By sheet, then by address: what people put where nothing of ours stands, beside the logs above all. */
  readonly notes?: ReadonlyMap<string, ReadonlyMap<string, Typed>>;
}

export const NO_ENTRIES: Entries = { scores: new Map(), grounds: new Map(), metrics: new Map() };

export const entryKey = (month: string, table: string): string => `${month}|${table}`;
