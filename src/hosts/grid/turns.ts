// Long work in turns: after each the page takes keys and clicks, and draws.
import { requestImmediateMacroTask } from '@univerjs/core';

/** How long the page may stand still, in milliseconds. */
const TURN = 24;

export interface Turns {
  /** Whether it is somebody else's turn. */
  over(): boolean;
  /** Resolves when it is ours again. */
  next(): Promise<void>;
}

export function takeTurns(turn = TURN): Turns {
  let began = performance.now();
  return {
    over: () => performance.now() - began > turn,
    async next() {
      await new Promise<void>((resolve) => void requestImmediateMacroTask(() => resolve()));
      began = performance.now();
    },
  };
}
