// The `excel` host: the workbook that is open in Excel, through Office.js.
import { parseCell } from '../../workbook/address';
import { assertDrawable } from '../../workbook/checkModel';
import { WorkbookRefused } from '../../workbook/fault';
import type { CellChange, DrawnWorkbook, Formulas, Lack, LiveHost, Opening, Placing } from '../../workbook/host';
import type { Beside } from '../../workbook/mail/beside';
import type { WorkbookModel } from '../../workbook/model';
import { keepReceipts, keptReceipts } from './beside';
import { addressed, changed, enterOps, heldIn, restoreOps } from './cellsToWrite';
import { onBookChange } from './changes';
import { realWait, type Wait } from './functionsReady';
import { sendAll, undoStep, type Step } from './history';
import { fold, look } from './look';
import { placeAll } from './placing';
import { readBook } from './readBook';
import { codeOf, ExcelRefused } from './refusal';
import { repairBroken } from './repair';
import { assertSupported, lacksOf, officeSupports, type Supports } from './requirements';
import { send } from './send';
import { isKept } from './swap';

export interface ExcelOptions {
  readonly supports?: Supports;
  readonly wait?: Wait;
  /** Excel in a browser, where an answer may have five megabytes at most. */
  readonly online?: boolean;
  readonly opening?: Opening;
}

export class ExcelHost implements LiveHost {
  readonly name = 'excel';
  readonly lacks: readonly Lack[];
  readonly opening: Opening | undefined;
  /** What else the file holds Excel does not tell. */
  readonly beside: Beside = {
    receipts: () => this.inTurn(keptReceipts),
    keepReceipts: (texts) => this.inTurn(() => keepReceipts(texts)),
    facts: () => Promise.resolve(undefined),
  };
  private readonly supports: Supports;
  private readonly wait: Wait;
  private readonly online: boolean;
  private steps: readonly Step[] = [];
  /** One change after the other: two at once would read what is half done. */
  private last: Promise<unknown> = Promise.resolve();

  constructor({ supports = officeSupports, wait = realWait, online = false, opening }: ExcelOptions = {}) {
    this.supports = supports;
    this.wait = wait;
    this.online = online;
    this.opening = opening;
    this.lacks = lacksOf(supports);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act, act);
    this.last = next.catch(() => undefined);
    return next;
  }

  async draw(model: WorkbookModel, formulas: Formulas): Promise<void> {
    const there = (await look()).sheets.map(({ name }) => name).filter((name) => !isKept(name));
    await this.place(model, { formulas, remove: there });
  }

  place(model: WorkbookModel, placing: Placing): Promise<'done' | 'cancelled'> {
    return this.inTurn(async () => {
      assertSupported(this.supports);
      assertDrawable(model);
      // What an earlier placing kept is gone as soon as this one begins.
      this.steps = this.steps.filter(({ kind }) => kind === 'written');
      const step = await placeAll(model, placing, this.wait, this.online);
      if (step === 'cancelled') return 'cancelled';
      this.steps = [step];
      // What is made here opens the pane as what the command line makes does; later it stays as the user has it.
      if (step.kind === 'placed' && step.swap.sheets.length === 0) await this.opening?.turn(true).catch(() => undefined);
      return 'done';
    });
  }

  read(): Promise<DrawnWorkbook> {
    return this.inTurn(() => readBook(this.supports, this.online));
  }

  write(changes: readonly CellChange[]): Promise<void> {
    return this.inTurn(async () => {
      assertSupported(this.supports);
      addressed(changes);
      if (changes.length === 0) return;
      const { facts, held } = await heldIn(changes);
      if (facts.roundsToShown) throw new ExcelRefused('roundsToShown');
      const after = changed(changes, held);
      try {
        await sendAll(enterOps(after, facts));
      } catch (error) {
        await sendAll(restoreOps(held, facts, await look())).catch(() => undefined);
        throw codeOf(error) === 'AccessDenied'
          ? new ExcelRefused('passwordProtected', changes[0]?.sheet ?? '')
          : new ExcelRefused('excelFailed', codeOf(error));
      }
      this.steps = [...this.steps, { kind: 'written', held }];
    });
  }

  undo(): Promise<boolean> {
    return this.inTurn(async () => {
      const step = this.steps.at(-1);
      if (!step) return false;
      await undoStep(step, this.online);
      this.steps = this.steps.slice(0, -1);
      return true;
    });
  }

  async show(sheet: string, address: string): Promise<void> {
    const found = (await look()).sheets.find(({ name }) => fold(name) === fold(sheet));
    if (!found || !parseCell(address)) throw new WorkbookRefused([{ code: 'badRange', sheet, cell: address }]);
    await send([
      ...(found.visibility === 'Visible' ? [] : [{ do: 'visibility', sheet: found.name, to: 'Visible' } as const]),
      { do: 'activate', sheet: found.name, cell: address },
    ]);
  }

  onChange(listener: () => void): () => void {
    return onBookChange(listener);
  }

  /** Calls of ours that show #NAME? because they were entered before Excel knew them; how many were entered again. */
  repairFormulas(): Promise<number> {
    return this.inTurn(() => repairBroken(this.wait, this.online));
  }
}
