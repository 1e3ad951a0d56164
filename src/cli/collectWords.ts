// What `collect` says, in Chinese and English. A brace names what is filled in.
import { wordsIn } from './say';

const ZH = {
  noPaths: '命令 collect 后应有收回的文件或其所在的文件夹，如 collect 收回 --into 官网运维.xlsx',
  noInto: '请用 --into 给出要合并到的工作簿',
  reportName: '选项 --report 为“{found}”，应为以 .xlsx 结尾的文件名',
  moment: '选项 --on 为“{found}”，应为日期或日期时间，如 2026-04-05 或 2026-04-05T09:30',
  noTarget: '没有找到要合并到的工作簿“{path}”',
  noFiles: '“{paths}”中没有文件',
  noReceipts: '没有找到回执：工作簿中没有存着，旁边也没有 *.json；请用 --receipts 给出发出时生成的回执所在的文件夹，或存有回执的工作簿',
  receiptBroken: '回执“{path}”已被改动，不使用',
  reading: '[{at}/{of}] {name}',
  state: '  {name}：{text}',
  missing: '    有 {count} 个得分未填',
  findings: '    有 {count} 处与发出时不同或填写有误，见报告',
  more: '    ……另有 {count} 处',
  conflicts: '有 {count} 处待定，没有写入：',
  conflict: '  {label}：工作簿中 {own}；收回 {others}（{why}）',
  choose: '用 --prefer 收件人 选用一方，用 --replace 以收回的为准；--accept 文件名 仍合并有改动或填写有误的文件',
  changes: '写入 {count} 处，其中替换原有内容 {replaced} 处：',
  change: '  {text}',
  nothing: '没有可以合并的内容，工作簿没有改动',
  written: '已写入 {path}',
  backup: '原有的工作簿另存为 {path}；要撤销，把它改回原名即可',
  report: '报告：{path}、{csv}',
  cannotWrite: '无法写入“{found}”，请检查文件夹是否存在、有无权限、文件是否正被其他程序打开',
  done: '共 {all} 个文件：合并 {merged} 个，未合并 {left} 个，不能读取 {unreadable} 个（{seconds} 秒）',
  refused: '工作簿没有写入：{text}',
} as const;

export type CollectCode = keyof typeof ZH;

const EN: Readonly<Record<CollectCode, string>> = {
  noPaths: 'after collect come the files that were returned, or their folder: collect RETURNED --into website.xlsx',
  noInto: 'say with --into which workbook they go into',
  reportName: 'option --report is “{found}”, expected a file name ending in .xlsx',
  moment: 'option --on is “{found}”, expected a day or a moment such as 2026-04-05 or 2026-04-05T09:30',
  noTarget: 'there is no workbook “{path}” to merge into',
  noFiles: 'no files in “{paths}”',
  noReceipts: 'no receipts were found, neither in the workbook nor as *.json beside it; say with --receipts where those are that were made when the copies went out: a folder, or the workbook that keeps them',
  receiptBroken: 'the receipt “{path}” was edited and is not used',
  reading: '[{at}/{of}] {name}',
  state: '  {name}: {text}',
  missing: '    {count} marks are not filled in',
  findings: '    {count} things are not as they were sent, or filled in wrongly; see the report',
  more: '    … and {count} more',
  conflicts: '{count} things to be decided, not written:',
  conflict: '  {label}: {own} in the workbook; {others} came back ({why})',
  choose: '--prefer RECIPIENT takes one side, --replace what came back; --accept FILE merges a file in spite of what was found in it',
  changes: '{count} things written, {replaced} of them in place of something else:',
  change: '  {text}',
  nothing: 'nothing to merge; the workbook is as it was',
  written: 'written: {path}',
  backup: 'the workbook as it was: {path}; give it back its name to undo',
  report: 'report: {path}, {csv}',
  cannotWrite: '“{found}” cannot be written: see whether the folder is there, may be written to, and the file is not open elsewhere',
  done: '{all} files: {merged} merged, {left} left out, {unreadable} unreadable ({seconds} s)',
  refused: 'the workbook was not written: {text}',
};

export type CollectSay = ReturnType<typeof collectSay>;
export const collectSay = wordsIn<CollectCode>({ zh: ZH, en: EN });
