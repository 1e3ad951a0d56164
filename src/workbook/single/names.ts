// What the sheets, tables and names of a contract are called in a workbook over several: `官网运维 2026-03 评分表`, `官网运维_评分_2026_03`.
import { legalName, MAX_NAME } from '../sheetNames';
import type { WorkbookModel } from '../model';

/** Of sheets, and of tables and names, which take no spaces and begin with a letter. */
export interface Prefix {
  readonly sheet: string;
  readonly name: string;
}

/** By the bare name in small letters, as every program looks them up. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

const MONTH = /^\d{4}-\d{2}$/;

/** A prefix has no space, so that the first space ends it; one that looks like a month would not be told from one. */
const wordOf = (name: string): string => {
  const word = legalName(name).replace(/\s+/g, '');
  return word === '' || MONTH.test(word) ? `合同${word}` : word;
};

/** How the prefix of sheets is spelled before tables and names. */
export const nameOf = (word: string): string => word.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=[^\p{L}_])/u, '_');

/** Prefixes for contracts of these names: distinct, and short enough for the longest name of a sheet that follows. */
export const prefixesFor = (names: readonly string[], longest: number): readonly Prefix[] => {
  const room = Math.max(2, MAX_NAME - 1 - longest);
  const made: Prefix[] = [];
  for (const name of names) {
    const word = wordOf(name).slice(0, room);
    let prefix: Prefix = { sheet: word, name: nameOf(word) };
    const taken = (): boolean => made.some((other) => other.sheet.toLowerCase() === prefix.sheet.toLowerCase() || other.name.toLowerCase() === prefix.name.toLowerCase());
    for (let count = 2; taken(); count += 1) {
      const numbered = `${word.slice(0, room - String(count).length)}${count}`;
      prefix = { sheet: numbered, name: nameOf(numbered) };
    }
    made.push(prefix);
  }
  return made;
};

export const prefixedSheet = ({ sheet }: Prefix, bare: string): string => `${sheet} ${bare}`;
const prefixedName = ({ name }: Prefix, bare: string): string => `${name}_${bare}`;

export interface SplitName {
  /** undefined: the sheet of a workbook over one contract, or 总览. */
  readonly prefix: string | undefined;
  readonly bare: string;
}

/** `官网运维 2026-03 评分表` is 官网运维 and `2026-03 评分表`; `2026-03 评分表` has no prefix. What is no sheet of ours is split too. */
export const splitName = (sheet: string): SplitName => {
  const [, first, rest] = /^(\S+) (.+)$/.exec(sheet) ?? [];
  return first === undefined || rest === undefined || MONTH.test(first) ? { prefix: undefined, bare: sheet } : { prefix: first, bare: rest };
};

/** All that a workbook names, to what it is called under the prefix. */
export const renamingFor = ({ sheets, names }: Pick<WorkbookModel, 'sheets' | 'names'>, prefix: Prefix): Renaming => ({
  sheets: new Map(sheets.map(({ name }) => [name.toLowerCase(), prefixedSheet(prefix, name)])),
  names: new Map([...names, ...sheets.flatMap(({ tables }) => tables)].map(({ name }) => [name.toLowerCase(), prefixedName(prefix, name)])),
});
