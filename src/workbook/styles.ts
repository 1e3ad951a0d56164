// The looks of a Chinese government form: 宋体 body, 黑体 heads, 仿宋 notes, thin borders. Sheets name a style, hosts draw it.
// The fonts are those of every Chinese Windows; hosts that can mark a font as Chinese do, so that other systems substitute a Chinese one.

export interface Style {
  readonly font: '宋体' | '黑体' | '仿宋';
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly fill: string | undefined;
  readonly border: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly format: string;
}

const INK = '000000';
const GREY = '595959';
const LINK = '0563C1';
const HEAD_FILL = 'EDEDED';
/** Pale yellow: what the user may type. */
const INPUT_FILL = 'FFF9DB';

const GENERAL = 'General';
const TEXT = '@';
const SCORE = '0.00';
const MONEY = '#,##0.00';
const DATE = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd hh:mm';

const open: Style = {
  font: '宋体',
  size: 11,
  bold: false,
  colour: INK,
  fill: undefined,
  border: false,
  align: 'left',
  wrap: false,
  format: GENERAL,
};
const boxed: Style = { ...open, border: true, wrap: true };
const centred: Style = { ...boxed, align: 'center' };
const input: Style = { ...centred, fill: INPUT_FILL };
const total: Style = { ...centred, bold: true, fill: HEAD_FILL };

export const STYLES = {
  // Outside the grid
  plain: open,
  plainDate: { ...open, format: DATE },
  plainMoment: { ...open, format: MOMENT },
  paragraph: { ...open, wrap: true },
  title: { ...open, font: '黑体', size: 18, align: 'center', wrap: true },
  subtitle: { ...open, font: '仿宋', size: 12, align: 'center', wrap: true },
  section: { ...open, font: '黑体', size: 12 },
  unit: { ...open, font: '仿宋', align: 'right' },
  note: { ...open, font: '仿宋', size: 10, colour: GREY, wrap: true },
  sign: { ...open, font: '仿宋', size: 12 },
  // In the grid
  head: { ...centred, font: '黑体', fill: HEAD_FILL },
  text: boxed,
  centre: centred,
  remark: { ...boxed, font: '仿宋', size: 10, colour: GREY },
  link: { ...centred, colour: LINK },
  verbatim: { ...boxed, format: TEXT },
  integer: { ...centred, format: '0' },
  number: { ...centred, format: SCORE },
  money: { ...boxed, align: 'right', format: MONEY },
  percent: { ...centred, format: '0%' },
  percentFine: { ...centred, format: '0.00##%' },
  date: { ...centred, format: DATE },
  moment: { ...centred, format: MOMENT },
  // To be filled in
  input,
  inputText: { ...input, align: 'left', format: TEXT },
  inputInteger: { ...input, format: '0' },
  inputNumber: { ...input, format: SCORE },
  inputMoney: { ...input, align: 'right', format: MONEY },
  inputPercent: { ...input, format: '0.00##%' },
  inputDate: { ...input, format: DATE },
  inputMoment: { ...input, format: MOMENT },
  // Sums
  total,
  totalNumber: { ...total, format: SCORE },
  totalMoney: { ...total, align: 'right', format: MONEY },
} satisfies Record<string, Style>;

export type StyleKey = keyof typeof STYLES;

/** What a conditional format changes. */
export interface HighlightStyle {
  readonly colour: string;
  readonly fill: string | undefined;
}

export const HIGHLIGHTS = {
  bad: { colour: '9C0006', fill: 'FFC7CE' },
  warn: { colour: '7F6000', fill: 'FFEB9C' },
  good: { colour: '006100', fill: 'C6EFCE' },
  muted: { colour: 'A6A6A6', fill: undefined },
} satisfies Record<string, HighlightStyle>;

export type HighlightKey = keyof typeof HIGHLIGHTS;

export const STYLE_KEYS = Object.keys(STYLES) as readonly StyleKey[];
export const HIGHLIGHT_KEYS = Object.keys(HIGHLIGHTS) as readonly HighlightKey[];

export const styleOf = (key: StyleKey): Style => STYLES[key];
