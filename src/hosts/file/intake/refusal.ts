// Why a file is not read at all, as data, with what its sender can do about it.

export type RefusalCode =
  | 'unreadable'
  | 'empty'
  | 'tooLarge'
  | 'encrypted'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'text'
  | 'html'
  | 'pdf'
  | 'picture'
  | 'document'
  | 'archive'
  | 'unknown'
  | 'truncated'
  | 'damaged'
  | 'macro'
  | 'bomb'
  | 'tooManyParts'
  | 'tooManyCells'
  | 'unusual'
  | 'timeout';

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** Of the package, where it is about one. */
  readonly part?: string;
}

export const refused = (code: RefusalCode, part?: string): Refused => ({ kind: 'refused', code, ...(part === undefined ? {} : { part }) });

export const isRefused = <T extends object>(result: T | Refused): result is Refused => 'kind' in result && result.kind === 'refused';

type Language = 'zh' | 'en';
/** What it is, and what to do. */
type Words = readonly [what: string, remedy: string];

const RESAVE = '请对方用 Excel、WPS 或 LibreOffice 打开原来发出的文件，另存为“Excel 工作簿（*.xlsx）”后重新发来';
const AGAIN = '请对方重新发送（压缩成 zip 附件更不易损坏）';

const ZH: Readonly<Record<RefusalCode, Words>> = {
  unreadable: ['无法打开文件', '请检查文件是否存在、有无权限、是否正被其他程序打开'],
  empty: ['文件是空的', AGAIN],
  tooLarge: ['文件过大，不像是发出的表', '请对方删去图片、附件和多余的工作表后重新发来'],
  encrypted: ['文件有打开密码', '请对方去掉打开密码（文件 → 信息 → 保护工作簿）后重新发来'],
  xls: ['是旧格式 .xls（Excel 97-2003）', RESAVE],
  xlsb: ['是二进制工作簿 .xlsb', RESAVE],
  ods: ['是 OpenDocument 表格 .ods', RESAVE],
  text: ['是文本或 CSV 文件，没有版式和公式，不能核对', RESAVE],
  html: ['是网页或 XML 文件，只是改了后缀', RESAVE],
  pdf: ['是 PDF 文件，不能读出得分', '请对方发来填好的 .xlsx 文件本身'],
  picture: ['是图片，不能读出得分', '请对方发来填好的 .xlsx 文件本身'],
  document: ['是 Word 或 PowerPoint 文件', '请对方发来填好的 .xlsx 文件本身'],
  archive: ['是压缩包，里面不是一个工作簿', '请先解压，再收集其中的 .xlsx 文件'],
  unknown: ['不是 .xlsx 工作簿', RESAVE],
  truncated: ['文件不完整，后面的部分没有收到', AGAIN],
  damaged: ['文件已损坏，内容与其校验和不符或不能解开', AGAIN],
  macro: ['含有宏', '请对方另存为不含宏的“Excel 工作簿（*.xlsx）”后重新发来'],
  bomb: ['解压后异常庞大（压缩炸弹或整表设了格式）', '请对方在原来发出的文件里填写后重新发来'],
  tooManyParts: ['文件内部的部件过多，不像是工作簿', RESAVE],
  tooManyCells: ['单元格过多，不像是发出的表', '请对方在原来发出的文件里填写后重新发来'],
  unusual: ['文件的打包方式少见，本程序不读', RESAVE],
  timeout: ['读取超过时限，已放弃', '请单独打开这个文件看看，或请对方重新填写原来发出的文件'],
};

const EN_RESAVE = 'ask the sender to open the file that was sent out and save it as an Excel workbook (*.xlsx)';
const EN_AGAIN = 'ask the sender to send it again';

const EN: Readonly<Record<RefusalCode, Words>> = {
  unreadable: ['the file cannot be opened', 'see whether it is there, may be read, and is not open elsewhere'],
  empty: ['the file is empty', EN_AGAIN],
  tooLarge: ['the file is too large to be what was sent out', 'ask the sender to take out pictures, attachments and sheets of their own'],
  encrypted: ['the file has a password to open it', 'ask the sender to take the password off'],
  xls: ['an old .xls file (Excel 97-2003)', EN_RESAVE],
  xlsb: ['a binary workbook (.xlsb)', EN_RESAVE],
  ods: ['an OpenDocument spreadsheet (.ods)', EN_RESAVE],
  text: ['text or CSV: without layout and formulas nothing can be checked', EN_RESAVE],
  html: ['a web page or XML file under another name', EN_RESAVE],
  pdf: ['a PDF', 'ask for the .xlsx file itself'],
  picture: ['a picture', 'ask for the .xlsx file itself'],
  document: ['a Word or PowerPoint file', 'ask for the .xlsx file itself'],
  archive: ['an archive that is no workbook', 'unpack it first and collect the .xlsx files in it'],
  unknown: ['no .xlsx workbook', EN_RESAVE],
  truncated: ['the file is not whole: its end is missing', EN_AGAIN],
  damaged: ['the file is damaged: its content does not fit its checksums or cannot be unpacked', EN_AGAIN],
  macro: ['it has macros', 'ask the sender to save it as an Excel workbook without macros (*.xlsx)'],
  bomb: ['unpacked it is beyond all measure (a zip bomb, or whole sheets of looks)', 'ask the sender to fill in the file that was sent out'],
  tooManyParts: ['it has too many parts to be a workbook', EN_RESAVE],
  tooManyCells: ['it has too many cells to be what was sent out', 'ask the sender to fill in the file that was sent out'],
  unusual: ['it is packed in a way that is not read here', EN_RESAVE],
  timeout: ['reading took too long and was given up', 'look at this file by itself, or ask for the form to be filled in again'],
};

const WORDS: Readonly<Record<Language, Readonly<Record<RefusalCode, Words>>>> = { zh: ZH, en: EN };

/** One line: what it is, and what to do. */
export const describeRefusal = ({ code, part }: Refused, language: Language = 'zh'): string => {
  const [what, remedy] = WORDS[language][code];
  const place = part === undefined ? '' : language === 'zh' ? `（${part}）` : ` (${part})`;
  return language === 'zh' ? `${what}${place}。${remedy}` : `${what}${place}; ${remedy}`;
};
