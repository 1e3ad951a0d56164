// Calls of our functions that stay #NAME?: entered while Excel did not know the functions, or written by a program that does not.
import { batchesOf } from './batches';
import { callsAddin, fromShown } from './formulaText';
import { enterCell } from './enterCell';
import { formulasOf, readContents, type Contents, type FormulaAt } from './foreign';
import { whenKnown, type Wait } from './functionsReady';
import { look, type SheetFacts } from './look';
import type { Op } from './ops';
import { asOpen, sendOpening } from './opening';
import { isKept } from './swap';

const NAME = '#NAME?';

/** Formulas with a call of ours that show that the name is not known. */
export const brokenIn = (used: Contents): readonly FormulaAt[] =>
  formulasOf({ ...used, formulas: used.formulas.map((line, r) => line.map((formula, c) => (used.values[r]?.[c] === NAME ? formula : ''))) })
    .filter(([, formula]) => callsAddin(formula))
    .map(([ref, formula, inTextCell]) => [ref, `=${fromShown(formula, undefined)}`, inTextCell] as const);

export async function repairBroken(wait: Wait, online: boolean): Promise<number> {
  const sheets = (await look()).sheets.filter(({ name }) => !isKept(name));
  const contents = await readContents(
    sheets.map(({ name }) => name),
    online,
  );
  const broken = sheets.flatMap((sheet, i): readonly { sheet: SheetFacts; ops: readonly Op[]; count: number }[] => {
    const cells = (contents[i] ?? []).flatMap(brokenIn);
    const ops = cells.flatMap(([ref, content, inTextCell]) => enterCell({ sheet: sheet.name, ref, content, inTextCell }));
    return cells.length > 0 ? [{ sheet, ops, count: cells.length }] : [];
  });
  if (broken.length === 0) return 0;
  await whenKnown(wait);
  const opened = broken.map(({ sheet }) => sheet);
  for (const batch of batchesOf(broken.flatMap(({ sheet, ops }) => asOpen(sheet, ops)))) await sendOpening(batch, opened);
  return broken.reduce((sum, { count }) => sum + count, 0);
}
