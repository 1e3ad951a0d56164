// Protected sheets: opened for what is to be done, and protected again as they were.
import { look, type SheetFacts } from './look';
import type { Op } from './ops';
import { codeOf, ExcelRefused } from './refusal';
import { send } from './send';

/** Of a sheet with a password it fails before anything is done. */
export const asOpen = ({ name: sheet, options, protected: isProtected }: SheetFacts, ops: readonly Op[]): readonly Op[] =>
  isProtected ? [{ do: 'unprotect', sheet }, ...ops, { do: 'protect', sheet, options }] : ops;

/** Where it stopped between taking protection off and putting it back. */
async function protectAgain(before: readonly SheetFacts[]): Promise<void> {
  const open = new Set((await look()).sheets.filter((sheet) => !sheet.protected).map(({ name }) => name));
  const bare = before.filter(({ name, protected: was }) => was && open.has(name));
  if (bare.length > 0) await send(bare.map(({ name, options }): Op => ({ do: 'protect', sheet: name, options })));
}

/** Excel does not say which sheet it was. */
export const namesOfProtected = (sheets: readonly SheetFacts[]): string =>
  sheets
    .filter((sheet) => sheet.protected)
    .map(({ name }) => name)
    .join('、');

/** Sends what opens some sheets; where that fails they are protected again. */
export async function sendOpening(ops: readonly Op[], opened: readonly SheetFacts[]): Promise<void> {
  try {
    await send(ops);
  } catch (error) {
    await protectAgain(opened).catch(() => undefined);
    if (codeOf(error) === 'AccessDenied') throw new ExcelRefused('passwordProtected', namesOfProtected(opened), error);
    throw new ExcelRefused('excelFailed', codeOf(error), error);
  }
}
