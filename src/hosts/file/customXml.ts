// Receipts of sent copies kept in the sender's own workbook, in a custom XML part that programs keep and nobody sees.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { distinct, RECEIPTS_SPACE, receiptsXml, receiptTexts } from '../../workbook/mail/receiptsXml';

const ID = '{5E1A0B3C-7D42-4F0E-9A61-2C8B6D4F1E90}';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const ITEM = /^customXml\/item\d+\.xml$/;
const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

const isOwn = (name: string, part: Uint8Array): boolean => ITEM.test(name) && strFromU8(part.subarray(0, 400)).includes(RECEIPTS_SPACE);

type Parts = Readonly<Record<string, Uint8Array>>;

/** Excel's pane makes a part for each receipt, the others one for all. */
const ownIn = (parts: Parts): readonly string[] => Object.entries(parts).flatMap(([name, part]) => (isOwn(name, part) ? [name] : []));

/** The texts of all receipts; none in what is no package. */
export function receiptsIn(file: Uint8Array): readonly string[] {
  try {
    const parts = unzipSync(file, { filter: ({ name, originalSize }) => ITEM.test(name) && originalSize < 2 ** 26 });
    return distinct(ownIn(parts).flatMap((name) => receiptTexts(strFromU8(parts[name] ?? new Uint8Array()))));
  } catch {
    return [];
  }
}

const before = (xml: string, end: string, text: string): string => (xml.includes(text) ? xml : xml.replace(end, `${text}${end}`));

/** A number that no other part has. */
const freeItem = (parts: Parts): number => {
  for (let number = 1; ; number += 1) if (!parts[`customXml/item${number}.xml`]) return number;
};

/** Each receipt once; without any the package is as it was. The same ones always give the same bytes. */
export function withReceipts(file: Uint8Array, receipts: readonly string[]): Uint8Array {
  const all = distinct(receipts);
  if (all.length === 0) return file;
  const parts: Record<string, Uint8Array> = unzipSync(file);
  const number = Number(/\d+/.exec(ownIn(parts)[0] ?? '')?.[0] ?? freeItem(parts));
  const text = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  parts[`customXml/item${number}.xml`] = text(receiptsXml(all));
  parts[`customXml/itemProps${number}.xml`] = text(
    `<ds:datastoreItem ds:itemID="${ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${RECEIPTS_SPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts[`customXml/_rels/item${number}.xml.rels`] = text(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const relation = `<Relationship Id="rIdReceipts${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`;
  const type = `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  parts[RELS] = strToU8(before(strFromU8(parts[RELS] ?? new Uint8Array()), '</Relationships>', relation));
  parts[TYPES] = strToU8(before(strFromU8(parts[TYPES] ?? new Uint8Array()), '</Types>', type));
  const names = Object.keys(parts).sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), { level: 6, mtime: new Date(1980, 0, 1) });
}
