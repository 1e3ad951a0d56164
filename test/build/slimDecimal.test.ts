// decimal.js as it is shipped: every method that the rules call is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Decimal from 'decimal.js';
import { KEPT, slimmed, STATICS } from '../../build/slimDecimal.js';

const root = join(__dirname, '../..');
const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(root, folder, entry.name)],
  );

const methods = Object.getOwnPropertyNames(Decimal.prototype).filter((name) => /^\w+$/.test(name) && name !== 'constructor');

test.each(['src/domain', 'src/functions', 'src/contracts'])('%s calls no method of decimal.js that the bundle leaves out', (folder) => {
  const source = files(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const called = methods.filter((name) => new RegExp(`(?<!\\bMath)(?<!\\bNumber)\\.${name}\\(`).test(source));
  const others = ['add', 'toPrecision']; // of a Set, of a number
  expect(called.filter((name) => !KEPT.has(name) && !others.includes(name))).toEqual([]);
  expect([...source.matchAll(/\bDecimal\.(\w+)/g)].map(([, name]) => name ?? '').filter((name) => !STATICS.has(name))).toEqual([]);
});

test('the pinned version is laid out as expected; another fails the build', () => {
  const source = readFileSync(join(root, 'node_modules/decimal.js/decimal.mjs'), 'utf8');
  expect(
    [...slimmed(source).matchAll(/^P\.(?:\w+ = P\.)?(\w+) = /gm)].map(([, name]) => name ?? '').filter((name) => !KEPT.has(name)),
  ).toEqual([]);
  expect(() => slimmed('export default 1;')).toThrow('laid out otherwise');
});
