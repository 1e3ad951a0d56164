// What the buttons do; each gives what there is to say when it is done.
import { gridModel, type Language } from '../hosts/grid';
import type { Session } from './session';
import { type Say, sayIn } from './words';

type Tell = (said: string) => void;

/** Lets the page say what it is about to do before it is busy with it. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What the page does otherwise than the file, in one of the two languages that a reason is written in. */
const lacksOf = ({ lacks }: Session['host'], language: Language): string =>
  lacks.map(({ reason }) => reason.split(' / ')[language === 'zh-CN' ? 0 : 1] ?? reason).join(sayIn(language)('semicolon'));

export async function openInto({ host, beside }: Session, file: File, language: Language, tell: Tell): Promise<string> {
  const say = sayIn(language);
  tell(say('opening', { name: file.name }));
  await shown();
  const { openFile } = await import('./files');
  const opened = await openFile(file, language);
  if ('refused' in opened) return say('refused', { name: file.name, reason: opened.refused });
  await host.draw(opened.model, 'addin');
  beside.replace({ receipts: opened.receipts, facts: opened.facts });
  return say('opened', { name: file.name, lacks: lacksOf(host, language) });
}

/** The first moment of the clock's era: two saves of one workbook give one file. */
const CREATED = '2026-01-01T00:00:00Z';

export async function saveFrom({ grid, host, beside }: Session, say: Say, tell: Tell): Promise<string> {
  tell(say('saving'));
  await shown();
  const { nameOf, saveFile } = await import('./files');
  const title = nameOf(await host.read()) ?? say('title');
  return say('saved', { name: await saveFile(await gridModel(grid, { title, created: CREATED }), title, beside.now().receipts) });
}
