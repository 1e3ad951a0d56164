// What `prepare` and `verify` say, in Chinese and English. A brace names what is filled in.
import type { Language, Parts } from './say';

const ZH = {
  optionUnknown: '没有“{found}”这个选项；可用：{known}',
  optionTwice: '选项 {option} 给出了两次',
  optionValue: '选项 {option} 没有给出值',
  oneFile: '命令 {command} 后应有一个工作簿',
  noReceipt: '请用 --receipt 给出发出时生成的回执（.json）或其所在的文件夹',
  noSource: '命令 prepare 后应有工作簿，或用 --contract 给出合同，如 prepare 官网运维.xlsx --month 2026-03 --to 甲方,监理',
  month: '选项 --month 为“{found}”，应为年月，如 2026-03；多个月用逗号隔开',
  noRecipient: '请用 --to 给出收件人，如 --to 甲方,监理',
  day: '选项 --on 为“{found}”，应为日期，如 2026-04-01',
  lang: '选项 --lang 为“{found}”，应为 zh 或 en',
  noFile: '没有找到工作簿“{path}”',
  bookWhich: '“{path}”中的合同为 {names}；请用 --contract 指明其中一份',
  refused: '不能读取“{path}”：{text}',
  checked: '发出前检查：{count} 处未填或有误：',
  checkedFine: '发出前检查：没有未填或有误之处',
  staying: '下列内容在工作簿中，不随文件发出：',
  line: '  {text}',
  more: '  ……另有 {count} 处',
  copy: '{recipient}：{path}',
  receipt: '  回执 {path}（请保存，收回时据以核对）',
  kept: '回执同时存入 {path}',
  keptOpen: '回执没有存入 {path}：文件不能写入（可能正被打开）；请保存 .json 文件',
  done: '已生成 {count} 个文件，在 {path}',
  noMonth: '没有给出考核月',
  monthUnknown: '工作簿没有 {found} 这个月；可用：{known}',
  monthClosed: '{found} 已定稿，不能再发出评分',
  recipientTwice: '收件人“{found}”给出了两次',
  recipientName: '收件人“{found}”应为 1 至 20 个文字、数字、括号、连字符',
  sheetUnknown: '没有“{found}”这张工作表；可用：{known}',
  nothingOpen: '“{found}”中没有可以填写的单元格',
  receiptNone: '“{path}”中没有这个文件的回执',
  receiptBroken: '回执“{path}”已被改动，不能据以核对',
  clean: '{path}：除填写处外，与发出时完全一致（{recipient}，{contract} {months}）',
  found: '{path}（{recipient}，{contract} {months}）：有 {count} 处与发出时不同：',
  cannotWrite: '无法写入“{found}”，请检查文件夹是否存在、有无权限、文件是否正被其他程序打开',
} as const;

export type MailCode = keyof typeof ZH;

const EN: Readonly<Record<MailCode, string>> = {
  optionUnknown: 'there is no option “{found}”; known: {known}',
  optionTwice: 'option {option} is given twice',
  optionValue: 'option {option} has no value',
  oneFile: '{command} takes one workbook',
  noReceipt: 'say with --receipt which receipt (.json) was made when the copy went out, or the folder it is in',
  noSource: 'prepare takes a workbook, or --contract, as in: prepare FILE.xlsx --month 2026-03 --to 甲方,监理',
  month: 'option --month is “{found}”, expected a month such as 2026-03, several with commas between them',
  noRecipient: 'say with --to whom it goes to, as in --to 甲方,监理',
  day: 'option --on is “{found}”, expected a day such as 2026-04-01',
  lang: 'option --lang is “{found}”, expected zh or en',
  noFile: 'there is no workbook “{path}”',
  bookWhich: '“{path}” holds the contracts {names}; say with --contract which one',
  refused: '“{path}” cannot be read: {text}',
  checked: 'before sending: {count} things are missing or wrong:',
  checkedFine: 'before sending: nothing is missing or wrong',
  staying: 'in the workbook, and not sent along:',
  line: '  {text}',
  more: '  … and {count} more',
  copy: '{recipient}: {path}',
  receipt: '  receipt {path} (keep it: what comes back is held against it)',
  kept: 'the receipts are kept in {path} too',
  keptOpen: 'the receipts could not be kept in {path}: it cannot be written to, perhaps it is open; keep the .json files',
  done: '{count} files made, in {path}',
  noMonth: 'no month is given',
  monthUnknown: 'the workbook has no month {found}; it has {known}',
  monthClosed: '{found} is closed (定稿) and not sent out for marks again',
  recipientTwice: 'recipient “{found}” is given twice',
  recipientName: 'recipient “{found}”: expected 1 to 20 letters, digits, brackets or hyphens',
  sheetUnknown: 'there is no sheet “{found}”; there are {known}',
  nothingOpen: 'nothing can be filled in on “{found}”',
  receiptNone: 'no receipt of this file in “{path}”',
  receiptBroken: 'the receipt “{path}” was edited: nothing can be held against it',
  clean: '{path}: as it was sent, but for what was filled in ({recipient}, {contract} {months})',
  found: '{path} ({recipient}, {contract} {months}): {count} things are not as they were sent:',
  cannotWrite: '“{found}” cannot be written: see whether the folder is there, may be written to, and the file is not open elsewhere',
};

export type MailSay = (code: MailCode, parts?: Parts) => string;

export const mailSay =
  (language: Language): MailSay =>
  (code, parts = {}) =>
    (language === 'zh' ? ZH : EN)[code].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
