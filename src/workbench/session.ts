// The page's one workbook from its start to its end: grid, functions, host, the draft that survives a reload.
import {
  blankWorkbook,
  createGrid,
  gridFunctions,
  gridHost,
  guardSheets,
  isSnapshot,
  liveSnapshotOf,
  onBookChange,
  showSnapshot,
  whenRendered,
  type Grid,
  type Guard,
} from '../hosts/grid';
import type { LiveHost } from '../workbook/host';
import { type BesideStore, besideStore } from './beside';
import { loadFunctions } from './customFunctions';
import { keepDraft, keptDraft, type Draft, type Settings } from './drafts';
import { sayIn } from './words';

export interface Session {
  readonly grid: Grid;
  readonly guard: Guard;
  readonly host: LiveHost;
  readonly beside: BesideStore;
  /** When the draft was kept that is shown now. */
  readonly restored: number | undefined;
}

/** A draft that cannot be shown any more is no reason to show nothing. */
async function restore(grid: Grid, draft: Draft | undefined, beside: BesideStore): Promise<number | undefined> {
  if (!draft || !isSnapshot(draft.book)) return undefined;
  try {
    await showSnapshot(grid, draft.book, undefined);
    beside.replace({ receipts: draft.receipts ?? [], facts: undefined });
    return draft.at;
  } catch {
    return undefined;
  }
}

export async function startSession(container: HTMLElement, { language, dark }: Settings): Promise<Session> {
  const [{ metadata, implementations }, draft] = await Promise.all([loadFunctions(), keptDraft().catch(() => undefined)]);
  const grid = createGrid({ container, language, dark, functions: gridFunctions(metadata, implementations) });
  const guard = guardSheets(grid);
  grid.api.createWorkbook(blankWorkbook('book', sayIn(language)('sheet')));
  const beside = besideStore();
  const host = Object.assign(gridHost(grid, guard), { beside });
  await whenRendered(grid);
  return { grid, guard, host, beside, restored: await restore(grid, draft, beside) };
}

/** So that a draft is kept soon after somebody pauses, and not at every key. */
const PAUSE = 800;

export function keepDrafts({ grid, beside }: Session, kept: (at: number) => void, failed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  /** Never between an entry and its result: what is shown again after a reload is not computed again. */
  const keep = (): void =>
    void grid.quiet().then((quiet) => {
      if (!quiet) return soon();
      const at = Date.now();
      return keepDraft(() => ({ book: liveSnapshotOf(grid), name: '', at, receipts: beside.now().receipts })).then(() => kept(at), failed);
    });
  const stops = [onBookChange(grid, soon), beside.onChange(soon)];
  return () => {
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
