// The workbook as it is: what sheets there are in one round trip, all that is on them in a second.
import type { DrawnSheet, DrawnWorkbook } from '../../workbook/host';
import { DRAWN, parseDrawn, type Drawn, type DrawnParts } from './drawn';
import { fromShown } from './formulaText';
import { queueLook, type BookFacts } from './look';
import { queueSheet } from './readSheet';
import { MERGES, type Supports } from './requirements';
import { ask } from './send';
import { isKept } from './swap';

const drawnOf = ({ sheets }: Drawn, name: string): DrawnParts => sheets[name] ?? { validations: [], highlights: [], columns: {} };

const readSheets = (names: readonly string[], facts: BookFacts, supports: Supports): Promise<readonly DrawnSheet[]> => {
  const drawn = parseDrawn(facts.settings.get(DRAWN));
  const tables = new Map(facts.sheets.map((sheet) => [sheet.name, sheet.tables]));
  return ask(({ workbook }) => {
    const queued = names.map((name) =>
      queueSheet(workbook.worksheets.getItem(name), tables.get(name) ?? [], drawnOf(drawn, name), supports(MERGES)),
    );
    return () => queued.map((sheet) => sheet());
  });
};

const namesOf = ({ names, sheets }: BookFacts): DrawnWorkbook['names'] => {
  const kept = sheets.filter(({ name }) => isKept(name)).map(({ name }) => name);
  return names
    .map(({ name, formula }) => ({ name, ref: fromShown(formula, undefined) }))
    .filter(({ ref }) => !kept.some((one) => ref.includes(one)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Excel on a computer answers all at once; in a browser an answer has its limit, and each sheet is asked for by itself. */
export async function readBook(supports: Supports, online: boolean): Promise<DrawnWorkbook> {
  const facts = await ask(queueLook);
  const sheets = [...facts.sheets].sort((a, b) => a.position - b.position).filter(({ name }) => !isKept(name));
  const names = sheets.map(({ name }) => name);
  const read: DrawnSheet[] = [];
  for (const part of online ? names.map((name) => [name]) : [names]) read.push(...(await readSheets(part, facts, supports)));
  return { sheets: read, names: namesOf(facts) };
}
