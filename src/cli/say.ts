// Messages in the language chosen; what cannot go on is a Failure, carried as data until it is printed.
import { type MessageCode, MESSAGES } from './messages.zh';
import { MESSAGES_EN } from './messages.en';

export type Language = 'zh' | 'en';
export type Parts = Readonly<Record<string, string | number>>;
export type Say = (code: MessageCode, parts?: Parts) => string;

/** Messages by code in both languages; a brace names what is filled in. */
export const wordsIn =
  <C extends string>(catalogue: Readonly<Record<Language, Readonly<Record<C, string>>>>) =>
  (language: Language) =>
  (code: C, parts: Parts = {}): string =>
    catalogue[language][code].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));

export const sayIn: (language: Language) => Say = wordsIn<MessageCode>({ zh: MESSAGES, en: MESSAGES_EN });

/** Bad input: one message, of one or more lines. */
export class Failure {
  constructor(readonly text: string) {}
}
export const isFailure = (x: unknown): x is Failure => x instanceof Failure;
