// Hostile and broken files: each gets its own answer, quickly, and none is ever read as something else than was sent.
import { createHash } from 'node:crypto';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { toXlsx } from '../../src/hosts/file';
import { describeRefusal, isRefused, type RefusalCode, type Taken, takeIn } from '../../src/hosts/file/intake';
import { readParts } from '../../src/hosts/file/readXlsx';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';

const SMALL = workbook({ title: '表', created: '2026-03-01T00:00:00Z' }, [
  sheet('2026-03 评分表').put(1, 1, '工作项', 'head').put(2, 1, '巡检', 'plain').put(2, 2, 9.5, 'inputNumber').build(),
]);
const small = (): Promise<Uint8Array> => toXlsx(SMALL, { formulas: 'native' });

const ole = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

const repacked = (file: Uint8Array, change: (parts: Record<string, Uint8Array>) => Zippable): Uint8Array => zipSync(change(unzipSync(file)), { level: 1 });

const TYPES = '[Content_Types].xml';
const replaced = (parts: Record<string, Uint8Array>, name: string, from: RegExp | string, to: string): Zippable => ({
  ...parts,
  [name]: strToU8(Buffer.from(parts[name] ?? []).toString('utf8').replace(from, to)),
});

type Make = (file: Uint8Array) => Uint8Array;

const flag = (file: Uint8Array, at: (view: DataView) => void): Uint8Array => {
  const copy = file.slice();
  at(new DataView(copy.buffer));
  return copy;
};
const directory = (view: DataView): number => view.getUint32(view.byteLength - 6, true);

/** Parts that all unpack to far more than they say. */
const bomb = (file: Uint8Array): Uint8Array => repacked(file, (parts) => ({ ...parts, 'xl/media/image1.bin': new Uint8Array(200 * 2 ** 20) }));

