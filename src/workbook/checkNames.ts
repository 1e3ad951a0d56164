// Names of cells and of tables: what Excel takes, and no name twice.
import { MAX_COLUMN, columnNumber } from './address';
import type { Fault } from './fault';
import type { WorkbookModel } from './model';

const MAX_NAME = 255;
const FORM = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_CELL = /^([A-Z]{1,3})\d+$/i;
const LIKE_R1C1 = /^(R\d*)?(C\d*)?$/i;

/** A text as part of a name. */
export const nameable = (text: string): string => text.replace(/[^\p{L}\p{N}_.]/gu, '_');

export function isLegalDefinedName(name: string): boolean {
  const letters = LIKE_CELL.exec(name)?.[1];
  const likeCell = letters !== undefined && columnNumber(letters.toUpperCase()) <= MAX_COLUMN;
  return name.length <= MAX_NAME && FORM.test(name) && !likeCell && !LIKE_R1C1.test(name);
}

/** Tables and names share one space of names. */
export function nameFaults({ sheets, names }: WorkbookModel): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const check = (name: string, wrong: Fault, twice: Fault): void => {
    if (!isLegalDefinedName(name)) faults.push(wrong);
    else if (seen.has(name.toLowerCase())) faults.push(twice);
    seen.add(name.toLowerCase());
  };
  for (const { name } of names) check(name, { code: 'name', found: name }, { code: 'nameTwice', found: name });
  for (const { name: sheet, tables } of sheets) {
    for (const { name, ref } of tables) {
      const fault: Fault = { code: 'tableName', sheet, cell: ref, found: name };
      check(name, fault, fault);
    }
  }
  return faults;
}
