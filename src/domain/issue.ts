// What can be wrong, as data: a kind (which Excel error), a code and its parameters. The wording lives in messages.zh and messages.en.
import type { MessageCode } from './messages.zh';

/** `value`: what was given is wrong (#VALUE!). `na`: there is no answer (#N/A). */
export type IssueKind = 'value' | 'na';
export type IssueParams = Readonly<Record<string, string | number>>;

export class Issue {
  constructor(
    readonly kind: IssueKind,
    readonly code: MessageCode,
    readonly params: IssueParams = {},
  ) {}
}

export const wrong = (code: MessageCode, params: IssueParams = {}): Issue => new Issue('value', code, params);
export const missing = (code: MessageCode, params: IssueParams = {}): Issue => new Issue('na', code, params);
export const isIssue = (x: unknown): x is Issue => x instanceof Issue;
