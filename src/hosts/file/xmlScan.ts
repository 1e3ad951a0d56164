// Tags and attributes of a part, one after the other, without a tree: enough for facts that no library tells. Any prefix is taken.
import { unescapeXml } from '../../workbook/xmlText';

export interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  /** Up to the tag's end; '' of an empty one. */
  readonly inner: string;
}

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Without their prefixes. */
export const attributesOf = (text: string): Readonly<Record<string, string>> => {
  const found: [string, string][] = [];
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) found.push([name.replace(/^.*:/, ''), unescapeXml(double ?? single ?? '')]);
  return Object.fromEntries(found);
};

/** Elements of that name that do not lie in one another. */
export function* tagsIn(xml: string, name: string): Generator<Tag> {
  const open = new RegExp(`<((?:[\\w.-]+:)?${name})((?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g');
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const [, full = '', head = ''] = match;
    if (head.endsWith('/')) {
      yield { attributes: attributesOf(head), inner: '' };
      continue;
    }
    const start = open.lastIndex;
    const end = xml.indexOf(`</${full}`, start);
    const close = end < 0 ? xml.length : end;
    yield { attributes: attributesOf(head), inner: xml.slice(start, close) };
    open.lastIndex = close;
  }
}

export const firstTag = (xml: string, name: string): Tag | undefined => {
  const [first] = tagsIn(xml, name);
  return first;
};

/** Excel writes 1 and 0, LibreOffice true and false. */
export const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';
export const isOff = (text: string | undefined): boolean => text === '0' || text === 'false';
