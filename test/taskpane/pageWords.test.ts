// The pages' own words in both languages, with the same things filled in.
import { CHECK_EN } from '../../src/taskpane/check/words.en';
import { CHECK_ZH } from '../../src/taskpane/check/words.zh';
import { MAIL_EN } from '../../src/taskpane/mail/words.en';
import { MAIL_ZH } from '../../src/taskpane/mail/words.zh';
import { ENTRY_EN } from '../../src/taskpane/entry/words.en';
import { ENTRY_ZH } from '../../src/taskpane/entry/words.zh';
import { sayFrom } from '../../src/taskpane/words/sayFrom';

const parts = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();
const pairs = <Code extends string>(
  zh: Readonly<Record<Code, string>>,
  en: Readonly<Record<Code, string>>,
): readonly (readonly [string, string, string])[] => (Object.keys(zh) as Code[]).map((code) => [code, zh[code], en[code]] as const);

test.each([...pairs(ENTRY_ZH, ENTRY_EN), ...pairs(CHECK_ZH, CHECK_EN), ...pairs(MAIL_ZH, MAIL_EN)])('%s', (_, zh, en) => {
  expect(parts(en)).toEqual(parts(zh));
  expect(en).not.toBe('');
});

test('fills in, and leaves what is not given', () => {
  const say = sayFrom({ zh: CHECK_ZH, en: CHECK_EN })('en');
  expect(say('group', { 表: '说明', 数: 0 })).toBe('说明 (0)');
  expect(say('group', { 表: '说明' })).toBe('说明 ({数})');
});
