// 大写金额: an amount in the characters that statements and contracts print.
import { type Issue, wrong } from '../issue';
import { type Decimal, decimal } from './decimal';
import { toFen } from './round';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
export const RMB_MAX = decimal('9999999999999.99');

/** Four digits: zeros inside are read once, zeros at the end not at all. */
const readGroup = (group: number): string => {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
    } else {
      text += `${zero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      zero = false;
    }
  }
  return text;
};

/** Whole yuan. A 零 joins groups where digits in between are zero (壹佰贰拾万零叁仟: the contracts print it so even before 仟). */
const readYuan = (yuan: string): string => {
  const width = Math.ceil(yuan.length / 4);
  const padded = yuan.padStart(width * 4, '0');
  let text = '';
  let gap = false;
  for (let i = 0; i < width; i += 1) {
    const group = Number(padded.slice(i * 4, i * 4 + 4));
    const unit = width - 1 - i;
    if (group === 0) {
      // 壹万亿零…: 万亿 already carries 亿; an empty 亿 group after it adds no sign of its own.
      gap = text !== '';
      continue;
    }
    const joined = text !== '' && (gap || group < 1000 || endsOpen(padded, i));
    text += `${joined ? '零' : ''}${readGroup(group)}${unitSign(padded, unit, i)}`;
    gap = false;
  }
  return text;
};

/** The group before ends in 0, so that 拾万 is followed by 仟 with nothing in between. */
const endsOpen = (padded: string, index: number): boolean => padded[index * 4 - 1] === '0';

/** 万亿 is written 万 where the 亿 group follows and carries the 亿 itself. */
const unitSign = (padded: string, unit: number, index: number): string =>
  unit === 3 && Number(padded.slice(index * 4 + 4, index * 4 + 8)) > 0 ? '万' : (GROUPS[unit] ?? '');

/** An amount of 0 to 9,999,999,999,999.99 yuan in capitals: 壹仟零伍元壹角整, 伍分, 零元整. */
export const rmb = (amount: Decimal): string | Issue => {
  const rounded = toFen(amount);
  if (amount.lt(0) || rounded.gt(RMB_MAX)) return wrong('rmbRange', { found: amount.toString() });
  const [yuan = '0', fen = '00'] = rounded.toFixed(2).split('.');
  const jiao = Number(fen[0]);
  const cents = Number(fen[1]);
  if (rounded.isZero()) return '零元整';
  const whole = yuan === '0' ? '' : `${readYuan(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const jiaoText = jiao > 0 ? `${DIGITS[jiao]}角` : whole !== '' ? '零' : '';
  return `${whole}${jiaoText}${cents > 0 ? `${DIGITS[cents]}分` : '整'}`;
};
