// Univer begins to compute 100 ms after the last change. For an entry that is half of what somebody waits for its result: here it begins as soon
// as the commands of one keystroke are through. While a workbook is loaded its own delay stays, as its parts arrive one after the other.
import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import { SetFormulaCalculationStartMutation, TriggerCalculationController } from '@univerjs/preset-sheets-core';
import type { Calculation } from './calculation';

/** Of the controller what it keeps to itself. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: readonly ICommandInfo[]): object;
}

const isTrigger = (controller: unknown): controller is Trigger => {
  const { _waitingCommandQueue, _generateDirty } = controller as Partial<Trigger>;
  return Array.isArray(_waitingCommandQueue) && typeof _generateDirty === 'function';
};

export function startQuickly(injector: Injector, calculation: Calculation): void {
  const trigger: unknown = injector.get(TriggerCalculationController);
  if (!isTrigger(trigger)) throw new Error('@univerjs/sheets-formula begins calculations another way; look at the new version');
  const commands = injector.get(ICommandService);
  const begin = (): void => {
    const changed = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    // What is being computed need not be told again: no calculation is stopped (see calculation.ts).
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, changed, { onlyLocal: true });
  };
  calculation.quick = true;
  let own: ReturnType<typeof setTimeout> | undefined;
  // Its own listener came first, and has noted what changed.
  commands.onCommandExecuted(() => {
    if (trigger._waitingCommandQueue.length === 0 || trigger._setTimeoutKey === own) return;
    clearTimeout(trigger._setTimeoutKey);
    own = setTimeout(begin, calculation.delay);
    trigger._setTimeoutKey = own;
  });
}
