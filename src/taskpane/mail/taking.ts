// Files that came back taken in one after the other: receipts first, each file by itself, so that a bad one stops nothing.
import { isWhole } from '../../workbook/mail/digest';
import type { FileBytes, MailFiles } from '../../workbook/mail/files';
import { parseReceipt, type Receipt } from '../../workbook/mail/receipt';
import { type Incoming, readReturned } from '../../workbook/mail/returned';
import { verify } from '../../workbook/mail/verify';
import type { Change, Item, Mailing } from './kept';

export interface DroppedFile extends FileBytes {
  readonly name: string;
  text(): Promise<string>;
}

export const isReceiptFile = ({ name }: { readonly name: string }): boolean => name.toLowerCase().endsWith('.json');

/** A receipt has the whole of a copy in it; nothing larger is read. */
const LARGEST = 16 * 2 ** 20;

export async function receiptIn(file: DroppedFile): Promise<Receipt | undefined> {
  if (file.size > LARGEST) return undefined;
  const receipt = parseReceipt(await file.text().catch(() => ''));
  return receipt && isWhole(receipt) ? receipt : undefined;
}

/** Those not yet known that are whole; nobody is told of others: they were not dropped by anybody. */
export const newReceipts = (texts: readonly string[], { receipts }: Pick<Mailing, 'receipts'>): readonly Receipt[] =>
  texts.flatMap((text) => {
    const receipt = parseReceipt(text);
    return receipt && !receipts.has(receipt.id) && isWhole(receipt) ? [receipt] : [];
  });

const itemOf = (incoming: Incoming, receipts: Mailing['receipts']): Item => {
  const returned = readReturned(incoming, receipts, verify);
  return returned.state === 'noReceipt' ? { returned, incoming } : { returned };
};

/** Two files of one name are told apart: what is decided about a file goes by its name. */
export const freeFileName = (name: string, taken: readonly string[]): string => {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!taken.includes(free)) return free;
  }
};

/** Files that waited for their receipt are read with it. */
export const withReceipts = (now: Mailing, found: readonly Receipt[], broken: readonly string[]): Mailing => {
  const receipts = new Map([...now.receipts, ...found.map((receipt) => [receipt.id, receipt] as const)]);
  const items = now.items.map((item) => (item.incoming ? itemOf(item.incoming, receipts) : item));
  return { ...now, receipts, items, merged: undefined, brokenReceipts: [...now.brokenReceipts, ...broken] };
};

export const withFile = (now: Mailing, incoming: Incoming): Mailing => {
  const name = freeFileName(
    incoming.name,
    now.items.map(({ returned }) => returned.name),
  );
  return { ...now, merged: undefined, items: [...now.items, itemOf({ ...incoming, name, digest: incoming.digest === '' ? name : incoming.digest }, now.receipts)] };
};

export const withoutFile = (now: Mailing, name: string): Mailing => ({
  ...now,
  items: now.items.filter(({ returned }) => returned.name !== name),
  accept: new Set([...now.accept].filter((each) => each !== name)),
});

export interface Taking {
  readonly files: MailFiles;
  readonly language: 'zh' | 'en';
  readonly change: (change: Change) => void;
  readonly stopped: () => boolean;
}

/** Lets the page show how far it is, and hear that it is to stop. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** How many files were read: fewer where it was stopped. */
export async function takeIn(dropped: readonly DroppedFile[], { files, language, change, stopped }: Taking): Promise<number> {
  const read = await Promise.all(dropped.filter(isReceiptFile).map(async (file) => ({ name: file.name, receipt: await receiptIn(file) })));
  change((now) =>
    withReceipts(
      now,
      read.flatMap(({ receipt }) => receipt ?? []),
      read.flatMap(({ name, receipt }) => (receipt ? [] : [name])),
    ),
  );
  const others = dropped.filter((file) => !isReceiptFile(file));
  let done = 0;
  for (const file of others) {
    if (stopped()) break;
    const at = done;
    change((now) => ({ ...now, reading: { done: at, of: others.length, name: file.name } }));
    await breath();
    const copy = await files.read(file, language);
    change((now) => withFile(now, { name: file.name, ...copy }));
    done += 1;
  }
  change((now) => ({ ...now, reading: undefined }));
  return done;
}
