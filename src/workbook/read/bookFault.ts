// What checking a workbook finds, as data: where, what stands there, what was expected. The wording stands here and nowhere else.
import { show } from '../../domain/cell';
import type { CellValue } from '../model';
import type { ValueFault } from './expect';

/** `wrong`: results are errors or untrue until it is mended; `missing`: something is still to be filled in; `odd`: worth a look. */
export type Gravity = 'wrong' | 'missing' | 'odd';

export type BookFaultCode =
  | ValueFault
  | 'notOurs'
  | 'several'
  | 'terms'
  | 'contract'
  | 'markMissing'
  | 'markMixed'
  | 'rowMissing'
  | 'rowWrong'
  | 'rowOrder'
  | 'pairMissing'
  | 'typedFormula'
  | 'orphan'
  | 'sheetMissing'
  | 'sheetForeign'
  | 'columnForeign'
  | 'formulaReplaced'
  | 'changed'
  | 'older'
  | 'olderRules'
  | 'closedChanged'
  | 'closingUnread'
  | 'closingRefused';

export interface BookFault {
  readonly code: BookFaultCode;
  readonly gravity: Gravity;
  readonly sheet?: string;
  readonly address?: string;
  /** What the cell is: 「2026-04 评分表 第3项 完成质量」. */
  readonly label?: string;
  /** `2026-04`, where it concerns one month alone. */
  readonly month?: string;
  readonly found?: CellValue | null;
  readonly expected?: string;
  /** What to write there instead, where that is safe. */
  readonly fix?: number | string;
}

const WORDS: Readonly<Record<BookFaultCode, string>> = {
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
  closingRefused: '不能定稿',
};

/** One line in Chinese: what the cell is or where it is, what stands there, what was expected. */
export function describeBookFault({ code, sheet, address, label, found, expected }: BookFault): string {
  const cell = [sheet === undefined ? '' : `工作表“${sheet}”`, address ?? ''].filter(Boolean).join(' ');
  const place = label === undefined ? cell : `${label}${address === undefined ? '' : `（${address}）`}`;
  const shown = found === undefined || found === null ? '' : `，为${show(found)}`;
  const wanted = expected === undefined || expected === '' ? '' : `，应为${expected}`;
  return `${place === '' ? '' : `${place}：`}${WORDS[code]}${shown}${wanted}`;
}
