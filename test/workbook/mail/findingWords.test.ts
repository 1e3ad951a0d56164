// Findings as people read them: no program's words, no path, no long number, each place said once.
import type { Finding } from '../../../src/workbook/mail/finding';
import { FINDINGS_EN, FINDINGS_ZH } from '../../../src/workbook/mail/findingTexts';
import { describeFinding } from '../../../src/workbook/mail/findingWords';

const ID = 'ab'.repeat(32);
const FORM = '2026-03 评分表';

test.each<readonly [Finding, string, string]>([
  [
    { code: 'weight', gravity: 'wrong', sheet: FORM, address: 'C5', label: `${FORM} 第1项 完成时效 权重`, before: 0.3, after: 0.4 },
    '工作表“2026-03 评分表” C5（第1项 完成时效 权重）：权重被改动，发出时为 0.3，收回时为 0.4',
    'sheet “2026-03 评分表” C5 (第1项 完成时效 权重): a weight was changed, sent as 0.3, came back as 0.4',
  ],
  [{ code: 'rowHidden', gravity: 'wrong', sheet: FORM, address: '7:7', label: '网站' }, '工作表“2026-03 评分表” 第7行（网站）：这一行被隐藏，看不到', 'sheet “2026-03 评分表” row 7 (网站): this row was hidden'],
  [{ code: 'columnInserted', gravity: 'wrong', sheet: FORM, address: 'C:C', after: '' }, '工作表“2026-03 评分表” C列：插入了列，收回时为 空白', 'sheet “2026-03 评分表” column C: a column was inserted, came back as blank'],
  [
    { code: 'result', gravity: 'wrong', sheet: FORM, address: 'J15', before: 87.5, after: 95 },
    '工作表“2026-03 评分表” J15：公式没有改动，但存着的结果不是按所填内容算出的：可能被改写，也可能保存前没有重新计算，应为 87.5，存着的是 95',
    'sheet “2026-03 评分表” J15: the formula is as it was, but its stored result is not what the entries give: it was overwritten, or not computed before saving, expected 87.5, stored is 95',
  ],
  [{ code: 'stampTwice', gravity: 'wrong', sheet: '填报说明 (2)', after: ID }, '工作表“填报说明 (2)”：里面还有另一份文件的编号，可能是两份文件拼在了一起，收回时为 abababab…', 'sheet “填报说明 (2)”: the number of another file is in it too: two files may have been put together, came back as abababab…'],
  [{ code: 'externalLink', gravity: 'wrong', after: 'file:///C:/Users/%E5%BC%A0/%E5%88%AB%E7%9A%84.xlsx' }, '含有指向其他文件或网址的链接，收回时为 “别的.xlsx”', 'it holds links to other files or addresses, came back as “别的.xlsx”'],
  [{ code: 'externalLink', gravity: 'odd', after: 'https://example.org/a' }, '含有指向其他文件或网址的链接，收回时为 “https://example.org/a”', 'it holds links to other files or addresses, came back as “https://example.org/a”'],
  [{ code: 'protection', gravity: 'odd', sheet: FORM, before: null, after: 'insertRows、sort' }, '工作表“2026-03 评分表”：工作表的保护被取消或放宽，发出时为 空白，收回时为 插入行、排序', 'sheet “2026-03 评分表”: sheet protection was taken off or loosened, sent as blank, came back as insertRows、sort'],
  [{ code: 'property', gravity: 'odd', label: 'lastModifiedBy', after: '李四' }, '（最后保存的人）：文件属性中写有内容，收回时为 “李四”', '(lastModifiedBy): the document’s properties say something, came back as “李四”'],
  [{ code: 'validation', gravity: 'odd', sheet: FORM, address: 'D6', before: '=AND(D6>=0)', after: 'whole' }, '工作表“2026-03 评分表” D6：填写的限制（数据验证）被改动，发出时为 =AND(D6>=0)，收回时为 整数', 'sheet “2026-03 评分表” D6: a limit on what may be typed (validation) was changed, sent as =AND(D6>=0), came back as whole'],
])('%j', (finding, chinese, english) => {
  expect([describeFinding(finding), describeFinding(finding, 'en')]).toEqual([chinese, english]);
});

test('each kind has its own words in both languages', () => {
  for (const words of [FINDINGS_ZH, FINDINGS_EN]) {
    const texts = Object.values(words);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  }
  expect(Object.values(FINDINGS_ZH).filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
});
