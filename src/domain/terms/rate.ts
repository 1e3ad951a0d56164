// 比例, 基数 and 上限 as people write them, read and written back.
import { halfWidth } from '../cell';
import type { Base, Cap, Rate } from '../contract/types';
import { decimal, HUNDRED, parseShare, percentText } from '../money/decimal';

const PER_UNIT = /^(\d+(?:\.\d+)?%)\/(\d*)([^\d()]+?)(\(不足计\))?$/;
const SHORTFALL = /^\((\d+(?:\.\d+)?)-得分\)%$/;
const SHARE = /^\d+(?:\.\d+)?%$/;
const TERM_SHARE = /^([^\d×*%][^×*%]*)[×*](\d+(?:\.\d+)?%)$/;
const TERM = /^[^\d×*%()/][^×*%]*$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** A bare number is a share: 2 is 200 %. */
export const parseRate = (cell: string | number): Rate | undefined => {
  if (typeof cell === 'number') return cell >= 0 ? { kind: 'share', value: decimal(cell) } : undefined;
  const text = halfWidth(cell).replace(/\s+/g, '');
  if (SHARE.test(text)) return { kind: 'share', value: parseShare(text) };
  const shortfall = SHORTFALL.exec(text);
  if (shortfall) return { kind: 'shortfall', from: decimal(shortfall[1] ?? '') };
  const unit = PER_UNIT.exec(text);
  if (!unit) return undefined;
  const units = unit[2] ? Number(unit[2]) : 1;
  return units > 0 ? { kind: 'perUnit', value: parseShare(unit[1] ?? ''), units, unit: unit[3] ?? '', partial: unit[4] !== undefined } : undefined;
};

export const printRate = (rate: Rate): string => {
  switch (rate.kind) {
    case 'share':
      return percentText(rate.value);
    case 'shortfall':
      return `(${rate.from.toString()}-得分)%`;
    case 'perUnit':
      return `${percentText(rate.value)}/${rate.units === 1 ? '' : rate.units}${rate.unit}${rate.partial ? '(不足计)' : ''}`;
  }
};

export const parseBase = (cell: string | number): Base | undefined => {
  if (typeof cell === 'number') return cell >= 0 ? { kind: 'amount', value: decimal(cell) } : undefined;
  const text = halfWidth(cell).replace(/\s+/g, '');
  if (text === '另行填写') return { kind: 'given' };
  if (text === '另行规定') return { kind: 'elsewhere' };
  const share = TERM_SHARE.exec(text);
  if (share) return { kind: 'term', name: share[1] ?? '', share: parseShare(share[2] ?? '') };
  return TERM.test(text) ? { kind: 'term', name: text } : undefined;
};

export const printBase = (base: Base): string | number => {
  switch (base.kind) {
    case 'amount':
      return base.value.toNumber();
    case 'given':
      return '另行填写';
    case 'elsewhere':
      return '另行规定';
    case 'term':
      return base.share ? `${base.name}×${percentText(base.share)}` : base.name;
  }
};

/** A share of the base (`55%`, or 0.55 as a cell formatted in percent hands it over) or an amount. No cap in yuan is as small as ten. */
export const parseCap = (cell: string | number): Cap | undefined => {
  if (typeof cell === 'number') {
    if (cell < 0) return undefined;
    return cell <= 10 ? { kind: 'share', value: decimal(cell) } : { kind: 'amount', value: decimal(cell) };
  }
  const text = halfWidth(cell);
  return SHARE.test(text) ? { kind: 'share', value: parseShare(text) } : parseBase(text);
};

export const printCap = (cap: Cap): string | number => (cap.kind === 'share' ? percentText(cap.value) : printBase(cap));

/** `70%` or `1/12`, as numerator and denominator: a twelfth has no decimal. */
export const parsePart = (text: string) => {
  if (SHARE.test(text)) return [parseShare(text).times(HUNDRED), HUNDRED] as const;
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  return fraction && Number(fraction[2]) > 0 ? ([decimal(fraction[1] ?? ''), decimal(fraction[2] ?? '')] as const) : undefined;
};
export const isPlainNumber = (text: string): boolean => NUMBER.test(text);
