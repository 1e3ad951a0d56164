// 定稿 and 重新打开: two acts on a month, each leaving its line for good.
import { RULES_VERSION } from '../../domain/version';
import { parseCell, parseRange } from '../address';
import { isCellError, type SheetModel } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { monthSheets } from '../sheets/monthSheets';
import { anchorsOf } from './anchors';
import { freeze } from './freeze';
import { monthTyped } from './monthTyped';
import { closedOf, nextNumber, valueAt } from './state';
import type { Closing, FrozenSheet } from './types';

export type RefusalCode = 'notCovered' | 'alreadyClosed' | 'notClosed' | 'noReason' | 'error' | 'unset';

/** Why a month cannot be closed or reopened; of the first kind as many as there are cells. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly month: string;
  readonly sheet?: string;
  readonly address?: string;
  readonly label?: string;
  /** `#N/A`, `#VALUE!` */
  readonly found?: string;
}

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  notCovered: '工作簿没有这个月份',
  alreadyClosed: '已经定稿',
  notClosed: '没有定稿',
  noReason: '重新打开须写明原因',
  error: '有未填或有误之处',
  unset: '还没有填写，没有结果',
};

export const refusalText = ({ code, month, sheet, address, label, found }: Refusal): string =>
  [sheet === undefined ? month : `${sheet}!${address ?? ''}`, label ?? '', found ?? ''].filter((part) => part !== '').join(' ') + `：${REFUSALS[code]}`;

export const isRefused = (result: Closing | readonly Refusal[]): result is readonly Refusal[] => Array.isArray(result);

/** Errors among what is printed; beside it stand helper cells that may well be errors. */
const errorsOf = (month: string, { name, cells }: FrozenSheet, { print }: SheetModel): readonly Refusal[] => {
  const area = parseRange(print.area ?? '');
  return cells.flatMap(({ address, label, value }) => {
    const at = parseCell(address);
    const printed = !area || (at !== undefined && at.col <= area.right && at.row <= area.bottom);
    return printed && isCellError(value) ? [{ code: 'error', month, sheet: name, address, label, found: value.error }] : [];
  });
};

const unset = (plan: Plan, month: Month, sheets: readonly FrozenSheet[]): readonly Refusal[] => {
  const { penalty, scores } = anchorsOf(plan, month);
  return [...Object.values(scores), penalty].flatMap((ref): readonly Refusal[] => {
    const sheet = sheets.find(({ name }) => ref.startsWith(`'${name}'!`));
    const address = ref.slice(ref.lastIndexOf('!') + 1).replace(/\$/g, '');
    const found = sheet?.cells.find((cell) => cell.address === address);
    return sheet && found?.value === '' ? [{ code: 'unset', month: month.label, sheet: sheet.name, address, label: found.label }] : [];
  });
};

/** `on`: the serial of the day. The month is taken as it stands; what is missing or wrong on it is told instead. */
export function closeMonth(plan: Plan, label: string, on: number): Closing | readonly Refusal[] {
  const month = plan.months.find((each) => each.label === label);
  if (!month) return [{ code: 'notCovered', month: label }];
  const { entries } = plan;
  if (closedOf(entries, label)) return [{ code: 'alreadyClosed', month: label }];
  const models = monthSheets(plan, month).map(([, sheet]) => sheet);
  const sheets = models.map(freeze);
  const refused = [...sheets.flatMap((sheet, i) => (models[i] ? errorsOf(label, sheet, models[i]) : [])), ...unset(plan, month, sheets)];
  if (refused.length > 0) return refused;
  const anchors = anchorsOf(plan, month);
  const act = { kind: 'closed', number: nextNumber(entries), on, version: RULES_VERSION, total: '', sheets, anchors, typed: monthTyped(entries, label) } as const;
  return { acts: [...(entries.closings?.get(label)?.acts ?? []), { ...act, total: valueAt(act, anchors.penalty) }] };
}

/** A month that is computed again, and says so from now on. */
export function reopenMonth({ entries }: Pick<Plan, 'entries'>, label: string, on: number, reason: string): Closing | readonly Refusal[] {
  const closing = entries.closings?.get(label);
  if (!closing || !closedOf(entries, label)) return [{ code: 'notClosed', month: label }];
  if (reason.trim() === '') return [{ code: 'noReason', month: label }];
  return { acts: [...closing.acts, { kind: 'reopened', number: nextNumber(entries), on, version: RULES_VERSION, reason: reason.trim() }] };
}
