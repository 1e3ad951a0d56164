// The 2,000 flips and the cuts again, through the reader: what is refused is refused without a throw, what is read is what was sent.
import { toXlsx } from '../../src/hosts/file';
import { readReturnedFile } from '../../src/hosts/file/returnedFile';
import { copiesOf } from '../workbook/mail/cameBack';
import { planFor } from '../workbook/sheets/plans';

test('a copy is read with its facts, and one cut off or flipped is refused, never half read', async () => {
  const [copy] = copiesOf(planFor('website', undefined, {}, 1), ['甲方']);
  if (!copy) throw new Error('no copy');
  const bytes = await toXlsx(copy.model, { formulas: 'native' });
  const whole = await readReturnedFile(bytes);
  if (whole.kind === 'refused') throw new Error(whole.code);
  expect(whole.drawn.sheets.map(({ name }) => name)).toEqual(['填报说明', '2026-03 评分表']);
  expect([whole.facts.sheets.length, whole.modified]).toEqual([2, expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/)]);
  for (let i = 0; i < 40; i += 1) {
    const flipped = bytes.slice();
    const at = Math.floor((bytes.length * (i + 0.5)) / 40);
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    const read = await readReturnedFile(flipped);
    if (read.kind === 'workbook') expect(read.drawn).toEqual(whole.drawn);
    expect((await readReturnedFile(bytes.subarray(0, at))).kind).toBe('refused');
  }
});
