// When nothing is being computed any more, and nothing is about to be: Univer begins a calculation a moment after the last change.
import { ICommandService, type Injector } from '@univerjs/core';
import { IActiveDirtyManagerService, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { Calculation } from './calculation';

/** Added to what passes until a calculation begins. Timers end in their order, however busy the page is: then that one has ended too. */
const AFTER = 20;
const STEP = 15;
/** Longer than any calculation of ours; nobody waits for ever. */
const PATIENCE = 30_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP));

/** Gives what waits for quiet; false where that never came. */
export function watchQuiet(injector: Injector, calculation: () => Calculation): () => Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const marks = injector.get(IActiveDirtyManagerService);
  injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
    if (!marks.get(id) || (id === SetRangeValuesMutation.id && options?.onlyLocal)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (timer = undefined), calculation().delay + AFTER);
    if (id === SetRangeValuesMutation.id) calculation().distrust();
  });
  return async () => {
    const end = performance.now() + PATIENCE;
    const isBusy = (): boolean => timer !== undefined || calculation().busy;
    while (isBusy() && performance.now() < end) await pause();
    // Results reach the cells after the calculation has ended.
    await pause();
    return !isBusy();
  };
}
