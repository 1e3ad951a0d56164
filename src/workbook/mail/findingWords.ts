// What verifying finds, in words. The wording stands here and nowhere else.
import { show } from '../../domain/cell';
import type { CellValue } from '../model';
import type { Finding, FindingCode } from './finding';

const ZH: Readonly<Record<FindingCode, string>> = {
  stampMissing: '没有填报说明中的文件编号，不能确认是发出的文件',
  stampTwice: '另有一份文件编号',
  stampOther: '是另一份文件的编号',
  stampChanged: '填报说明中的记载被改动',
  receiptBroken: '发出记录（回执）已被改动，不能据以核对',
  sheetMissing: '缺少这张工作表',
  sheetRenamed: '工作表被改名',
  sheetForeign: '发出时没有这张工作表',
  sheetHidden: '工作表被隐藏',
  rowInserted: '插入了行',
  rowDeleted: '删除了行',
  columnInserted: '插入了列',
  columnDeleted: '删除了列',
  rowHidden: '行被隐藏',
  columnHidden: '列被隐藏',
  weight: '权重被改动',
  fullMark: '满分被改动',
  item: '工作项被改名',
  itemsSwapped: '工作项被调换',
  itemInserted: '插入了工作项',
  itemDeleted: '删除了工作项',
  text: '锁定的内容被改动',
  formulaReplaced: '公式被数值或文字替换',
  formulaChanged: '公式被改动',
  formulaAdded: '锁定的内容被换成公式',
  result: '公式未变，但存放的结果与所填得分不符',
  format: '数字格式被改动，显示的可能不是实际的数值',
  invisible: '内容被设为看不见',
  unlocked: '锁定的单元格被解除锁定',
  locked: '填写的单元格被锁定',
  beside: '表外写有内容',
  typedFormula: '填写处是公式，按其结果读取',
  prefilled: '发出时已填的内容被改动',
  merge: '合并单元格被改动',
  validation: '数据验证被改动',
  condition: '条件格式被改动',
  table: '表格被改动',
  chart: '插入了图表',
  print: '打印区域被改动',
  protection: '工作表保护被取消或放宽',
  name: '名称被改动',
  hiddenName: '有隐藏的名称',
  macro: '含有宏',
  externalLink: '含有外部链接',
  comment: '含有批注',
  picture: '含有图片',
  pivot: '含有数据透视表',
  control: '含有嵌入对象或控件',
  property: '文档属性',
  otherSheetKind: '不是普通工作表',
  calendar1904: '改用了 1904 日期系统',
  manualCalculation: '改为手动计算，结果可能不是最新',
  iteration: '打开了迭代计算',
  precision: '打开了“以显示精度为准”',
};

const EN: Readonly<Record<FindingCode, string>> = {
  stampMissing: 'no file number of ours: it cannot be told whether this is a copy that was sent',
  stampTwice: 'another file number beside the first',
  stampOther: 'the number of another file',
  stampChanged: 'what the copy says of itself was changed',
  receiptBroken: 'the receipt was changed and nothing can be held against it',
  sheetMissing: 'this sheet is missing',
  sheetRenamed: 'the sheet was renamed',
  sheetForeign: 'this sheet was not sent',
  sheetHidden: 'the sheet was hidden',
  rowInserted: 'a row was inserted',
  rowDeleted: 'a row was deleted',
  columnInserted: 'a column was inserted',
  columnDeleted: 'a column was deleted',
  rowHidden: 'a row was hidden',
  columnHidden: 'a column was hidden',
  weight: 'a weight was changed',
  fullMark: 'a full mark was changed',
  item: 'an item was renamed',
  itemsSwapped: 'items were swapped',
  itemInserted: 'an item was inserted',
  itemDeleted: 'an item was deleted',
  text: 'locked content was changed',
  formulaReplaced: 'a formula was replaced by a value or a text',
  formulaChanged: 'a formula was changed',
  formulaAdded: 'locked content became a formula',
  result: 'the formula is as it was, its stored result is not what the marks give',
  format: 'the number format was changed and may show another number',
  invisible: 'the content was made invisible',
  unlocked: 'a locked cell was unlocked',
  locked: 'a cell to be filled in was locked',
  beside: 'something was written beside the form',
  typedFormula: 'a formula was typed; its result is read',
  prefilled: 'what was filled in when it was sent was changed',
  merge: 'merged cells were changed',
  validation: 'a validation was changed',
  condition: 'a conditional format was changed',
  table: 'a table was changed',
  chart: 'a chart was put in',
  print: 'the print area was changed',
  protection: 'sheet protection was taken off or loosened',
  name: 'a name was changed',
  hiddenName: 'there is a hidden name',
  macro: 'it holds macros',
  externalLink: 'it holds links to elsewhere',
  comment: 'it holds comments',
  picture: 'it holds pictures',
  pivot: 'it holds pivot tables',
  control: 'it holds embedded objects or controls',
  property: 'a document property',
  otherSheetKind: 'no ordinary worksheet',
  calendar1904: 'dates count from 1904 now',
  manualCalculation: 'calculation is manual, results may be out of date',
  iteration: 'iterative calculation is on',
  precision: '“precision as displayed” is on',
};

interface Language {
  readonly words: Readonly<Record<FindingCode, string>>;
  readonly sheet: (name: string) => string;
  readonly colon: string;
  readonly before: (text: string) => string;
  readonly after: (text: string) => string;
  readonly blank: string;
}

const LANGUAGES: Readonly<Record<'zh' | 'en', Language>> = {
  zh: { words: ZH, sheet: (name) => `工作表“${name}”`, colon: '：', before: (text) => `，发出时为 ${text}`, after: (text) => `，收回时为 ${text}`, blank: '空白' },
  en: { words: EN, sheet: (name) => `sheet “${name}”`, colon: ': ', before: (text) => `, sent as ${text}`, after: (text) => `, came back as ${text}`, blank: 'blank' },
};

const LONGEST = 120;

/** One line: where, what was changed, what stood there, what stands there now. */
export function describeFinding({ code, sheet, address, label, before, after }: Finding, language: 'zh' | 'en' = 'zh'): string {
  const say = LANGUAGES[language];
  const text = (value: CellValue | null): string => {
    const shown = value === null || value === '' ? say.blank : show(value);
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
  };
  const place = [sheet === undefined ? '' : say.sheet(sheet), address ?? '', label === undefined ? '' : `（${label}）`].filter(Boolean).join(' ');
  const was = before === undefined ? '' : say.before(text(before));
  const is = after === undefined ? '' : say.after(text(after));
  return `${place === '' ? '' : `${place}${say.colon}`}${say.words[code]}${was}${is}`;
}
