// The same in English. Column heads, sheet names and contract terms stay Chinese: that is what the files hold.
import type { MessageCode } from './messages.zh';

export const MESSAGES_EN: Readonly<Record<MessageCode, string>> = {
  help: `运维考核: evaluation workbooks from the terms of a contract

Usage
  npm start                                             opens spreadsheet and task pane in a browser (this computer only; a minute or two to build the first time)
  npm start -- generate --contract website --out FILE.xlsx
  npm start -- generate --contract all                  a workbook for each of the five, into out/ or the folder of --out
  npm start -- generate --contract all --single         one workbook over all five, 总览 first
  npm start -- generate --terms TERMS.csv --out FILE.xlsx   a contract of your own (a terms table)
  npm start -- example                                  a filled example of each contract, into out/
  npm start -- close FILE.xlsx --month 2026-03 --on 2026-04-10                 closes a month (定稿)
  npm start -- reopen FILE.xlsx --month 2026-03 --on 2026-04-20 --reason WHY   opens it again
  npm start -- collect FILES|FOLDERS… --into FILE.xlsx [--receipts FOLDER] [--prefer RECIPIENT] [--replace] [--accept NAME,…] [--report REPORT.xlsx]   merges what came back
  npm start -- prepare FILE.xlsx --month 2026-03 --to 甲方,监理 --out FOLDER      a copy to fill in for each recipient, with its receipt
      (--contract NAME instead of a file; --sheets 事件日志,评分表; --values no formulas; --filled with the marks there are; --no-pane without the task pane; --on DAY)
  npm start -- verify RETURNED.xlsx --receipt RECEIPT.json                     held against what was sent: exit code 0 the same, 1 changed, 2 unreadable

Options
  --contract NAME   {contracts}, or all
  --terms FILE      a terms table (CSV, heads in the first row: 类别, 编号, 名称, …)
  --from MONTH      the first month, such as 2026-03; by default the month in which the contract begins
  --months N        1 to 60; by default the contract's months of service
  --single          all contracts in one workbook; with --contract all, also for example, not with --terms
  --out PATH        the workbook (.xlsx); with --contract all a folder, with --single too a workbook
  --formulas KIND   native (default) or addin
  --scores FILE     marks (CSV: 月份, 考核表, 工作项, 完成时效, 完成质量, 工作文档, 扣分说明)
  --seed N          of the example, 1 by default; the same seed makes the same (example only)
  --pane DEPLOYMENT the add-in whose pane opens with the workbook in Excel: intranet (default), public, localhost or its id (a GUID)
  --no-pane         no pane opens with the workbook
  --lang LANGUAGE   zh or en
  --help            this text

What is wrong is said with its place and what was expected; the exit code is then 2 and no file is written. An existing workbook keeps its terms and all that was filled in, and a backup is made; one with anything that would be lost is left as it is.`,
  commandUnknown: 'There is no command “{found}”; expected generate, example, close, reopen, prepare, verify or collect',
  optionUnknown: 'There is no option “{found}”; available: {known}',
  optionValue: 'The option {option} has no value',
  flagValue: 'The option {option} takes no value',
  singleAll: '--single puts all contracts into one workbook: give it with --contract all',
  optionTwice: 'The option {option} is given twice',
  contractOrTerms: 'Give either --contract or --terms, not both',
  contractUnknown: 'There is no contract “{found}”; available: {known}, or all',
  month: 'The option --from is “{found}”, expected a month (2000-01 to 2099-12) such as 2026-03',
  monthUnknown: 'The contract does not say when it begins: give the first month with --from, such as 2026-03',
  monthsOutside:
    'The months {from} to {to} of “{name}” are out of range: the first is {first} or later, the last {last} or earlier (12 months after the term, where the contract states it); change --from or --months',
  months: 'The option --months is “{found}”, expected a whole number from 1 to 60',
  formulas: 'The option --formulas is “{found}”, expected native or addin',
  seed: 'The option --seed is “{found}”, expected a whole number of at most 9 digits',
  seedAlone: 'The option --seed belongs to example (a filled workbook)',
  exampleOption: 'An example covers the term of the contract; it takes no option {option}',
  pane: 'The option --pane is “{found}”, expected {known} or the id of an add-in (a GUID)',
  paneTwice: '--pane and --no-pane exclude each other',
  lang: 'The option --lang is “{found}”, expected zh or en',
  outName: 'The option --out is “{found}”, expected a file name ending in .xlsx',
  outFolder: '“{found}” is a folder, expected a file name ending in .xlsx',
  outFile: '“{found}” is a file; with --contract all the option --out is a folder',
  cannotRead: 'Cannot read “{found}”: check that the path exists and may be read',
  cannotWrite: 'Cannot write “{found}”: check that the folder exists, may be written to, and that no other program has the file open',
  notText: '“{found}” is no text in UTF-8 or GB18030; expected CSV (in Excel, save as “CSV UTF-8”)',
  openQuote: '“{file}” row {row} has a quote that is not closed; text with quotes is written "…""…"',
  strayQuote: '“{file}” row {row} has a quote inside a cell; text with quotes is written "…""…"',
  faults: '“{file}” has {count} faults, and no file was written:',
  more: '… and {count} more',
  contractFault: '“{file}” cannot serve as a terms table: {text}',
  refused: 'The workbook was not made: {text}',
  empty: 'nothing in it; the first row holds the heads, then a row an item',
  emptyTerms: 'nothing in it; the first row holds the heads (类别, 编号, 名称, …), then a row a term',
  cells: 'row {row} has {found} cells, the heads are {expected}; the two must be the same, text with commas stands in quotes',
  columnMissing: 'row {row} (heads) lacks the column “{column}”',
  columnTwice: 'row {row} (heads) has “{found}” twice',
  columnUnknown: 'row {row} (heads) has “{found}”, which is no column{names}',
  month_cell: 'row {row}, column “{column}” is {found}, no month; expected one such as {expected}',
  monthOutside: 'row {row}, column “{column}” is {found}, outside the workbook’s months; expected {expected}',
  table: 'row {row}, column “{column}” is {found}, no such evaluation table{names}',
  tableBlank: 'row {row}, column “{column}” is blank; there are several evaluation tables{names}',
  item: 'row {row}, column “{column}” is {found}, no such work item{names}',
  itemTwice: 'row {row}, column “{column}” repeats {found} of row {expected}; one row an item and month',
  itemsMissing: '{found} lacks the work items {expected}; a month has all of them, / where not arranged',
  mark: 'row {row}, column “{column}” is {found}, expected {expected}',
  markAbove: 'row {row}, column “{column}” is {found}, above the full mark; expected {expected}',
  markMixed: 'row {row} (“{found}”) is / in part; expected / in all three cells, or marks in all three',
  control: 'row {row}, column “{column}” holds control characters or more than 2,000 letters; expected plain text',
  term: 'row {row}, column “{column}” is {found}, expected {expected}',
  contract: '{found}',
  names: '; expected {expected}',
  blank: 'blank',
  quotedText: '“{text}”',
  building: '[{at}/{of}] {name}: {sheets} sheets, {seconds} s',
  written: 'Written {path}',
  backup: 'The workbook that was there is kept as {path}',
  same: 'Unchanged {path}',
  closeFile: 'The command {command} takes one workbook: {command} FILE.xlsx --month 2026-03 --on 2026-04-10',
  closeMonth: 'The option --month is “{found}”, expected a month such as 2026-03',
  closeDay: 'The option --on is “{found}”, expected a day such as 2026-04-10',
  closeReason: 'To reopen a month give the reason with --reason',
  closeNoReason: '--reason is for reopen only',
  closeWhich: '“{path}” holds {names}; name one of them with --contract',
  closeRefused: '{month} cannot be closed: {count} cells are open or wrong; nothing was changed:',
  reopenRefused: '{month} cannot be reopened; nothing was changed:',
  closed: '{name} {month} is closed, written to {path}',
  reopened: '{name} {month} is open again, its record stays on 定稿记录, written to {path}',
  comma: ', ',
  presentUnread: '“{path}” exists and cannot be read ({text}); nothing was changed. Give another name with --out',
  presentNotOurs: '“{path}” exists and is no workbook of ours, or its terms are faulty; nothing was changed. Mend it, or give another name with --out',
  presentForeign: '“{path}” has sheets that are not ours: {sheets}; they would be lost, so nothing was changed. Move them to another workbook, or give another name with --out',
  presentBeyond: '“{path}” has {kinds}; they would be lost, so nothing was changed. Move them elsewhere, or give another name with --out',
  beyond_comments: 'comments',
  beyond_pictures: 'pictures',
  beyond_macros: 'macros',
  beyond_pivots: 'pivot tables',
  beyond_links: 'links to other files',
  beyond_controls: 'embedded objects or controls',
  presentLost: '“{path}”: {count} cells would have no place in the workbook made anew, so nothing was changed:',
  presentOther: '“{path}” is the workbook of “{names}” and cannot take “{name}”; nothing was changed. Give another name with --out',
  keptOutside: '“{path}”: {months} are filled in or closed and not within {from} to {to}; nothing was changed. Change --from or --months, or give another name with --out',
  kept: '{name}: kept the terms and {count} filled-in cells of the workbook that was there, {closed} months with a record of closing',
  replaced: '{name}: {count} marks or grounds that were there gave way to the file of marks',
  restored: '“{path}”: {count} places differed from what was made and are as the program has them (see the backup):',
  unscored: '{month} {table}: {text}',
  lacks: 'Not drawn: {text}',
  done: 'Done: {count} workbooks in {path}',
  unexpected: 'The program failed: {text}',
};
