// A cell that somebody may type into: where it is, what it holds, what may stand there. Reading a workbook back and writing single
// cells both go by these.
import type { Dimension } from '../../domain/contract/types';
import type { LogColumn } from '../../domain/incident/columns';
import type { PenaltyTyped } from '../entries';
import type { InstalmentEntries } from '../sheets/paymentsEntries';

export type PenaltyField = keyof PenaltyTyped;
export type InstalmentField = keyof InstalmentEntries;
export type ClaimField = 'on' | 'ground' | 'amount';

/** Items, rows, instalments and the like are counted from 0. */
export type What =
  | { readonly kind: 'mark'; readonly month: string; readonly table: string; readonly item: number; readonly dimension: Dimension }
  | { readonly kind: 'ground'; readonly month: string; readonly table: string; readonly item: number }
  | { readonly kind: 'metric'; readonly month: string; readonly metric: string }
  | { readonly kind: 'penalty'; readonly month: string; readonly line: string; readonly field: PenaltyField }
  | { readonly kind: 'service'; readonly month: string; readonly row: number; readonly column: LogColumn }
  | { readonly kind: 'exitFact'; readonly fact: string }
  | { readonly kind: 'log'; readonly row: number; readonly column: LogColumn }
  | { readonly kind: 'system'; readonly index: number }
  | { readonly kind: 'instalment'; readonly index: number; readonly field: InstalmentField }
  | { readonly kind: 'against'; readonly month: string }
  | { readonly kind: 'bondGiven' }
  | { readonly kind: 'claim'; readonly index: number; readonly field: ClaimField }
  | { readonly kind: 'daysPastTerm' }
  | { readonly kind: 'holiday'; readonly index: number; readonly field: 'day' | 'sort' }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'planned' | 'delivered'; readonly id: string; readonly period: number };

export type Kind = What['kind'];

/** Days are whole, moments have a time; both as Excel's serials. A blank is always allowed. */
export type Expected =
  | { readonly kind: 'mark'; readonly max: number; readonly notArranged: boolean }
  | { readonly kind: 'number' | 'day' | 'moment'; readonly min: number; readonly max: number }
  /** `orWord`: 是 is one, 否 none. */
  | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly orWord?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'text' };

/** A locked cell that tells where its neighbours are, by what is printed in it; `nth` of that text in its column, from 0 on. */
export interface Anchor {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly nth?: number;
}

export interface TypedCell {
  readonly sheet: string;
  readonly address: string;
  readonly what: What;
  /** 「2026-04 评分表 第3项 完成质量」 */
  readonly label: string;
  readonly expected: Expected;
  /** Where it has moved (a table with another column, terms that were changed since), this has moved as well. */
  readonly anchor?: Anchor;
  /** Of a closed month (定稿): it shows what was typed, and cannot be changed. */
  readonly closed?: true;
}

export const TEXT: Expected = { kind: 'text' };
export const MONEY: Expected = { kind: 'number', min: 0, max: 1e12 };
export const COUNT: Expected = { kind: 'count', min: 0, max: Number.MAX_SAFE_INTEGER };
export const COUNT_OR_WORD: Expected = { kind: 'count', min: 0, max: Number.MAX_SAFE_INTEGER, orWord: true };
