// A finding in one line: where, what was changed, what stood there, what stands there now.
import { show } from '../../domain/cell';
import type { CellValue } from '../model';
import type { Finding, FindingCode } from './finding';
import { FINDINGS_EN, FINDINGS_ZH } from './findingTexts';

interface Language {
  readonly words: Readonly<Record<FindingCode, string>>;
  readonly sheet: (name: string) => string;
  readonly row: (number: string) => string;
  readonly column: (name: string) => string;
  readonly label: (text: string) => string;
  readonly colon: string;
  readonly before: (text: string) => string;
  readonly after: (text: string) => string;
  /** Of a result: what the rules give. */
  readonly due: (text: string) => string;
  readonly stored: (text: string) => string;
  readonly blank: string;
  /** What others call by an English word: what protection lets people do, properties, kinds of sheets. */
  readonly terms: Readonly<Record<string, string>>;
}

const TERMS_ZH: Language['terms'] = {
  formatCells: '设置单元格格式', insertRows: '插入行', insertColumns: '插入列', deleteRows: '删除行', deleteColumns: '删除列', sort: '排序', autoFilter: '筛选',
  creator: '作者', lastModifiedBy: '最后保存的人', description: '备注', keywords: '关键词', category: '类别', Company: '单位', Manager: '主管', HyperlinkBase: '链接地址',
  chartsheet: '图表工作表', dialogsheet: '对话框', macrosheet: '宏表', whole: '整数', textLength: '文本长度', time: '时间', none: '不限制', warning: '只警告', information: '只提示',
  cellIs: '单元格数值', colorScale: '色阶', dataBar: '数据条', iconSet: '图标', decimal: '数值', date: '日期',
};

const LANGUAGES: Readonly<Record<'zh' | 'en', Language>> = {
  zh: {
    words: FINDINGS_ZH, sheet: (name) => `工作表“${name}”`, row: (number) => `第${number}行`, column: (name) => `${name}列`, label: (text) => `（${text}）`, colon: '：',
    before: (text) => `，发出时为 ${text}`, after: (text) => `，收回时为 ${text}`, due: (text) => `，应为 ${text}`, stored: (text) => `，存着的是 ${text}`, blank: '空白', terms: TERMS_ZH,
  },
  en: {
    words: FINDINGS_EN, sheet: (name) => `sheet “${name}”`, row: (number) => `row ${number}`, column: (name) => `column ${name}`, label: (text) => ` (${text})`, colon: ': ',
    before: (text) => `, sent as ${text}`, after: (text) => `, came back as ${text}`, due: (text) => `, expected ${text}`, stored: (text) => `, stored is ${text}`, blank: 'blank', terms: {},
  },
};

const LONGEST = 120;
/** Enough of a digest to know it by; a receipt's name has as much of it. */
const SHORT = 8;

/** Of a path the file alone: where it lies on somebody's computer is nobody's business. */
const fileName = (target: string): string => {
  if (!/^file:|^[a-z]:[\\/]|^\\\\|^\/(?!\/)/i.test(target)) return target;
  const name = target.split(/[\\/]/).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const TERMED: ReadonlySet<FindingCode> = new Set(['protection', 'otherSheetKind', 'validation', 'condition']);
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const shownValue = (value: CellValue | null, code: FindingCode, say: Language): string => {
  if (value === null || value === '') return say.blank;
  if (typeof value !== 'string') return show(value);
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, SHORT)}…`;
  if (value.startsWith('=')) return cut(value);
  return TERMED.has(code) ? cut(termsIn(value, say)) : `“${cut(code === 'externalLink' ? fileName(value) : value)}”`;
};

const termsIn = (text: string, { terms }: Language): string => text.replace(/[A-Za-z]+/g, (word) => terms[word] ?? word);

const placeOf = ({ sheet, address = '', label }: Finding, say: Language): string => {
  const [, row] = /^(\d+):\1$/.exec(address) ?? [];
  const [, column] = /^([A-Z]+):\1$/.exec(address) ?? [];
  const where = row !== undefined ? say.row(row) : column !== undefined ? say.column(column) : address;
  // The sheet is said already.
  const bare = sheet !== undefined && label?.startsWith(sheet) ? label.slice(sheet.length).trim() : label;
  const place = [sheet === undefined ? '' : say.sheet(sheet), where].filter(Boolean).join(' ');
  return bare === undefined || bare === '' ? place : `${place}${say.label(say.terms[bare] ?? bare)}`.trim();
};

/** One line: where, what was changed, what stood there, what stands there now. */
export function describeFinding(finding: Finding, language: 'zh' | 'en' = 'zh'): string {
  const { code, before, after } = finding;
  const say = LANGUAGES[language];
  const [first, second] = code === 'result' ? [say.due, say.stored] : [say.before, say.after];
  const place = placeOf(finding, say);
  const was = before === undefined ? '' : first(shownValue(before, code, say));
  const is = after === undefined ? '' : second(shownValue(after, code, say));
  return `${place === '' ? '' : `${place}${say.colon}`}${say.words[code]}${was}${is}`;
}
