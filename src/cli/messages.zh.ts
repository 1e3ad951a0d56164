// Everything that the command line says, in Chinese. A brace names what is filled in.

export const MESSAGES = {
  help: `运维考核：由合同条款生成考核工作簿

用法
  npm start                                             在浏览器里打开表格与任务窗格（仅本机；首次须构建一两分钟）
  npm start -- generate --contract website --out 文件.xlsx
  npm start -- generate --contract all                  五份合同各生成一个工作簿，放入 out/ 或 --out 文件夹
  npm start -- generate --contract all --single         五份合同合为一个工作簿，第一张为总览
  npm start -- generate --terms 条款.csv --out 文件.xlsx    自己的合同（合同条款表）
  npm start -- example                                  五份合同各一个填好的示例，放入 out/
  npm start -- close 文件.xlsx --month 2026-03 --on 2026-04-10                  该月定稿
  npm start -- reopen 文件.xlsx --month 2026-03 --on 2026-04-20 --reason 原因   重新打开
  npm start -- collect 文件或文件夹… --into 文件.xlsx [--receipts 回执文件夹] [--prefer 收件人] [--replace] [--accept 文件名,…] [--report 报告.xlsx]   合并收回的文件
  npm start -- prepare 文件.xlsx --month 2026-03 --to 甲方,监理 --out 文件夹     为每个收件人生成要发出的评分文件与回执
      （--contract 名称 可代替文件；--sheets 事件日志,评分表；--values 只发数值；--filled 带上已填的得分；--no-pane 不带任务窗格；--on 日期）
  npm start -- verify 收回的文件.xlsx --receipt 回执.json                       与发出时逐格核对：退出码 0 一致，1 有改动，2 不能读取

选项
  --contract 名称   {contracts}，或 all
  --terms 文件      合同条款表（CSV，首行为表头：类别、编号、名称、……）
  --from 年月       第一个考核月，如 2026-03；默认为合同开始的月份
  --months 数       月数，1 至 60；默认为合同的服务月数
  --single          全部合同合为一个工作簿；与 --contract all 同用，也可用于 example，不能与 --terms 同用
  --out 路径        工作簿（.xlsx）；--contract all 时为文件夹，加 --single 时为工作簿
  --formulas 方式   native 通用公式（默认）或 addin 加载项公式
  --scores 文件     得分（CSV：月份、考核表、工作项、完成时效、完成质量、工作文档、扣分说明）
  --seed 数         示例的种子，默认 1；同一种子的示例相同（仅用于 example）
  --pane 部署       在 Excel 中打开时显示任务窗格的加载项：intranet（默认）、public、localhost 或其标识（GUID）
  --no-pane         不随工作簿打开任务窗格
  --lang 语言       zh 或 en
  --help            显示本说明

有错误时说明位置与应填内容，退出码为 2，不生成任何文件。已有的工作簿保留其条款与填写的内容，原样另存为备份；其中不是本程序生成的内容会丢失的，不作改动。`,
  commandUnknown: '没有“{found}”这个命令；应为 generate、example、close、reopen、prepare、verify 或 collect',
  optionUnknown: '没有“{found}”这个选项；可用：{known}',
  optionValue: '选项 {option} 没有给出值',
  flagValue: '选项 {option} 后面不写值',
  singleAll: '--single 把全部合同合为一个工作簿，应与 --contract all 同用',
  optionTwice: '选项 {option} 给出了两次',
  contractOrTerms: '--contract 与 --terms 应给出其中一个，不能同时给出',
  contractUnknown: '没有名为“{found}”的合同；可用：{known}，或 all',
  month: '选项 --from 为“{found}”，应为年月（2000-01 至 2099-12），如 2026-03',
  monthUnknown: '合同没有写明开始日期，请用 --from 给出第一个考核月，如 2026-03',
  monthsOutside:
    '“{name}”的考核月 {from} 至 {to} 超出范围；第一个月不早于 {first}，最后一个月不晚于 {last}（合同写明期限的，至期满后 12 个月），请改 --from 或 --months',
  months: '选项 --months 为“{found}”，应为 1 至 60 的整数',
  formulas: '选项 --formulas 为“{found}”，应为 native 或 addin',
  seed: '选项 --seed 为“{found}”，应为不超过 9 位的非负整数',
  seedAlone: '选项 --seed 只用于 example（填好的示例）',
  exampleOption: '示例按合同的服务期填写，不能用选项 {option}',
  pane: '选项 --pane 为“{found}”，应为 {known}，或加载项的标识（GUID）',
  paneTwice: '--pane 与 --no-pane 不能同时给出',
  lang: '选项 --lang 为“{found}”，应为 zh 或 en',
  outName: '选项 --out 为“{found}”，应为以 .xlsx 结尾的文件名',
  outFolder: '“{found}”是文件夹，应为以 .xlsx 结尾的文件名',
  outFile: '“{found}”是文件；--contract all 时 --out 应为文件夹',
  cannotRead: '无法读取“{found}”，请检查路径是否存在、有无权限',
  cannotWrite: '无法写入“{found}”，请检查文件夹是否存在、有无权限、文件是否正被其他程序打开',
  notText: '“{found}”不是 UTF-8 或 GB18030 编码的文本文件；应为 CSV（在 Excel 中另存为“CSV UTF-8”）',
  openQuote: '“{file}”第{row}行有一个没有结束的引号；含引号的内容应写作 "…""…"',
  strayQuote: '“{file}”第{row}行的引号不在单元格的开头或结尾；含引号的内容应写作 "…""…"',
  faults: '“{file}”有 {count} 处错误，没有生成任何文件：',
  more: '……另有 {count} 处',
  contractFault: '“{file}”不能作为合同条款表：{text}',
  refused: '工作簿没有生成：{text}',
  empty: '没有内容；首行应为表头，其后每行一个工作项',
  emptyTerms: '没有内容；首行应为表头（类别、编号、名称、……），其后每行一条合同条款',
  cells: '第{row}行有 {found} 格，表头有 {expected} 格；两者应一致，含逗号的内容应放在引号内',
  columnMissing: '第{row}行（表头）缺少“{column}”列',
  columnTwice: '第{row}行（表头）“{found}”出现两次，应只有一列',
  columnUnknown: '第{row}行（表头）有“{found}”，不是可用的列名{names}',
  month_cell: '第{row}行“{column}”列为{found}，不是月份；应为年月，如 {expected}',
  monthOutside: '第{row}行“{column}”列为{found}，不在工作簿的月份之内；应为 {expected}',
  table: '第{row}行“{column}”列为{found}，没有这张考核表{names}',
  tableBlank: '第{row}行“{column}”列未填写；合同有多张考核表{names}',
  item: '第{row}行“{column}”列为{found}，没有这个工作项{names}',
  itemTwice: '第{row}行“{column}”列{found}与第{expected}行重复；每月每项应只有一行',
  itemsMissing: '{found} 缺少工作项：{expected}；每月应有全部工作项，未安排填 /',
  mark: '第{row}行“{column}”列为{found}，应为 {expected}',
  markAbove: '第{row}行“{column}”列为{found}，超过满分；应为 {expected}',
  markMixed: '第{row}行“{found}”部分填了 /；三格应都填 /，或都填得分',
  control: '第{row}行“{column}”列含有控制字符，或超过 2,000 字；应为普通文字',
  term: '第{row}行“{column}”列为{found}，应为{expected}',
  contract: '{found}',
  names: '；应为 {expected}',
  blank: '空',
  quotedText: '“{text}”',
  building: '[{at}/{of}] {name}：{sheets} 张工作表，{seconds} 秒',
  written: '已写入 {path}',
  backup: '原有的工作簿另存为 {path}',
  same: '没有变化 {path}',
  closeFile: '命令 {command} 后应有一个工作簿，如 {command} 文件.xlsx --month 2026-03 --on 2026-04-10',
  closeMonth: '选项 --month 为“{found}”，应为年月，如 2026-03',
  closeDay: '选项 --on 为“{found}”，应为日期，如 2026-04-10',
  closeReason: '重新打开须用 --reason 写明原因',
  closeNoReason: '--reason 只用于 reopen',
  closeWhich: '“{path}”中的合同为 {names}；请用 --contract 指明其中一份',
  closeRefused: '{month} 不能定稿，有 {count} 处未填或有误；没有改动：',
  reopenRefused: '{month} 不能重新打开；没有改动：',
  closed: '{name} {month} 已定稿，已写入 {path}',
  reopened: '{name} {month} 已重新打开，原记录保留在“定稿记录”，已写入 {path}',
  comma: '、',
  presentUnread: '“{path}”已存在，但不能读取（{text}）；没有改动。请另取 --out 文件名',
  presentNotOurs: '“{path}”已存在，不是本程序生成的工作簿，或“合同条款”表有误；没有改动。请改正，或另取 --out 文件名',
  presentForeign: '“{path}”中有不是本程序生成的工作表：{sheets}；重新生成会丢失，所以没有改动。请将其移到别的工作簿，或另取 --out 文件名',
  presentBeyond: '“{path}”中有{kinds}；重新生成会丢失，所以没有改动。请移到别处，或另取 --out 文件名',
  beyond_comments: '批注',
  beyond_pictures: '图片',
  beyond_macros: '宏',
  beyond_pivots: '数据透视表',
  beyond_links: '外部链接',
  beyond_controls: '嵌入对象或控件',
  presentLost: '“{path}”中有 {count} 处内容在重新生成后没有位置，所以没有改动：',
  presentOther: '“{path}”是“{names}”的工作簿，不能用来放“{name}”；没有改动。请另取 --out 文件名',
  keptOutside: '“{path}”中 {months} 已有填写或已定稿，不在 {from} 至 {to} 之内；没有改动。请改 --from、--months，或另取 --out 文件名',
  kept: '{name}：保留了原工作簿中的条款与已填写的 {count} 格，定稿记录 {closed} 个月',
  replaced: '{name}：{count} 格原有的得分或扣分说明，以得分文件为准',
  restored: '“{path}”中 {count} 处与生成时不同，已按程序重新生成（原样见备份）：',
  unscored: '{month} {table}：{text}',
  lacks: '未画出：{text}',
  done: '完成：{count} 个工作簿，在 {path}',
  unexpected: '程序出错：{text}',
} as const;

export type MessageCode = keyof typeof MESSAGES;
