// Reads a condition: 或 binds weakest, then 且, then 非. The first fault is reported with its place and what was expected there.
import { type Issue, isIssue, wrong } from '../issue';
import { decimal } from '../money/decimal';
import { and, type Condition, type Literal, or } from './ast';
import { opOf, type Token, tokenize } from './token';
import type { Vocabulary, Word } from './vocabulary';

const UNITS: Readonly<Record<string, string>> = { '%': '0.01', 万: '10000', 亿: '100000000' };

/** `99.9%` is 0.999 exactly, `50万` is 500000. */
export const numberLiteral = (text: string): Literal => {
  const unit = UNITS[text[text.length - 1] ?? ''];
  return { text, value: unit ? decimal(text.slice(0, -1)).times(unit).toNumber() : Number(text) };
};

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
  ) {}

  peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', at: 0 };
  }

  take(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  junction(kind: 'and' | 'or', part: () => Condition | Issue): Condition | Issue {
    const parts: Condition[] = [];
    for (;;) {
      const next = part();
      if (isIssue(next)) return next;
      parts.push(next);
      if (this.peek().kind !== kind) return kind === 'and' ? and(parts) : or(parts);
      this.take();
    }
  }

  either = (): Condition | Issue => this.junction('or', this.both);
  both = (): Condition | Issue => this.junction('and', this.unit);

  unit = (): Condition | Issue => {
    const token = this.take();
    if (token.kind === 'not') {
      const part = this.unit();
      return isIssue(part) ? part : { type: 'not', part };
    }
    if (token.kind === 'open') return this.closed();
    return token.kind === 'name' ? this.compare(token) : unexpected(token, '名称、非或左括号');
  };

  private closed(): Condition | Issue {
    const inner = this.either();
    if (isIssue(inner)) return inner;
    const close = this.take();
    return close.kind === 'close' ? inner : unexpected(close, '右括号、且或或');
  }

  private compare(name: Token): Condition | Issue {
    const word = this.vocabulary(name.text);
    if (!word) return wrong('conditionName', { at: name.at, found: name.text });
    const op = this.take();
    if (op.kind !== 'op') return unexpected(op, '= ≠ > ≥ < ≤');
    const value = this.take();
    if (value.kind !== 'number' && value.kind !== 'name') return unexpected(value, '数值或词');
    const literal = value.kind === 'number' ? numberLiteral(value.text) : { text: value.text, value: value.text };
    const fault = mismatch(word, op.text, literal, value);
    return fault ?? { type: 'compare', name: word.name, op: opOf(op.text), literal };
  }
}

const unexpected = (token: Token, expected: string): Issue =>
  wrong('conditionSyntax', { at: token.at, found: token.kind === 'end' ? '结尾' : `“${token.text}”`, expected });

/** A number metric takes numbers, and counts also 是 and 否; a word takes its own words with = and ≠ only. */
const mismatch = (word: Word, op: string, literal: Literal, token: Token): Issue | undefined => {
  const isNumber = typeof literal.value === 'number';
  if (word.type === 'number') {
    return isNumber ? undefined : wrong('conditionValue', { at: token.at, name: word.name, found: literal.text, expected: '数值' });
  }
  const words = word.words ?? [];
  if (isNumber || !words.includes(String(literal.value))) {
    return wrong('conditionValue', { at: token.at, name: word.name, found: literal.text, expected: words.join('、') });
  }
  return ['=', '≠'].includes(opOf(op)) ? undefined : wrong('conditionSyntax', { at: token.at, found: `“${op}”`, expected: '= 或 ≠' });
};

export const parseCondition = (source: string, vocabulary: Vocabulary): Condition | Issue => {
  const reader = new Reader(tokenize(source), vocabulary);
  const condition = reader.either();
  if (isIssue(condition)) return condition;
  const rest = reader.peek();
  return rest.kind === 'end' ? condition : unexpected(rest, '且、或或结尾');
};
