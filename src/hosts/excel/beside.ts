// Receipts of sent copies in the workbook that is open in Excel: a custom XML part each, saved with it and seen by nobody. Each is asked for and
// added in a request of its own: one of a year's log has a megabyte.
import { distinct, RECEIPTS_SPACE, receiptsXml, receiptTexts } from '../../workbook/mail/receiptsXml';
import { ask } from './send';

const partIds = (): Promise<readonly string[]> =>
  ask((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(RECEIPTS_SPACE);
    parts.load('items/id');
    return () => parts.items.map(({ id }) => id);
  });

const textOf = ({ value }: OfficeExtension.ClientResult<string>): string => value;

const xmlOf = (id: string): Promise<string> =>
  ask((context) => {
    const answer = context.workbook.customXmlParts.getItem(id).getXml();
    return () => textOf(answer);
  });

/** The new part's id. */
const add = (text: string): Promise<string> =>
  ask((context) => {
    const part = context.workbook.customXmlParts.add(receiptsXml([text]));
    part.load('id');
    return () => part.id;
  });

export async function keptReceipts(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const id of await partIds()) texts.push(...receiptTexts(await xmlOf(id)));
  return distinct(texts);
}

export async function keepReceipts(texts: readonly string[]): Promise<void> {
  const kept = new Set(await keptReceipts());
  for (const text of distinct(texts)) if (!kept.has(text)) await add(text);
}
