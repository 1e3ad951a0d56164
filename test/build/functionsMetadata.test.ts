// The build's own checks of the functions: each way of losing one is noticed.
import { registeredFunctions } from '../../build/bareEngine.js';
import { faults, finished } from '../../build/functionsMetadata.js';

const entry = (id: string) => ({ id, name: id, description: 'd', parameters: [], result: {} });
const metadata = (...ids: string[]) => ({ functions: ids.map(entry) });

test('a complete set has no fault', () => {
  expect(faults(['A', 'B'], metadata('A', 'B'), ['A', 'B'])).toEqual([]);
});

test.each([
  ['no function', [], [], [], /no function at all/],
  ['an arrow function, which the generator ignores', ['A', 'B'], ['A'], ['A'], /^B: lost/],
  ['a file that the index forgets', ['A', 'B'], ['A', 'B'], ['A'], /^B: in functions.json but not in the bundle/],
  ['one registered by hand', ['A'], ['A'], ['A', 'B'], /^B: in the bundle but not/],
  ['an id of two files', ['A', 'A'], ['A'], ['A'], /^A: two functions/],
  ['a digit in an id', ['A1'], ['A1'], ['A1'], /^A1: an id holds only/],
])('%s', (_, tagged, ids, registered, expected) => {
  expect(faults(tagged, metadata(...ids), registered)).toEqual([expect.stringMatching(expected)]);
});

test('a second word after the id, which would become the name', () => {
  expect(faults(['A'], { functions: [{ ...entry('A'), name: 'Adds' }] }, ['A'])).toEqual(['A: is named Adds']);
});

test('errors are let in as arguments, data types are not', () => {
  expect(finished({ allowCustomDataForDataTypeAny: true, functions: [] })).toEqual({
    allowErrorForDataTypeAny: true,
    functions: [],
  });
});

test('the bare engine has CustomFunctions and nothing of a browser or of node', () => {
  const registered = registeredFunctions(
    `CustomFunctions.associate('A', () => [typeof window, typeof self, typeof process, typeof console])`,
  );
  expect([...registered.keys()]).toEqual(['A']);
  expect(registered.get('A')?.()).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  expect(() => registeredFunctions('window.x = 1')).toThrow('window');
});
