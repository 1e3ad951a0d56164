// 大写金额 in functions of Excel 2016. Digit by digit, since programs differ in what the number format [DBNum2] writes.
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''] as const;
const GROUPS = ['万', '亿', '万', ''] as const;

const replace = (text: string, from: string, to: string): string => `SUBSTITUTE(${text},"${from}","${to}")`;
const collapse = (text: string, times: number): string => (times === 0 ? text : collapse(replace(text, '零零', '零'), times - 1));

/** Sixteen digits of yuan, then jiao and fen. */
const digitsOf = (amount: string): string => `TEXT(ROUND(ROUND(${amount},2)*100,0),"000000000000000000")`;

const digit = (digits: string, place: number): string => `MID("${DIGITS}",MID(${digits},${place},1)+1,1)`;

/** A zero is read as 零 and nothing else; any other digit with its place. */
const placed = (digits: string, place: number, unit: string): string =>
  unit === '' ? digit(digits, place) : `${digit(digits, place)}&IF(MID(${digits},${place},1)="0","","${unit}")`;

/** The sign of a group of four, left out where the group is empty; an empty 亿 group still carries the 亿 of the 万 before it. */
const sign = (digits: string, group: number): string => {
  const own = `MID(${digits},${group * 4 + 1},4)="0000"`;
  if (group === 1) return `IF(MID(${digits},1,8)="00000000","","亿")`;
  return `IF(${own},"","${GROUPS[group] ?? ''}")`;
};

/** All digits in a row; zeros once between others, never before a sign, never first (after the mark) and never last. */
const yuan = (digits: string): string => {
  const raw = [0, 1, 2, 3].flatMap((group) => [
    ...PLACES.map((unit, i) => placed(digits, group * 4 + i + 1, unit)),
    ...(group < 3 ? [sign(digits, group)] : []),
  ]);
  const wan = collapse(replace(collapse(`"^"&${raw.join('&')}&"元"`, 4), '零万', '万零'), 1);
  const joined = replace(collapse(replace(wan, '零亿', '亿零'), 1), '零元', '元');
  return replace(replace(joined, '^零', ''), '^', '');
};

/** For 0 to 9,999,999,999,999.99 yuan; outside of that #VALUE!. The digits tell: programs compare numbers of this size only roughly. */
export const rmbFormula = (amount: string): string => {
  const digits = digitsOf(amount);
  const [jiao, fen] = [`MID(${digits},17,1)`, `MID(${digits},18,1)`];
  const none = `LEFT(${digits},16)="0000000000000000"`;
  const tenths = `IF(${jiao}="0",IF(OR(${none},${fen}="0"),"","零"),${digit(digits, 17)}&"角")`;
  const cents = `IF(${fen}="0","整",${digit(digits, 18)}&"分")`;
  return `IF(OR(${amount}<0,LEFT(${digits},3)<>"000"),#VALUE!,IF(ROUND(${amount},2)=0,"零元整",IF(${none},"",${yuan(digits)})&${tenths}&${cents}))`;
};
