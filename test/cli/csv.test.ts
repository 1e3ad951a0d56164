// CSV and its encodings.
import { decode, parseCsv } from '../../src/cli/csv';

test.each([
  [
    'plain',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['no last line end', 'a,b\nc', [['a', 'b'], ['c']]],
  [
    'blank cells',
    'a,,\n,b',
    [
      ['a', '', ''],
      ['', 'b'],
    ],
  ],
  ['empty lines count', 'a\n\nb', [['a'], [''], ['b']]],
  ['quotes', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
  ['quoted at the end', 'a,"b"', [['a', 'b']]],
  ['nothing', '', [[]]],
  ['carriage returns alone', 'a\rb', [['a'], ['b']]],
])('%s', (_, text, rows) => expect(parseCsv(text)).toEqual(rows));

test.each([
  ['a\n"b', { row: 2, kind: 'openQuote' }],
  ['a\nb"c', { row: 2, kind: 'strayQuote' }],
  ['"a"b', { row: 1, kind: 'strayQuote' }],
])('%j is refused with its row', (text, fault) => expect(parseCsv(text)).toEqual(fault));

const GB = Uint8Array.from([0xd4, 0xc2, 0xb7, 0xdd]); // 月份
test.each([
  ['UTF-8', new TextEncoder().encode('月份'), '月份'],
  ['UTF-8 with its mark', new TextEncoder().encode('\ufeff月份'), '月份'],
  ['GB18030', GB, '月份'],
  ['a workbook is no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), undefined],
])('%s', (_, bytes, text) => expect(decode(bytes)).toBe(text));
