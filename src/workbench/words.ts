// What the page around the grid and the pane says, in both languages.
import type { Language } from '../hosts/grid';

export type { Language };

const zh = {
  title: '运维考核',
  open: '打开',
  save: '保存 .xlsx',
  language: 'English',
  theme: '深色',
  light: '浅色',
  pane: '任务窗格',
  sheet: '工作表1',
  starting: '正在打开…',
  opening: '正在读取 {name}…',
  saving: '正在生成 .xlsx…',
  saved: '已保存为 {name}',
  kept: '草稿已存于本机浏览器 {time}',
  restored: '已恢复 {time} 的草稿',
  notKept: '草稿没有保存：浏览器不允许存储。请用“保存 .xlsx”',
  locked: '{cell} 已锁定：黄色单元格才可填写',
  lockedShape: '这张表受保护，不能增删行列或合并单元格',
  refused: '没有打开 {name}：{reason}',
  failed: '没有完成：{reason}',
  foreign: '其中有不是本程序生成的工作表（{sheets}），打开再保存会损坏它们。请用原来的程序打开，或先把这些表移到另一个文件',
  notOurs: '没有找到本程序生成的工作表',
  several: '一个文件里有多份合同，页面只能打开一份合同的工作簿；请用命令行处理这个文件',
  opened: '已打开 {name}。{lacks}',
  beyond: '文件里有{kinds}，打开再保存会丢失；请先移到别处',
  beyond_comments: '批注',
  beyond_pictures: '图片',
  beyond_macros: '宏',
  beyond_pivots: '数据透视表',
  beyond_links: '外部链接',
  beyond_controls: '嵌入对象或控件',
  comma: '、',
  semicolon: '；',
};

export type Words = typeof zh;
export type WordCode = keyof Words;

const en: Words = {
  title: '运维考核 Service evaluation',
  open: 'Open',
  save: 'Save .xlsx',
  language: '中文',
  theme: 'Dark',
  light: 'Light',
  pane: 'Task pane',
  sheet: 'Sheet1',
  starting: 'Opening…',
  opening: 'Reading {name}…',
  saving: 'Making the .xlsx…',
  saved: 'Saved as {name}',
  kept: 'Draft kept in this browser {time}',
  restored: 'Draft of {time} restored',
  notKept: 'The draft is not kept: this browser allows no storage. Use “Save .xlsx”',
  locked: '{cell} is locked: only yellow cells are filled in',
  lockedShape: 'This sheet is protected: rows, columns and merged cells stay as they are',
  refused: '{name} was not opened: {reason}',
  failed: 'Not done: {reason}',
  foreign:
    'it has sheets that this program did not make ({sheets}); opening and saving would damage them. Use the program they come from, or move them to another file first',
  notOurs: 'no sheet made by this program was found',
  several: 'it holds several contracts, and the page opens workbooks of one; use the command line for this file',
  opened: '{name} is open; {lacks}',
  beyond: 'it holds {kinds}, which opening and saving would lose; move them elsewhere first',
  beyond_comments: 'comments',
  beyond_pictures: 'pictures',
  beyond_macros: 'macros',
  beyond_pivots: 'pivot tables',
  beyond_links: 'external links',
  beyond_controls: 'embedded objects or controls',
  comma: ', ',
  semicolon: '; ',
};

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': zh, 'en-US': en };

export type Say = (code: WordCode, parts?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (language: Language): Say =>
  (code, parts = {}) =>
    TABLES[language][code].replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
