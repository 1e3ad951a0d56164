// Why a ground is near or open, in the language of the pane: 年度汇总 says it in Chinese.
import { whyInEnglish } from '../../domain/exit/why.en';
import { EXIT_WORDS } from '../../workbook/sheets/exitWords';
import type { Language } from '../words';

const { level, streak, year, month, typed } = EXIT_WORDS.open;
const OPEN_EN: ReadonlyMap<string, string> = new Map<string, string>([
  [level, 'the incident log has lines that are not filled in, wrong, or without a level'],
  [streak, 'some month’s score is incomplete or wrong'],
  [year, 'some month’s score is incomplete or wrong'],
  [month, 'some month’s metrics are open or wrong, see its 违约金 sheet'],
  [typed, 'what was filled in below is wrong'],
]);

export const whyIn = (language: Language, why: string): string => (language === 'zh' ? why : (OPEN_EN.get(why) ?? whyInEnglish(why)));
