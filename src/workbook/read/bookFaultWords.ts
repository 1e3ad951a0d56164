// What checking a workbook finds, in words. The wording stands here and nowhere else.
import { show } from '../../domain/cell';
import type { BookFault, BookFaultCode } from './bookFault';

const ZH: Readonly<Record<BookFaultCode, string>> = {
  textNumber: '数字以文字存放，不参加计算',
  notNumber: '不是数值',
  outside: '超出范围',
  aboveFull: '超过满分',
  notWhole: '不是整数',
  notDay: '不是日期',
  notListed: '不在可选范围内',
  notText: '不是文字',
  error: '是错误值',
  notArranged: '合同没有规定未安排的工作项怎样计分，本月没有总得分',
  notOurs: '不是本程序生成的工作簿，或“合同条款”表已不完整',
  several: '工作簿含有多份合同，应逐份读取',
  terms: '合同条款有误',
  contract: '合同条款不能成立',
  markMissing: '得分未填',
  markMixed: '部分填了 /，应三格都填 /，或都填得分',
  rowMissing: '这一行未填',
  rowWrong: '这一行有误',
  rowOrder: '没有按发生时间先后排列',
  pairMissing: '这一行没有填全',
  typedFormula: '填写处是公式；重新生成时只保留其结果',
  orphan: '填写的内容在现在的条款下没有位置',
  sheetMissing: '缺少这张工作表',
  sheetForeign: '不是本程序生成的工作表',
  columnForeign: '表中加了一列，重新生成时不能保留',
  formulaReplaced: '原有的公式已被数值或文字替换',
  changed: '内容与生成时不同',
  older: '条款中的条件、解读或行已改动，各表还是按原来的条款生成的，须重新生成',
  olderRules: '由另一版本的规则生成，重新生成后按现在的规则计算',
  closedChanged: '已定稿，与定稿记录不同',
  closingUnread: '定稿记录不能读取',
  flowUnread: '流转记录不能读取',
  closingRefused: '不能定稿',
};

const EN: Readonly<Record<BookFaultCode, string>> = {
  textNumber: 'a number kept as text, which counts for nothing',
  notNumber: 'no number',
  outside: 'out of range',
  aboveFull: 'above the full mark',
  notWhole: 'no whole number',
  notDay: 'no date',
  notListed: 'not on the list',
  notText: 'no text',
  error: 'an error',
  notArranged: 'the contract does not say how an item that is not arranged counts; the month has no total',
  notOurs: 'no workbook of ours, or its sheet 合同条款 is no longer whole',
  several: 'a workbook over several contracts, to be read one by one',
  terms: 'a fault in the terms',
  contract: 'the terms make no contract',
  markMissing: 'no mark yet',
  markMixed: 'partly /: all three cells are /, or all have marks',
  rowMissing: 'not filled in in this row',
  rowWrong: 'wrong in this row',
  rowOrder: 'not in order of 发生时间',
  pairMissing: 'this row is not complete',
  typedFormula: 'a formula was typed; only its result is kept when the workbook is made again',
  orphan: 'has no place under the terms as they are now',
  sheetMissing: 'this sheet is missing',
  sheetForeign: 'a sheet that is not ours',
  columnForeign: 'a column put into the table, which cannot be kept when the workbook is made again',
  formulaReplaced: 'the formula was typed over',
  changed: 'not what was made',
  older: 'conditions, readings or rows of the terms were changed since; the sheets still follow the old ones and have to be made again',
  olderRules: 'made by another version of the rules; made again it follows the present ones',
  closedChanged: 'closed (定稿), and not as its record has it',
  closingUnread: 'the record of closed months cannot be read',
  flowUnread: 'the record of merged copies cannot be read',
  closingRefused: 'cannot be closed',
};

interface Language {
  readonly words: Readonly<Record<BookFaultCode, string>>;
  readonly sheet: (name: string) => string;
  readonly cell: (label: string, address: string) => string;
  readonly joined: (place: string, words: string) => string;
  readonly found: string;
  readonly expected: string;
}

const LANGUAGES: Readonly<Record<'zh' | 'en', Language>> = {
  zh: { words: ZH, sheet: (name) => `工作表“${name}”`, cell: (label, address) => `${label}（${address}）`, joined: (place, words) => `${place}：${words}`, found: '，为', expected: '，应为' },
  en: { words: EN, sheet: (name) => `sheet “${name}”`, cell: (label, address) => `${label} (${address})`, joined: (place, words) => `${place}: ${words}`, found: ', found ', expected: ', expected ' },
};

/** One line: what the cell is or where it is, what stands there, what was expected. */
export function describeBookFault({ code, sheet, address, label, found, expected }: BookFault, language: 'zh' | 'en' = 'zh'): string {
  const say = LANGUAGES[language];
  const cell = [sheet === undefined ? '' : say.sheet(sheet), address ?? ''].filter(Boolean).join(' ');
  const place = label === undefined ? cell : address === undefined ? label : say.cell(label, address);
  const shown = found === undefined || found === null ? '' : `${say.found}${show(found)}`;
  const wanted = expected === undefined || expected === '' ? '' : `${say.expected}${expected}`;
  const words = `${say.words[code]}${shown}${wanted}`;
  return place === '' ? words : say.joined(place, words);
}
