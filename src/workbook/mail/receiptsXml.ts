// Receipts as the workbook of who sent the copies keeps them: the text of a custom XML part, which programs save and nobody sees.
import { escapeXml, unescapeXml } from '../xmlText';

/** What such a part is known by. */
export const RECEIPTS_SPACE = 'urn:sla-assessment:receipts:1';

export const receiptsXml = (texts: readonly string[]): string =>
  `<receipts xmlns="${RECEIPTS_SPACE}">${texts.map((text) => `<receipt>${escapeXml(text)}</receipt>`).join('')}</receipts>`;

/** Whatever prefix a program gave the elements. */
export const receiptTexts = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:[\w.-]+:)?receipt(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => unescapeXml(text));

/** Each receipt once. */
export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.map((text) => text.trim()))];
