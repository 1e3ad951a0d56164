// What a closing keeps as text: cut into cells and put together again, and refused where it does not fit.
import fc from 'fast-check';
import { textFault } from '../../../src/workbook/checkText';
import { closedOf } from '../../../src/workbook/closing';
import { dataOf, joined, piecesOf, readData } from '../../../src/workbook/closing/data';
import { closed, filledPlan } from './plans';

test('pieces of any text fit a cell and make it again, in whatever order they are read', () => {
  const long = fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 2_000 })).map(([text, times]) => JSON.stringify(text.repeat(times)));
  fc.assert(
    fc.property(long, fc.integer({ min: 1, max: 99 }), (text, number) => {
      const pieces = piecesOf(number, text);
      expect(pieces.filter((piece) => piece.length > 32_000 || (textFault(piece) !== undefined && textFault(text) === undefined))).toEqual([]);
      expect(joined([...pieces].reverse())).toEqual(new Map([[number, text]]));
    }),
    { numRuns: 60 },
  );
});

const data = dataOf('2026-03', closedOf(closed(filledPlan('petition'), '2026-03').entries, '2026-03')!);
const text = JSON.stringify(data);

test('read back it is the same', () => {
  expect(readData(text)).toEqual(data);
});

test.each([
  ['no JSON', text.slice(1)],
  ['no sheets', JSON.stringify({ ...data, sheets: 'all' })],
  ['an unknown style', text.replace('"verbatim"', '"wordart"')],
  ['an amount as a list', JSON.stringify({ ...data, typed: { ...data.typed, metrics: { 迟延天数: [3] } } })],
  ['a field beside the others’ reply', JSON.stringify({ ...data, typed: { ...data.typed, penalties: { 迟延: { paid: 3 } } } })],
  ['no anchors', JSON.stringify({ ...data, anchors: {} })],
])('%s', (_, changed) => {
  expect(changed).not.toBe(text);
  expect(readData(changed)).toBeUndefined();
});
