// The workbook as it is: what sheets there are in one round trip, how much of each is used in a second, then all that is on them.
import type { DrawnSheet, DrawnWorkbook } from '../../workbook/host';
import { DRAWN, parseDrawn, type Drawn, type DrawnParts } from './drawn';
import { fromShown } from './formulaText';
import { queueLook, type BookFacts } from './look';
import { queuePart, type Part } from './readCells';
import { queueSheet, type Asked } from './readSheet';
import { MERGES, type Supports } from './requirements';
import { ask } from './send';
import { isKept } from './swap';
import { clipped, requestsFor, usedIn, NOTHING, type Block } from './used';

const drawnOf = ({ sheets }: Drawn, name: string): DrawnParts => sheets[name] ?? { validations: [], highlights: [], columns: {} };

type Finish = (parts: readonly Part[]) => DrawnSheet;

interface Answer {
  readonly parts: readonly Part[];
  /** Of the sheets that begin in this request. */
  readonly finish: ReadonlyMap<string, Finish>;
}

const answerTo = (blocks: readonly Block[], askedOf: (sheet: string) => Asked): Promise<Answer> =>
  ask(({ workbook }) => {
    const sheetOf = (name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
    const parts = blocks.map(({ sheet, ref }) => queuePart(sheetOf(sheet).getRange(ref)));
    const firsts = blocks.filter(({ first }) => first).map(({ sheet }) => [sheet, queueSheet(sheetOf(sheet), askedOf(sheet))] as const);
    return () => ({ parts: parts.map((part) => part()), finish: new Map(firsts.map(([sheet, made]) => [sheet, made()])) });
  });

async function readSheets(names: readonly string[], facts: BookFacts, supports: Supports, online: boolean): Promise<readonly DrawnSheet[]> {
  const drawn = parseDrawn(facts.settings.get(DRAWN));
  const tables = new Map(facts.sheets.map((sheet) => [sheet.name, sheet.tables]));
  const used = (await usedIn(names)).map(clipped);
  const areas = new Map(used.map(({ sheet, area }) => [sheet, area]));
  const askedOf = (name: string): Asked => ({
    area: areas.get(name) ?? NOTHING,
    tables: tables.get(name) ?? [],
    drawn: drawnOf(drawn, name),
    canMerges: supports(MERGES),
  });
  const [parts, finish] = [new Map<string, Part[]>(names.map((name) => [name, []])), new Map<string, Finish>()];
  for (const blocks of requestsFor(used, online)) {
    const answer = await answerTo(blocks, askedOf);
    answer.parts.forEach((part, i) => parts.get(blocks[i]?.sheet ?? '')?.push(part));
    answer.finish.forEach((one, name) => finish.set(name, one));
  }
  return names.flatMap((name) => finish.get(name)?.(parts.get(name) ?? []) ?? []);
}

const namesOf = ({ names, sheets }: BookFacts): DrawnWorkbook['names'] => {
  const kept = sheets.filter(({ name }) => isKept(name)).map(({ name }) => name);
  return names
    .map(({ name, formula }) => ({ name, ref: fromShown(formula, undefined) }))
    .filter(({ ref }) => !kept.some((one) => ref.includes(one)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

export async function readBook(supports: Supports, online: boolean): Promise<DrawnWorkbook> {
  const facts = await ask(queueLook);
  const sheets = [...facts.sheets].sort((a, b) => a.position - b.position).filter(({ name }) => !isKept(name));
  const names = sheets.map(({ name }) => name);
  return { sheets: await readSheets(names, facts, supports, online), names: namesOf(facts) };
}
