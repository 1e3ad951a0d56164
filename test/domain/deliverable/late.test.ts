// What is outstanding on a day, and what comes next.
import fc from 'fast-check';
import { nextDue, outstanding } from '../../../src/domain/deliverable/late';

const dues = [
  { planned: 1, lateFrom: 10 },
  { planned: 2, lateFrom: 20 },
  { planned: 1, lateFrom: 30 },
];

test('late from the day after it was due, made up for by later ones', () => {
  expect([9, 10, 19, 20, 99].map((day) => outstanding(dues, 0, day))).toEqual([0, 1, 1, 3, 4]);
  expect([0, 1, 3, 5].map((delivered) => outstanding(dues, delivered, 20))).toEqual([3, 2, 0, 0]);
});

test('the next is the first period not delivered in full', () => {
  expect([0, 1, 2, 3, 4].map((delivered) => nextDue([1, 2, 0, 1], delivered))).toEqual([0, 1, 1, 3, undefined]);
});

test('nothing outstanding once the next period is not over', () => {
  const planned = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(planned, fc.nat(40), fc.nat(14), (counts, delivered, day) => {
      const late = outstanding(counts.map((count, i) => ({ planned: count, lateFrom: i + 1 })), delivered, day);
      const next = nextDue(counts, delivered);
      expect(late > 0).toBe(next !== undefined && next < day);
    }),
  );
});
