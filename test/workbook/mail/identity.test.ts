// Whatever marks are typed into a copy come out of it again, through the file, and with no finding; text stays text.
import fc from 'fast-check';
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { factsOf } from '../../../src/hosts/file/facts';
import { isGrave } from '../../../src/workbook/mail/finding';
import { returnedCells } from '../../../src/workbook/mail/receiptPlan';
import { verify } from '../../../src/workbook/mail/verify';
import { copyOf } from './copies';
import { openCells, typed, type Typing } from './filling';

const COPY = copyOf('data');
const OPEN = openCells(COPY);

const anyMark: fc.Arbitrary<number | string> = fc.oneof(fc.integer({ min: 0, max: 1200 }).map((mark) => mark / 100), fc.constantFrom('/', '／', '未安排', '９.5', ' '), fc.double({ min: 0, max: 20, noNaN: true }));
const anyText: fc.Arbitrary<number | string> = fc.oneof(fc.constantFrom('=1+1', '+1', '-迟交', '@值班', '\t缩进', '一\n二', "'引号", '=HYPERLINK("http://x")', '<b>&amp;', '见 _x000D_ 一栏', '_x0041_'), fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^[\x20-\x7e一-龥]+$/.test(text)));

const anyTyping: fc.Arbitrary<Typing> = fc
  .tuple(...OPEN.map(({ what }) => fc.option(what.kind === 'mark' ? anyMark : anyText, { nil: undefined, freq: 4 })))
  .map((values) => OPEN.flatMap(({ sheet, address }, i) => (values[i] === undefined ? [] : [{ sheet, address, value: values[i] }])));

test('prepare, fill in, read: the same marks and grounds', async () => {
  await fc.assert(
    fc.asyncProperty(anyTyping, async (typing) => {
      const bytes = await toXlsx(typed(COPY.model, typing), { formulas: 'native' });
      const drawn = await readXlsx(bytes);
      const found = returnedCells(drawn, COPY.receipt)!.filter(({ value }) => value !== null);
      expect(found.map(({ typed: { sheet }, address, value }) => ({ sheet, address, value }))).toEqual(typing);
      expect(found.filter(({ formula }) => formula !== undefined)).toEqual([]);
      // The results stored are those of the empty form, which is told where they show anything; nothing else is.
      expect(verify(drawn, factsOf(bytes), COPY.receipt).filter((finding) => isGrave(finding) && finding.code !== 'result')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
