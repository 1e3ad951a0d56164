// A call of a function that Excel does not know yet stays #NAME? for good. So one is tried first, on a hidden sheet that goes at once.
import { look, queueDated, queueLook, type BookFacts } from './look';
import { codeOf, ExcelRefused } from './refusal';
import { ask, send } from './send';

const PROBE = 'sla~probe';
const CALL = '=SLA.VERSION()';
const TRIES = 20;
const PAUSE = 500;

export type Wait = (milliseconds: number) => Promise<void>;
export const realWait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Known as soon as the name is: that it has still to be computed says so, too. */
const isKnown = ({ values }: Excel.Range): boolean => values[0]?.[0] !== '#NAME?';

/** Looks at the workbook and tries the call in the same round trip. */
const lookAndTry = (queue: typeof queueLook): Promise<{ facts: BookFacts; known: boolean }> =>
  ask((context) => {
    const facts = queue(context);
    const sheet = context.workbook.worksheets.add(PROBE);
    sheet.visibility = 'Hidden';
    const cell = sheet.getRange('A1');
    cell.formulas = [[CALL]];
    cell.load('values');
    sheet.delete();
    return () => ({ facts: facts(), known: isKnown(cell) });
  });

/** Where it stopped in between, the sheet is still there. */
async function withoutProbe(error: unknown): Promise<never> {
  const there = await look().catch(() => undefined);
  if (there?.sheets.some(({ name }) => name === PROBE)) await send([{ do: 'deleteSheet', sheet: PROBE }]).catch(() => undefined);
  throw new ExcelRefused('excelFailed', codeOf(error), error);
}

/** Waits for the functions, but not for ever. */
export async function whenKnown(wait: Wait, tries = TRIES): Promise<BookFacts> {
  for (let n = 1; ; n += 1) {
    const { facts, known } = await lookAndTry(queueDated)
      .catch(() => lookAndTry(queueLook))
      .catch(withoutProbe);
    if (known) return facts;
    if (n >= tries) throw new ExcelRefused('functionsMissing');
    await wait(PAUSE);
  }
}
