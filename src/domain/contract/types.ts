// A contract as the rules read it: the rows of a terms table, typed. What was typed into a cell is kept exactly.
import type { Condition } from '../condition/ast';
import type { Decimal } from '../money/decimal';

/** `六十分=及格`: the row holds under that choice. */
export interface Guard {
  readonly reading: string;
  readonly choice: string;
}

export type Rate =
  | { readonly kind: 'share'; readonly value: Decimal }
  /** `10.5%/2日(不足计)`: per so many units; `partial`: part of a step counts as one. */
  | { readonly kind: 'perUnit'; readonly value: Decimal; readonly units: number; readonly unit: string; readonly partial: boolean }
  /** `(100-得分)%`: what is missing from that mark, in percent. */
  | { readonly kind: 'shortfall'; readonly from: Decimal };

export type Base =
  | { readonly kind: 'amount'; readonly value: Decimal }
  /** A term of the contract, or a share of it: `中标金额×10%`. */
  | { readonly kind: 'term'; readonly name: string; readonly share?: Decimal }
  /** 另行填写: the caller gives it. */
  | { readonly kind: 'given' }
  /** 另行规定: left to rules outside the contract. */
  | { readonly kind: 'elsewhere' };

export type Cap = Base | { readonly kind: 'share'; readonly value: Decimal };

export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: Decimal }
  | { readonly type: 'share'; readonly value: Decimal }
  | { readonly type: 'date'; readonly serial: number };

interface Common {
  readonly id: string;
  readonly source: string;
  readonly guards: readonly Guard[];
  /** Serial of the day from which the row holds (生效). */
  readonly from?: number;
}

export interface Field extends Common {
  readonly kind: '合同';
  readonly value: FieldValue;
}
export type Dimension = '完成时效' | '完成质量' | '工作文档';
export const DIMENSIONS: readonly Dimension[] = ['完成时效', '完成质量', '工作文档'];
export interface Item extends Common {
  readonly kind: '考核项';
  readonly table: string;
  readonly name: string;
  readonly points: Decimal;
  readonly weights: readonly [Decimal, Decimal, Decimal];
}
export type ClauseKind = '重大违约' | '一般违约' | '违约';
export interface Clause extends Common {
  readonly kind: ClauseKind;
  readonly text: string;
  readonly rate?: Rate;
  readonly cap?: Cap;
  readonly base?: Base;
  readonly condition?: Condition;
  readonly family: string;
}
export interface IncidentClass extends Common {
  readonly kind: '事故';
  readonly table: string;
  readonly level: string;
  readonly text: string;
  readonly condition: Condition;
}
export interface ExitGround extends Common {
  readonly kind: '退出';
  readonly text: string;
  readonly condition: Condition;
}
export interface Grade extends Common {
  readonly kind: '等级';
  readonly text: string;
  readonly condition: Condition;
}
export interface Instalment extends Common {
  readonly kind: '付款';
  readonly text: string;
  /** As written, `70%` or `1/12`; and its exact numerator and denominator. */
  readonly shareText: string;
  readonly share: readonly [Decimal, Decimal];
  readonly amount: Decimal;
  readonly due: string;
}
export interface Deliverable extends Common {
  readonly kind: '交付物';
  readonly duty: string;
  readonly document: string;
  readonly frequency: string;
  readonly count?: number;
  readonly due: string;
  readonly extent: string;
}
export interface ReadingRow extends Common {
  readonly kind: '解读';
  readonly choice: string;
}
export interface MetricRow extends Common {
  readonly kind: '指标';
  readonly text: string;
  readonly worse: 'high' | 'low';
}
export interface Doubt extends Common {
  readonly kind: '存疑';
  readonly text: string;
}

export type Term = Field | Item | Clause | IncidentClass | ExitGround | Grade | Instalment | Deliverable | ReadingRow | MetricRow | Doubt;

/** Every row of a terms table, alternatives and later versions included. */
export interface Terms {
  readonly terms: readonly Term[];
}

/** What holds of them: one choice for each reading, the rows in force. */
export interface Contract {
  readonly fields: ReadonlyMap<string, Field>;
  readonly tables: ReadonlyMap<string, readonly Item[]>;
  readonly clauses: readonly Clause[];
  readonly incidentTables: ReadonlyMap<string, readonly IncidentClass[]>;
  readonly exits: readonly ExitGround[];
  readonly grades: readonly Grade[];
  readonly instalments: readonly Instalment[];
  readonly deliverables: readonly Deliverable[];
  readonly readings: ReadonlyMap<string, ReadingRow>;
  readonly metrics: ReadonlyMap<string, MetricRow>;
  readonly doubts: readonly Doubt[];
  /** All rows, for printing and for lint. */
  readonly terms: readonly Term[];
}
