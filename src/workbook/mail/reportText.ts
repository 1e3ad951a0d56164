// What collecting found and did, in words. The wording stands here and nowhere else.
import { isoOf, isSerial, timeText } from '../../domain/time/serial';
import type { Mark } from '../entries';
import { describeBookFault } from '../read';
import type { Change, Conflict } from './merge';
import type { Language } from './reportWords';
import type { FileState, Returned } from './returned';

const STATES: Readonly<Record<Language, Readonly<Record<FileState, string>>>> = {
  zh: {
    merged: '已合并',
    unreadable: '不能读取',
    notOurs: '不是发出的文件（没有本程序的填报说明）',
    noReceipt: '没有对应的回执，不能核对',
    otherContract: '是另一份合同的文件',
    otherMonths: '所填月份不在工作簿之内',
    closed: '该月已定稿，须先重新打开',
    otherTerms: '发出时的条款不能再识别',
    changed: '有不应改动之处，未合并',
    wrong: '填写有误，未合并',
    empty: '没有填写',
    duplicate: '与另一文件相同',
    superseded: '同一收件人有更新的文件',
    ambiguous: '同一收件人有两个不同的文件，分不出先后',
  },
  en: {
    merged: 'merged',
    unreadable: 'cannot be read',
    notOurs: 'not a copy that was sent out (it has no sheet 填报说明 of ours)',
    noReceipt: 'no receipt for it, so that nothing can be checked',
    otherContract: 'a copy for another contract',
    otherMonths: 'its months are not in the workbook',
    closed: 'the month is closed (定稿) and has to be reopened first',
    otherTerms: 'the terms that were sent are no longer understood',
    changed: 'something was changed that was not to be; not merged',
    wrong: 'filled in wrongly; not merged',
    empty: 'nothing was filled in',
    duplicate: 'the same as another file',
    superseded: 'there is a newer file of the same recipient',
    ambiguous: 'two different files of one recipient, and no telling which is newer',
  },
};

export const stateText = (state: FileState, detail: string, language: Language = 'zh'): string => {
  const text = STATES[language][state];
  if (detail === '') return text;
  return language === 'zh' ? `${text}：${detail}` : `${text}: ${detail}`;
};

const WHY: Readonly<Record<Language, Readonly<Record<Conflict['why'], string>>>> = {
  zh: { differs: '与工作簿中原有的不同，未改动', split: '各人所填不同，未写入', missing: '有人未填，未写入', noPlace: '工作簿中没有对应的位置，未写入，请人工处理' },
  en: { differs: 'not what stands in the workbook; left as it was', split: 'they differ among themselves; not written', missing: 'somebody left it blank; not written', noPlace: 'the workbook has no place for it; not written, to be done by hand' },
};

const EMPTY: Readonly<Record<Language, string>> = { zh: '（空）', en: '(blank)' };

export const valueText = (value: Mark, language: Language = 'zh'): string => (value === null || value === '' ? EMPTY[language] : String(value));

/** Serials of days are larger than any count of minutes. */
const EARLIEST = 20_000;

/** A moment or a day is no serial to whoever reads it; what a cell is stands last in its label. */
export const markText = (value: Mark, label: string, language: Language = 'zh'): string => {
  if (!isSerial(value) || value < EARLIEST) return valueText(value, language);
  return label.endsWith('时间') ? timeText(value) : label.endsWith('日期') ? isoOf(value) : valueText(value, language);
};

export const conflictText = (why: Conflict['why'], language: Language = 'zh'): string => WHY[language][why];
export const changeText = ({ label, before, after }: Change, language: Language = 'zh'): string => `${label} ${markText(before, label, language)} → ${markText(after, label, language)}`;

const MOST = 40;

/** The month stands in a column of its own. */
const withoutMonth = (line: string): string => line.replace(/^\d{4}-\d{2} /, '').replace(/^评分表 /, '');

/** What 流转记录 says of a file: what was wrong or missing in it, then what was written. */
export const flowText = (file: Returned, changes: readonly Change[]): string => {
  const faults = file.faults.map((fault) => describeBookFault(fault));
  const findings = file.findings.map(({ label, sheet, address }) => [label ?? sheet ?? '', address ?? ''].filter(Boolean).join(' '));
  const lines = [...faults, ...findings, ...changes.map((change) => changeText(change))].map(withoutMonth);
  const more = lines.length > MOST ? [`……另有 ${lines.length - MOST} 处，见收集报告`] : [];
  return [...lines.slice(0, MOST), ...more].join('；');
};
