// The pane in the user's language: one typed table for each, no library.
import type { Issue } from '../../domain/issue';
import { DESCRIBE } from '../../workbook/termsText';
import { WORDS_EN } from './en';
import { type WordCode, WORDS_ZH } from './zh';

export type Language = 'zh' | 'en';
export type Parts = Readonly<Record<string, string | number>>;
export type Say = (code: WordCode, parts?: Parts) => string;

const TABLES: Readonly<Record<Language, Readonly<Record<WordCode, string>>>> = { zh: WORDS_ZH, en: WORDS_EN };

export const sayIn =
  (language: Language): Say =>
  (code, parts = {}) =>
    TABLES[language][code].replace(/\{([^{}]+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

export const describeIn = (language: Language): ((issue: Issue) => string) => DESCRIBE[language];

export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };
export type { WordCode };
