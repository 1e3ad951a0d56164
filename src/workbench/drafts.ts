// Work in progress, kept in this browser so that a reload or a crash loses nothing. One draft: the page has one workbook.
import type { Language } from '../hosts/grid';

export interface Draft {
  /** The grid's own snapshot. */
  readonly book: unknown;
  readonly name: string;
  /** Of the copies that went out. */
  readonly receipts?: readonly string[];
  /** Milliseconds. */
  readonly at: number;
}

export interface Settings {
  readonly language: Language;
  readonly dark: boolean;
}

const [DATABASE, STORE, KEY] = ['sla-workbench', 'drafts', 'current'];

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return asked(request);
}

/** Resolves once it is on the disk, not before. What is kept is asked for when it can be put there at once, and copied by that alone. */
export async function keepDraft(draft: () => Draft): Promise<void> {
  const opened = await database();
  try {
    const transaction = opened.transaction(STORE, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    transaction.objectStore(STORE).put(draft(), KEY);
    await done;
  } finally {
    opened.close();
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'book' in value && typeof (value as Partial<Draft>).at === 'number';

export async function keptDraft(): Promise<Draft | undefined> {
  const opened = await database();
  try {
    const found: unknown = await asked(opened.transaction(STORE).objectStore(STORE).get(KEY));
    return isDraft(found) ? found : undefined;
  } finally {
    opened.close();
  }
}

const SETTINGS = 'sla-settings';

export function keptSettings(): Settings {
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  try {
    const kept = JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') as Partial<Settings>;
    return { language: kept.language === 'en-US' ? 'en-US' : 'zh-CN', dark: kept.dark ?? system };
  } catch {
    return { language: 'zh-CN', dark: system };
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(SETTINGS, JSON.stringify(settings));
  } catch {
    // without storage they hold until the page is closed
  }
}
