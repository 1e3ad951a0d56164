// A page's own table of words, said as the pane's are.
import type { Language, Parts } from './index';

export type SayFrom<Code extends string> = (code: Code, parts?: Parts) => string;

export const sayFrom =
  <Code extends string>(tables: Readonly<Record<Language, Readonly<Record<Code, string>>>>) =>
  (language: Language): SayFrom<Code> =>
  (code, parts = {}) =>
    tables[language][code].replace(/\{([^{}]+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
