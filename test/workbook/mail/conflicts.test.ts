// Rows of a log that came back, merged by their 编号.
import fc from 'fast-check';
import type { Mark } from '../../../src/workbook/entries';
import { mergeRows, type Row } from '../../../src/workbook/mail/conflicts';

const COLUMNS = ['编号', '业务系统', '事件类型', '发生时间', '说明'];
const LEAVE = { prefer: undefined, replace: false };

const row = (id: Mark, system: Mark = '门户', time: Mark = 46_100.5, text: Mark = null): Row => [id, system, '服务中断', time, text];

test.each<readonly [string, readonly Row[], readonly (readonly Row[])[], readonly Row[], number]>([
  ['a new row is added', [row('1')], [[row('2')]], [row('1'), row('2')], 0],
  ['an equal row is one', [row('1')], [[row('1')], [row('1')]], [row('1')], 0],
  ['a moment of half a second is the same', [row('1')], [[row('1', '门户', 46_100.5 + 4e-6)]], [row('1')], 0],
  ['a moment of a second is another', [row('1')], [[row('1', '门户', 46_100.5 + 1.2e-5)]], [row('1')], 1],
  ['numbers as 编号 are the same as text', [row(1)], [[row('1')]], [row(1)], 0],
  ['a blank is filled in', [row('1', null)], [[row('1')]], [row('1')], 0],
  ['a blank that came back empties nothing', [row('1')], [[row('1', null)]], [row('1')], 0],
  ['a row that did not come back stays', [row('1'), row('2')], [[row('2')]], [row('1'), row('2')], 0],
  ['another value is a conflict, and nothing of the row is written', [row('1', '门户')], [[row('1', '邮件', 46_100.5, '补充')]], [row('1', '门户')], 1],
  ['two that differ in a new row: neither is written', [], [[row('1', '门户')], [row('1', '邮件')]], [], 1],
  ['two that fill different blanks of a new row make one', [], [[row('1', null)], [row('1', '门户', null)]], [row('1')], 0],
  ['without a 编号 a row is its own', [row('1')], [[row(null)]], [row('1'), row(null)], 0],
  ['without a 编号 and there already, it is one', [row(null)], [[row(null)], [row('')]], [row(null)], 0],
  ['a false start is no row', [row('1')], [[[null, '', null, null, null]]], [row('1')], 0],
])('%s', (_, own, sent, expected, conflicts) => {
  const merged = mergeRows(own, sent.map((rows, i) => ({ label: `第${i + 1}人`, rows })), COLUMNS, LEAVE);
  expect(merged.rows).toEqual(expected);
  expect(merged.conflicts).toHaveLength(conflicts);
});

test('a conflict shows both sides, and is settled by who is preferred or by replacing', () => {
  const sent = [{ label: '甲方', rows: [row('1', '邮件')] }, { label: '监理', rows: [row('1', '短信')] }];
  const own = [row('1', '门户')];
  expect(mergeRows(own, sent, COLUMNS, LEAVE).conflicts).toEqual([{ id: '1', column: '业务系统', own: '门户', others: [{ label: '甲方', value: '邮件' }, { label: '监理', value: '短信' }] }]);
  expect(mergeRows(own, sent, COLUMNS, { prefer: '监理', replace: false }).rows).toEqual([row('1', '短信')]);
  expect(mergeRows(own, sent, COLUMNS, { prefer: undefined, replace: true }).conflicts).toHaveLength(1);
  expect(mergeRows(own, sent.slice(0, 1), COLUMNS, { prefer: undefined, replace: true })).toMatchObject({ rows: [row('1', '邮件')], filled: [{ id: '1', column: '业务系统', before: '门户', after: '邮件', label: '甲方' }] });
});

const value = fc.oneof<fc.Arbitrary<Mark>[]>(fc.constant(null), fc.integer({ min: 1, max: 3 }), fc.constantFrom('甲', '乙'));
const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5 }).map(String), value, value, value, value), { selector: ([id]) => id, maxLength: 5 });

test('nothing that stood there is lost, whatever comes back', () => {
  fc.assert(
    fc.property(rows, fc.array(rows, { maxLength: 3 }), (own, sent) => {
      const merged = mergeRows(own, sent.map((each, i) => ({ label: String(i), rows: each })), COLUMNS, LEAVE);
      for (const before of own) {
        const after = merged.rows.find(([id]) => id === before[0]);
        before.forEach((cell, i) => cell === null || expect(after?.[i]).toBe(cell));
      }
      const again = mergeRows(merged.rows, sent.map((each, i) => ({ label: String(i), rows: each })), COLUMNS, LEAVE);
      expect(again.rows).toEqual(merged.rows);
    }),
  );
});
