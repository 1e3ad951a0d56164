// Requests to Excel: each operation list in one round trip. While somebody is typing in a cell Excel takes none; it is waited for.
import { perform, type Stage } from './perform';
import type { Op } from './ops';

/** One round trip, whatever is queued. */
export const ask = <T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const answer = queue(context);
    await context.sync();
    return answer();
  });

const nothing = (): void => undefined;

export const send = (ops: readonly Op[], stage?: Stage): Promise<void> =>
  ask((context) => {
    perform(context, ops, stage);
    return nothing;
  });
