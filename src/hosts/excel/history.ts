// One step back: what the last change of ours replaced. Sheets that were replaced stay in the workbook, hidden for good, until the next change.
import type { Formulas } from '../../workbook/host';
import type { WorkbookModel } from '../../workbook/model';
import { enterOps, type Held } from './cellsToWrite';
import { readContents } from './foreign';
import { look, type BookFacts } from './look';
import { ExcelRefused } from './refusal';
import { send } from './send';
import { batchesOf } from './batches';
import type { Op } from './ops';
import { isKept, stateIn, SWAP, type Swap } from './swap';
import { backOps, forgetOps } from './swapBack';
import { firstTyped } from './typedSince';

export type Step =
  | { readonly kind: 'placed'; readonly swap: Swap; readonly model: WorkbookModel; readonly formulas: Formulas }
  | { readonly kind: 'written'; readonly held: readonly Held[] };

export async function sendAll(ops: readonly Op[]): Promise<void> {
  for (const batch of batchesOf(ops)) await send(batch);
}

export const goBack = async (swap: Swap): Promise<void> => sendAll(backOps(swap, await look()));

async function undoPlaced({ swap, model, formulas }: Extract<Step, { kind: 'placed' }>, online: boolean): Promise<void> {
  const names = model.sheets.map(({ name }) => name);
  const typed = firstTyped(model, formulas, await readContents(names, online));
  if (typed) throw new ExcelRefused('typedSince', `${typed.sheet} ${typed.cell}`);
  await goBack(swap);
}

export async function undoStep(step: Step, online: boolean): Promise<void> {
  if (step.kind === 'placed') return undoPlaced(step, online);
  await sendAll(enterOps(step.held, await look()));
}

const isSwap = (value: unknown): value is Swap => typeof value === 'object' && value !== null && 'sheets' in value && 'added' in value;

export function swapIn({ settings }: BookFacts): Swap | undefined {
  try {
    const value: unknown = JSON.parse(settings.get(SWAP) ?? 'null');
    return isSwap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Sheets kept for going back, when nobody goes back any more. */
export const leftovers = ({ sheets }: BookFacts): readonly Op[] =>
  sheets.filter(({ name }) => isKept(name)).map(({ name }): Op => ({ do: 'deleteSheet', sheet: name }));

/** At the start: what an earlier session left half done is taken back, what it kept is let go. */
export async function tidy(): Promise<void> {
  const facts = await look();
  const swap = swapIn(facts);
  if (swap && stateIn(facts) !== 'kept') await sendAll(backOps(swap, facts));
  else await sendAll([...leftovers(facts), ...forgetOps(facts.settings)]);
}
