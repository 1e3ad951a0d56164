// Tells of changes: once after each calculation or change of content, however many commands it took.
import { CommandType } from '@univerjs/core';
import { commands } from './book';
import type { Grid } from './createGrid';

/** Long enough for a calculation that a change starts to begin and report. */
const QUIET = 60;

export function onBookChange(grid: Grid, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(listener, QUIET);
  };
  const executed = commands(grid).onCommandExecuted(({ id, type }) => {
    if (type === CommandType.MUTATION && !id.startsWith('doc.')) soon();
  });
  const created = grid.api.addEvent(grid.api.Event.WorkbookCreated, soon);
  return () => {
    clearTimeout(timer);
    executed.dispose();
    created.dispose();
  };
}
