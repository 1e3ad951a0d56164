// What the buttons do; each gives what there is to say when it is done.
import { gridModel } from '../hosts/grid';
import type { Session } from './session';
import type { Say } from './words';

type Tell = (said: string) => void;

/** Lets the page say what it is about to do before it is busy with it. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export async function openInto({ host }: Session, file: File, say: Say, tell: Tell): Promise<string> {
  tell(say('opening', { name: file.name }));
  await shown();
  const { openFile } = await import('./files');
  const opened = await openFile(file, say);
  if ('refused' in opened) return say('refused', { name: file.name, reason: opened.refused });
  await host.draw(opened.model, 'addin');
  return host.lacks.length > 0 ? say('lacks', { reasons: host.lacks.map(({ reason }) => reason).join('；') }) : '';
}

/** The first moment of the clock's era: two saves of one workbook give one file. */
const CREATED = '2026-01-01T00:00:00Z';

export async function saveFrom({ grid }: Session, say: Say, tell: Tell): Promise<string> {
  tell(say('saving'));
  await shown();
  const { saveFile } = await import('./files');
  const title = say('title');
  return say('saved', { name: await saveFile(gridModel(grid, { title, created: CREATED }), title) });
}
