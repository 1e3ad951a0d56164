// Answers that are given again: only for the very same cells of every argument.
import fc from 'fast-check';
import { Answers, Tables, type Cells } from '../../src/hosts/grid/calls';

const error = (text: string): object => ({ error: text });
const cell = fc.constantFrom<unknown>('', 0, -0, 1, '1', 'a', 'ab', true, false, NaN, 0.1 + 0.2, 0.3, 's1 a');
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
const argument = fc.oneof(cell, table, fc.constant(null), fc.constantFrom('#N/A', '#VALUE!').map(error));
const calls = fc.array(fc.tuple(fc.constantFrom('A' as const, 'B' as const), fc.array(argument, { maxLength: 3 })), {
  minLength: 1,
  maxLength: 30,
});

/** Everything that a call depends on, written out another way. */
const spelt = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(spelt).join('|')}]`
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : `${typeof value}:${Object.is(value, -0) ? '-0' : String(value).length}:${String(value)}`;

test('the same as asking every time, and asked once for each', () => {
  fc.assert(
    fc.property(calls, (list) => {
      const answers = new Answers();
      const asked: string[] = [];
      const named =
        (name: string) =>
        (...given: readonly unknown[]): string => {
          const text = `${name}(${given.map(spelt).join(',')})`;
          asked.push(text);
          return text;
        };
      const functions = { A: named('A'), B: named('B') };
      for (const [name, args] of list) {
        expect(answers.of(functions[name], args)).toEqual({ value: `${name}(${args.map(spelt).join(',')})` });
      }
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

test('what is thrown is thrown again', () => {
  const answers = new Answers();
  let count = 0;
  const call = (): never => {
    count += 1;
    throw new Error('缺');
  };
  expect(answers.of(call, [1])).toEqual({ thrown: new Error('缺') });
  expect(answers.of(call, [1])).toEqual({ thrown: new Error('缺') });
  expect(count).toBe(1);
});

test('a value of an unknown kind is never taken for another', () => {
  const answers = new Answers();
  const call = (given: unknown): unknown => given;
  for (const value of [undefined, { a: 1 }, { a: 2 }]) expect(answers.of(call, [value])).toEqual({ value });
});

test('a cell that is missing is not a cell that is there', () => {
  const holes: unknown[] = new Array(2);
  const tables = new Tables();
  expect(tables.seen([holes]).id).not.toBe(tables.seen([['', 5]]).id);
});

test('tables that were not seen for long are forgotten, never mixed up', () => {
  const tables = new Tables(3);
  const make = (n: number): Cells => [[n, 'x']];
  const ids = [1, 2, 3, 4, 1, 4].map((n) => tables.seen(make(n)).id);
  expect(new Set(ids.slice(0, 5)).size).toBe(5);
  expect(ids[5]).toBe(ids[3]);
});
