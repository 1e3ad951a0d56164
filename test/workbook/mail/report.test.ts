// The report in both languages: sections, words, days as days; what the contract calls its things stays as it is.
import { NO_ENTRIES } from '../../../src/workbook/entries';
import type { Collected } from '../../../src/workbook/mail/collect';
import { reportModel, reportTable, sectionsOf } from '../../../src/workbook/mail/report';

const COLLECTED: Collected = {
  entries: NO_ENTRIES,
  files: [{ state: 'superseded', detail: '新.xlsx', file: { name: '旧.xlsx', digest: 'ab', modified: '', findings: [{ code: 'macro', gravity: 'wrong' }], faults: [], cells: [], before: [] } }],
  changes: [{ label: '付款计划 第1期 付款日期', before: null, after: 46_180, from: ['甲方', '监理'] }],
  conflicts: [{ label: '事件日志 S-1 恢复时间', own: 46_180.5, others: [{ label: '甲方', value: 46_180.75 }], why: 'differs' }],
  spreads: [{ label: '2026-03 评分表 第1项 完成质量', given: [{ label: '甲方', value: 3 }, { label: '监理', value: 6 }], spread: { value: 4.5, lowest: 3, highest: 6, outliers: ['甲方', '监理'] } }],
};

test('in Chinese', () => {
  const [files, findings, open, written, evaluators] = sectionsOf(COLLECTED).map(({ rows }) => rows[0]);
  expect(files?.[3]).toBe('同一收件人有更新的文件：新.xlsx');
  expect(findings?.[3]).toBe('含有宏（自动运行的程序）');
  expect(open).toEqual(['事件日志 S-1 恢复时间', '2026-06-07 12:00', '甲方：2026-06-07 18:00', '与工作簿中原有的不同，未改动']);
  expect(written).toEqual(['付款计划 第1期 付款日期', '（空）', '2026-06-07', '甲方、监理']);
  expect(evaluators).toEqual(['2026-03 评分表 第1项 完成质量', '甲方 3；监理 6', 4.5, 3, 6, '甲方、监理']);
});

test('in English no Chinese but the contract’s own and people’s names', () => {
  const sections = sectionsOf(COLLECTED, 'en');
  const words = reportTable(sections.map((section) => ({ ...section, rows: [] }))).flat();
  expect(words.filter((word) => /[\u4e00-\u9fff]/.test(String(word)))).toEqual([]);
  expect(sections.map(({ rows }) => rows[0])).toMatchObject([
    { 3: 'there is a newer file of the same recipient: 新.xlsx' },
    { 3: 'it holds macros (programs that run by themselves)' },
    ['事件日志 S-1 恢复时间', '2026-06-07 12:00', '甲方: 2026-06-07 18:00', 'not what stands in the workbook; left as it was'],
    ['付款计划 第1期 付款日期', '(blank)', '2026-06-07', '甲方, 监理'],
    { 1: '甲方 3; 监理 6' },
  ]);
  expect(reportModel(sections, '2026-04-05', 'en').sheets.map(({ name }) => name)).toEqual(['Files', 'Findings', 'To decide', 'Written', 'Evaluators']);
});