const CASES: readonly (readonly [string, RefusalCode, Make])[] = [
  ['nothing', 'empty', () => new Uint8Array(0)],
  ['an old .xls', 'xls', () => ole('Workbook')],
  ['an encrypted .xlsx', 'encrypted', () => ole('EncryptionInfo', 'EncryptedPackage')],
  ['a Word document of old', 'document', () => ole('WordDocument')],
  ['a CSV in UTF-8', 'text', () => Buffer.from('\ufeff月份,得分\r\n2026-03,95\r\n')],
  ['a CSV in GB18030', 'text', () => Buffer.from([0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0x31, 0x0a])],
  ['a text in UTF-16', 'text', () => Buffer.from('\ufeff得分\t95', 'utf16le')],
  ['a web page called .xls', 'html', () => Buffer.from('<html><table><tr><td>95</td></tr></table></html>')],
  ['XML of 2003', 'html', () => Buffer.from('<?xml version="1.0"?><Workbook/>')],
  ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7\n%')],
  ['a picture', 'picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['random bytes', 'unknown', () => Buffer.from([7, 0, 1, 2, 3, 4, 5])],
  ['a zip of something else', 'archive', () => zipSync({ 'notes.txt': strToU8('x') })],
  ['an empty zip', 'archive', () => zipSync({})],
  ['a workbook inside a zip', 'archive', (file) => zipSync({ '得分.xlsx': file })],
  ['an .ods', 'ods', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') })],
  ['a .docx', 'document', () => zipSync({ [TYPES]: strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') })],
  ['an .xlsb', 'xlsb', () => zipSync({ [TYPES]: strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') })],
  ['an .xlsm', 'macro', (file) => repacked(file, (parts) => replaced(parts, TYPES, 'spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml'))],
  ['macros under another name', 'macro', (file) => repacked(file, (parts) => ({ ...parts, 'xl/vbaProject.bin': strToU8('x') }))],
  ['a zip bomb', 'bomb', bomb],
  ['a sheet of too many cells', 'tooManyCells', (file) => repacked(file, (parts) => replaced(parts, 'xl/worksheets/sheet1.xml', '</sheetData>', `${'<row r="9"><c r="A9"><v>1</v></c></row>'.repeat(200_000)}</sheetData>`))],
  ['one row without end', 'tooManyCells', (file) => repacked(file, (parts) => replaced(parts, 'xl/worksheets/sheet1.xml', '</sheetData>', `<row r="9">${'<c r="A9"><v>1</v></c>'.repeat(400_000)}</row></sheetData>`))],
  ['too many parts', 'tooManyParts', (file) => repacked(file, (parts) => ({ ...parts, ...Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`xl/x${i}`, strToU8('x')])) }))],
  ['a part twice', 'damaged', (file) => repacked(file, (parts) => ({ ...parts, 'XL/workbook.xml': parts['xl/workbook.xml'] ?? strToU8('') }))],
  ['entities of its own', 'damaged', (file) => repacked(file, (parts) => replaced(parts, 'xl/sharedStrings.xml', '<sst', '<!DOCTYPE x [<!ENTITY a "aa">]><sst'))],
  ['a zip with a password', 'encrypted', (file) => flag(file, (view) => view.setUint16(directory(view) + 8, 1, true))],
  ['packed in another way', 'unusual', (file) => flag(file, (view) => view.setUint16(directory(view) + 10, 14, true))],
  ['no xl/workbook.xml', 'unusual', (file) => repacked(file, ({ 'xl/workbook.xml': book, ...parts }) => ({ ...parts, 'xl/book.xml': book ?? strToU8('') }))],
  ['a gigabyte', 'tooLarge', (file) => Buffer.concat([file, new Uint8Array(17 * 2 ** 20)])],
];

test.each(CASES)('%s is %s', async (_, code, make) => {
  const bytes = make(await small());
  const result = takeIn(bytes);
  expect(result).toMatchObject({ kind: 'refused', code });
  if (isRefused(result)) expect(describeRefusal(result)).toMatch(/请/);
});

test('a size that is not true is found, whichever way', async () => {
  const file = await small();
  for (const size of [1, 10 ** 9]) {
    expect(takeIn(flag(file, (view) => view.setUint32(directory(view) + 24, size, true)))).toMatchObject({ kind: 'refused', code: 'damaged' });
  }
});

const ROWS = 1_048_576;
const rowsOfLooks = (row: (r: number) => string): Make => (file) =>
  repacked(file, (parts) => replaced(parts, 'xl/worksheets/sheet1.xml', '</sheetData>', `${Array.from({ length: ROWS - 2 }, (_, i) => row(i + 3)).join('')}</sheetData>`));

test.each<readonly [string, (r: number) => string]>([
  ['empty', (r) => `<row r="${r}" s="1" customFormat="1" ht="15"/>`],
  ['with two cells of nothing but looks', (r) => `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}" s="1"/></row>`],
])('1,048,576 formatted rows, %s: the marks are read, the rows left out', async (_, row) => {
  const bytes = rowsOfLooks(row)(await small());
  const taken = takeIn(bytes);
  if (isRefused(taken)) throw new Error(describeRefusal(taken, 'en'));
  const drawn = await readParts(taken.parts);
  expect(taken.dropped).toBe(ROWS - 2);
  expect(drawn.sheets[0]?.cells).toMatchObject({ A2: { value: '巡检' }, B2: { value: 9.5 } });
});

/** What is read of it, if anything. */
const sumOf = ({ parts }: Taken): string => {
  const hash = createHash('sha1');
  for (const [name, bytes] of Object.entries(parts)) hash.update(name).update(bytes);
  return hash.digest('hex');
};

const own = (file: Uint8Array): string => {
  const taken = takeIn(file);
  if (isRefused(taken)) throw new Error(taken.code);
  return sumOf(taken);
};

test('cut off at every kilobyte it is never read', async () => {
  const file = await small();
  const codes = Array.from({ length: Math.floor(file.length / 1_024) + 1 }, (_, i) => takeIn(file.subarray(0, i * 1_024)));
  expect(codes.length).toBeGreaterThan(5);
  codes.forEach((result, i) => expect(result).toMatchObject({ kind: 'refused', code: i === 0 ? 'empty' : 'truncated' }));
});

/** xorshift, so that the same bytes are flipped everywhere. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

test('2,000 times bytes are flipped: refused, or read exactly as it was sent', async () => {
  const file = await small();
  const [whole, next] = [own(file), numbers(20_260_301)];
  const outcomes = { refused: 0, same: 0 };
  for (let round = 0; round < 2_000; round += 1) {
    const copy = file.slice();
    for (let flips = 1 + (round % 4); flips > 0; flips -= 1) {
      const at = next(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 + next(255));
    }
    const taken = takeIn(copy);
    if (!isRefused(taken)) expect(sumOf(taken)).toBe(whole);
    outcomes[isRefused(taken) ? 'refused' : 'same'] += 1;
  }
  expect(outcomes.refused).toBeGreaterThan(1_500);
  expect(outcomes.refused + outcomes.same).toBe(2_000);
});
