// Text as XML writes it, read back.

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, word?: string) => {
        if (word !== undefined) return ENTITIES[word] ?? all;
        const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : all;
      })
    : text;

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
