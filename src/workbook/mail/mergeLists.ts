// What came back of 付款计划 in rows: claims on the bond, and the year's days off, each known by its day.
import { isoOf, isSerial } from '../../domain/time/serial';
import type { Entries, Mark } from '../entries';
import { HOLIDAYS } from '../formulas/workdays';
import { PAYMENTS } from '../sheetNames';
import { type Claim, NO_PAYMENTS } from '../sheets/paymentsEntries';
import { CLAIM_ROWS } from '../sheets/paymentsLayout';
import type { Row } from './conflicts';
import type { MergeOptions } from './merge';
import { inTurn } from './mergeLogs';
import { type List, mergeList, type Rows } from './mergeList';
import type { Returned } from './returned';

const dayId = ([day]: Row): string => (isSerial(day) ? isoOf(day) : String(day ?? '').trim());

const CLAIM: readonly (keyof Claim)[] = ['on', 'ground', 'amount'];
const CLAIMS: List = {
  name: `${PAYMENTS} 履约保函索赔`,
  columns: ['日期', '事由', '金额'],
  placeIn: (what) => (what.kind === 'claim' ? [what.index, CLAIM.indexOf(what.field)] : undefined),
  idOf: dayId,
  room: CLAIM_ROWS,
};

const DAY: readonly string[] = ['day', 'sort'];
const DAYS_OFF: List = {
  name: `${PAYMENTS} 放假安排`,
  columns: ['日期', '休或班'],
  placeIn: (what) => (what.kind === 'holiday' ? [what.index, DAY.indexOf(what.field)] : undefined),
  idOf: dayId,
  room: HOLIDAYS.rows,
};

const withPayments = (entries: Entries, change: Partial<NonNullable<Entries['payments']>>): Entries => ({ ...entries, payments: { ...(entries.payments ?? NO_PAYMENTS), ...change } });
const at = (row: Row, i: number): Mark => row[i] ?? null;

const mergeClaims = (entries: Entries, files: readonly Returned[], options: MergeOptions): Rows => {
  const own = (entries.payments?.claims ?? []).map(({ on, ground, amount }): Row => [on, ground, amount]);
  const { rows, changes, conflicts } = mergeList(own, files, CLAIMS, options);
  const claims = rows?.map((row): Claim => ({ on: at(row, 0), ground: at(row, 1), amount: at(row, 2) }));
  return { entries: claims ? withPayments(entries, { claims }) : entries, changes, conflicts };
};

const mergeDaysOff = (entries: Entries, files: readonly Returned[], options: MergeOptions): Rows => {
  const { rows, changes, conflicts } = mergeList(entries.payments?.holidays ?? [], files, DAYS_OFF, options);
  const holidays = rows?.map((row) => [at(row, 0), at(row, 1)] as const);
  return { entries: holidays ? withPayments(entries, { holidays }) : entries, changes, conflicts };
};

export const mergeLists = (entries: Entries, files: readonly Returned[], options: MergeOptions): Rows =>
  inTurn(entries, [(so) => mergeClaims(so, files, options), (so) => mergeDaysOff(so, files, options)]);
