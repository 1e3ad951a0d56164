// Splits a condition into tokens, each with its place in the text (counted from 1, as a person counts characters).
import { halfWidth } from '../cell';
import type { Op } from './ast';

export type TokenKind = 'name' | 'number' | 'op' | 'and' | 'or' | 'not' | 'open' | 'close' | 'end' | 'bad';
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const OPS: Readonly<Record<string, Op>> = { '=': '=', '≠': '≠', '<>': '≠', '!=': '≠', '>': '>', '≥': '≥', '>=': '≥', '<': '<', '≤': '≤', '<=': '≤' };
const WORDS: Readonly<Record<string, TokenKind>> = { 且: 'and', 或: 'or', 非: 'not', '(': 'open', ')': 'close' };
const OP = /^(?:<>|!=|>=|<=|[=≠>≥<≤])/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:%|万|亿)?/;
const NAME = /^[^\s()=≠<>≥≤!且或]+/;

export const opOf = (text: string): Op => OPS[text] ?? '=';

const next = (rest: string, at: number): Token => {
  const single = WORDS[rest[0] ?? ''];
  if (single) return { kind: single, text: rest[0] ?? '', at };
  const op = OP.exec(rest);
  if (op) return { kind: 'op', text: op[0], at };
  const number = NUMBER.exec(rest);
  if (number) return { kind: 'number', text: number[0], at };
  const name = NAME.exec(rest);
  return name ? { kind: 'name', text: name[0], at } : { kind: 'bad', text: rest[0] ?? '', at };
};

export const tokenize = (source: string): Token[] => {
  const text = halfWidth(source);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = next(text.slice(at), at + 1);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length + 1 }];
};
