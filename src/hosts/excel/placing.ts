// The course of placing sheets: look, refuse, build beside, finish, or go back.
import type { Placing } from '../../workbook/host';
import type { WorkbookModel } from '../../workbook/model';
import { batchesOf } from './batches';
import { DRAWN } from './drawn';
import { foreignFormulas } from './foreign';
import { whenKnown, type Wait } from './functionsReady';
import { goBack, leftovers, type Step } from './history';
import { lookDated, type BookFacts } from './look';
import { missingStyles, needsFunctions, placeOps } from './place';
import { codeOf, ExcelRefused } from './refusal';
import { namesOfProtected } from './opening';
import type { Op } from './ops';
import { send } from './send';
import { isKept, leavingOf, swapOf, type Leaving, type Swap } from './swap';

const refuseUnfit = ({ structureProtected, roundsToShown, dates1904 }: BookFacts): void => {
  if (structureProtected) throw new ExcelRefused('structureProtected');
  if (roundsToShown) throw new ExcelRefused('roundsToShown');
  if (dates1904) throw new ExcelRefused('dates1904');
};

/** Names of what is replaced, by which a formula of the user's would be known. */
const mentionedBy = ({ replaced }: Leaving): readonly string[] => replaced.flatMap(({ name, tables }) => [name, ...tables]);

interface Prepared {
  readonly swap: Swap;
  readonly ops: readonly Op[];
}

async function prepare(model: WorkbookModel, { formulas, remove = [] }: Placing, facts: BookFacts, online: boolean): Promise<Prepared> {
  refuseUnfit(facts);
  const leaving = leavingOf(facts, model, remove);
  const going = new Set([...leaving.replaced, ...leaving.removed].map(({ name }) => name));
  const others = facts.sheets.filter(({ name }) => !going.has(name) && !isKept(name));
  const foreign = await foreignFormulas(others, mentionedBy(leaving), online);
  const drawn = facts.settings.get(DRAWN) ?? null;
  const swap = swapOf({ facts, model, leaving, foreign, styles: missingStyles(model, facts), drawn });
  // What an earlier placing kept goes first: there is one step back.
  return { swap, ops: [...leftovers(facts), ...placeOps({ model, formulas, facts, leaving, swap })] };
}

function refusalOf(error: unknown, batch: readonly Op[], facts: BookFacts): ExcelRefused {
  const code = codeOf(error);
  const asked = batch.find((op) => op.do === 'unprotect');
  if (asked && code === 'AccessDenied') return new ExcelRefused('passwordProtected', namesOfProtected(facts.sheets), error);
  return new ExcelRefused('excelFailed', code, error);
}

async function backFrom(swap: Swap, reason: ExcelRefused): Promise<never> {
  try {
    await goBack(swap);
  } catch (error) {
    throw new ExcelRefused('notRestored', `${reason.detail || reason.code}, ${codeOf(error)}`, error);
  }
  throw reason;
}

const sheetsOf = (batch: readonly Op[]): readonly string[] => [...new Set(batch.flatMap((op) => (op.do === 'print' ? [op.sheet] : [])))];

export async function placeAll(model: WorkbookModel, placing: Placing, wait: Wait, online: boolean): Promise<Step | 'cancelled'> {
  const { formulas, progress, cancelled } = placing;
  const facts = needsFunctions(model, formulas) ? await whenKnown(wait) : await lookDated();
  const { swap, ops } = await prepare(model, placing, facts, online);
  let done = 0;
  const batches = batchesOf(ops);
  for (const [i, batch] of batches.entries()) {
    if (cancelled?.()) {
      await goBack(swap);
      return 'cancelled';
    }
    for (const sheet of sheetsOf(batch)) progress?.(sheet, done++, model.sheets.length);
    try {
      await send(batch, i + 1 < batches.length ? 'building' : 'showing');
    } catch (error) {
      await backFrom(swap, refusalOf(error, batch, facts));
    }
  }
  return { kind: 'placed', swap, model, formulas };
}
