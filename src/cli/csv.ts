// CSV as RFC 4180 has it: quoted cells may hold commas, quotes and line ends. The text of a file, whatever its encoding.

export interface CsvFault {
  readonly row: number;
  readonly kind: 'openQuote' | 'strayQuote';
}
export type Csv = readonly (readonly string[])[];
export const isCsvFault = (x: Csv | CsvFault): x is CsvFault => 'kind' in x;

const BOM = '\ufeff';

/** UTF-8 with or without its mark; what is no UTF-8 is GB18030, as Excel in Chinese saves CSV. Undefined where it is neither. */
export function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      const plain = text.startsWith(BOM) ? text.slice(1) : text;
      return plain.includes('\0') ? undefined : plain;
    } catch {
      // not in this encoding
    }
  }
  return undefined;
}

/** One cell from `start`: its text and where it ends. */
function quoted(text: string, start: number): { readonly cell: string; readonly end: number } | undefined {
  let cell = '';
  for (let at = start + 1; ;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return { cell, end: close + 1 };
    cell += '"';
    at = close + 2;
  }
}

const END = /[,\r\n]/g;

/** Rows are counted as a spreadsheet program counts them: empty lines too, a line end inside quotes not. */
export function parseCsv(text: string): Csv | CsvFault {
  const rows: string[][] = [[]];
  const fault = (kind: CsvFault['kind']): CsvFault => ({ row: rows.length, kind });
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const read = quoted(text, at);
      if (!read) return fault('openQuote');
      ({ cell, end: at } = read);
      if (at < text.length && !',\r\n'.includes(text[at] ?? '')) return fault('strayQuote');
    } else {
      END.lastIndex = at;
      const end = END.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      if (cell.includes('"')) return fault('strayQuote');
      at = end;
    }
    rows.at(-1)?.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length || '\r\n'.includes(text[at] ?? '')) rows.at(-1)?.push('');
    }
    if (text[at] === '\r' || text[at] === '\n') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}
