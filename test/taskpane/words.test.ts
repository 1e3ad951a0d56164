// Every text in both languages, with the same things filled in.
import { sayIn } from '../../src/taskpane/words';
import { WORDS_EN } from '../../src/taskpane/words/en';
import { type WordCode, WORDS_ZH } from '../../src/taskpane/words/zh';

const codes = Object.keys(WORDS_ZH) as WordCode[];
const parts = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();

it.each(codes)('%s', (code) => {
  expect(parts(WORDS_EN[code])).toEqual(parts(WORDS_ZH[code]));
  expect(WORDS_EN[code]).not.toBe('');
});

it('fills in, and leaves what is not given', () => {
  expect(sayIn('zh')('progress', { 表: '说明', 几: 1 })).toBe('说明（1/{共}）');
  expect(sayIn('en')('done', { 数: 0 })).toBe('0 sheets made.');
});
