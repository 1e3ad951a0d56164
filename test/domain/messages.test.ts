// Both wordings of every issue say the same parameters.
import { MESSAGES_EN } from '../../src/domain/messages.en';
import { type MessageCode, MESSAGES } from '../../src/domain/messages.zh';

const params = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(Object.keys(MESSAGES) as MessageCode[])('%s names the same parameters in Chinese and in English', (code) => {
  expect(params(MESSAGES_EN[code])).toEqual(params(MESSAGES[code]));
});

test('a Chinese message is Chinese, an English one is not', () => {
  const plain = (text: string): string => text.replace(/\{\w+\}|SLA\.\w+\([^)]*\)|base/g, '');
  expect(Object.values(MESSAGES).filter((text) => /[a-z]{3}/.test(plain(text)))).toEqual([]);
  expect(Object.values(MESSAGES_EN).filter((text) => !/[a-z]{3}/.test(plain(text)))).toEqual([]);
});
