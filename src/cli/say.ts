// Messages in the language chosen; what cannot go on is a Failure, carried as data until it is printed.
import { type MessageCode, MESSAGES } from './messages.zh';
import { MESSAGES_EN } from './messages.en';

export type Language = 'zh' | 'en';
export type Parts = Readonly<Record<string, string | number>>;
export type Say = (code: MessageCode, parts?: Parts) => string;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<MessageCode, string>>>> = { zh: MESSAGES, en: MESSAGES_EN };

export const sayIn =
  (language: Language): Say =>
  (code, parts = {}) =>
    CATALOGUE[language][code].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));

/** Bad input: one message, of one or more lines. */
export class Failure {
  constructor(readonly text: string) {}
}
export const isFailure = (x: unknown): x is Failure => x instanceof Failure;
