// The words of a command line: what stands where, and what is wrong with it, said in the language asked for.
import { listIn, readArguments } from '../../src/cli/arguments';
import { isFailure } from '../../src/cli/say';

const TAKEN = { values: ['into', 'on', 'lang'], flags: ['replace'], paths: true } as const;

const read = (args: readonly string[], paths = true): unknown => {
  const found = readArguments(args, { ...TAKEN, paths });
  return isFailure(found) ? found.text : [Object.fromEntries(found.values), found.paths, found.language];
};

test.each<[what: string, args: readonly string[], values: object, paths: readonly string[], language: string]>([
  ['nothing', [], {}, [], 'zh'],
  ['both ways of giving a value', ['--into', 'a.xlsx', '--on=2026-04-01'], { into: 'a.xlsx', on: '2026-04-01' }, [], 'zh'],
  ['a flag takes nothing of what follows', ['--replace', 'a.xlsx'], { replace: 'replace' }, ['a.xlsx'], 'zh'],
  ['paths before, between and behind', ['a', '--into', 'b', 'c', '--lang', 'en', 'd'], { into: 'b', lang: 'en' }, ['a', 'c', 'd'], 'en'],
  ['a value with an equals sign, with hyphens, negative', ['--into=a=b', '--on', '-1'], { into: 'a=b', on: '-1' }, [], 'zh'],
  ['behind -- everything is a path', ['--replace', '--', '--into'], { replace: 'replace' }, ['--into'], 'zh'],
])('%s', (_, args, values, paths, language) => {
  expect(read(args)).toEqual([values, paths, language]);
});

test.each<[args: readonly string[], said: string]>([
  [['--inot', 'b.xlsx'], '没有“--inot”这个选项；可用：--into --on --lang --replace'],
  [['-x'], '没有“-x”这个选项'],
  [['--toString=1'], '没有“--toString=1”这个选项'],
  [['--into', 'a', '--into', 'b'], '选项 --into 给出了两次'],
  [['--replace', '--replace'], '选项 --replace 给出了两次'],
  [['--into'], '选项 --into 没有给出值'],
  [['--into='], '选项 --into 没有给出值'],
  [['--into', '--on', '2026-04-01'], '选项 --into 没有给出值'],
  [['--replace=yes'], '选项 --replace 后面不写值'],
  [['--lang', 'fr'], '选项 --lang 为“fr”，应为 zh 或 en'],
  [['--inot', 'b', '--lang', 'en'], 'There is no option “--inot”'],
  [['--lang=en', '--into'], 'The option --into has no value'],
])('%j is refused', (args, said) => {
  expect(read(args)).toEqual(expect.stringContaining(said));
});

test('a command without paths takes none', () => {
  expect(read(['generate'], false)).toEqual(expect.stringContaining('没有“generate”这个选项'));
});

test.each([
  ['甲方,监理', ['甲方', '监理']],
  [' 甲方， 监理、用户 ,', ['甲方', '监理', '用户']],
  [undefined, []],
])('the parts of %j', (text, parts) => {
  expect(listIn(text)).toEqual(parts);
});
