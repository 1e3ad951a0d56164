// SM3 held against the published vectors and against Node's own.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical, sm3Of } from '../../../src/workbook/mail/digest';

const nodes = (content: string | Uint8Array): string => createHash('sm3').update(content).digest('hex');

test.each([
  ['GB/T 32905-2016, A.1', 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['GB/T 32905-2016, A.2', 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ['nothing', '', '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b'],
])('%s', (_name, text, digest) => {
  expect([sm3Of(text), nodes(text)]).toEqual([digest, digest]);
});

/** A block is 64 bytes, of which the last takes eight for the length. */
const LENGTHS = [0, 64, 128, 256, 65_536].flatMap((end) => [-10, -9, -8, -1, 0, 1].map((by) => end + by)).filter((length) => length >= 0);

test.each(LENGTHS)('%i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + length) & 255);
  expect(sm3Of(bytes)).toBe(nodes(bytes));
});

test('any bytes and any text, characters beyond the first plane and halves of them too', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sm3Of(bytes) === nodes(bytes)), { seed: 6, numRuns: 300 });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => sm3Of(text) === nodes(text)), { seed: 6, numRuns: 300 });
  expect(sm3Of('得分\ud800')).toBe(nodes(Buffer.from('得分\ufffd')));
});

test('one content has one text, in whatever order its keys are', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (own) => {
      expect(canonical(Object.fromEntries(Object.entries(own).reverse()))).toBe(canonical(own));
    }),
    { seed: 6 },
  );
});
