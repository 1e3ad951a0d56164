// Whether what stands in a cell is what is expected there; what is wrong with it, and the safe repair where there is one.
import { halfWidth, isBlank } from '../../domain/cell';
import { isNotArranged } from '../../domain/evaluation/marks';
import { isoOf } from '../../domain/time/serial';
import { type CellValue, isCellError } from '../model';
import type { Expected } from './typedCell';

export type ValueFault = 'textNumber' | 'notNumber' | 'outside' | 'aboveFull' | 'notWhole' | 'notDay' | 'notListed' | 'notText' | 'error' | 'notArranged';

export interface Judged {
  readonly code: ValueFault;
  /** The same as it was meant, where that is beyond doubt. */
  readonly fix?: number | string;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const PERCENT = /^(\d+(?:\.\d+)?)%$/;

/** The number that a text shows: `９.５`, `1,200`, `99.5%`. */
const numberIn = (text: string): number | undefined => {
  const plain = halfWidth(text).replace(/^¥/, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  const share = PERCENT.exec(plain)?.[1];
  if (share !== undefined) return Number((Number(share) / 100).toPrecision(15));
  return NUMBER.test(plain) ? Number(plain) : undefined;
};

const judgeNumber = (value: CellValue, within: (number: number) => ValueFault | undefined): Judged | undefined => {
  if (typeof value === 'number') {
    const code = within(value);
    return code && { code };
  }
  const meant = typeof value === 'string' ? numberIn(value) : undefined;
  if (meant === undefined) return { code: 'notNumber' };
  return within(meant) === undefined ? { code: 'textNumber', fix: meant } : { code: 'textNumber' };
};

const judgeListed = (value: CellValue, items: readonly string[]): Judged | undefined => {
  const text = String(value);
  if (items.includes(text) || items.some((item) => item.toLowerCase() === text.trim().toLowerCase())) return undefined;
  const meant = items.find((item) => item === halfWidth(text) || item === `第${halfWidth(text)}期`);
  return meant === undefined ? { code: 'notListed' } : meant === `第${text}期` ? undefined : { code: 'notListed', fix: meant };
};

const outside = (min: number, max: number) => (number: number): ValueFault | undefined => (number >= min && number <= max ? undefined : 'outside');

/** undefined: as it should be. A blank always is. */
export const judge = (expected: Expected, value: CellValue | null): Judged | undefined => {
  if (isBlank(value) || value === null) return undefined;
  if (isCellError(value)) return { code: 'error' };
  switch (expected.kind) {
    case 'text':
      return typeof value === 'boolean' ? { code: 'notText' } : undefined;
    case 'list':
      return judgeListed(value, expected.items);
    case 'mark':
      if (isNotArranged(value)) return expected.notArranged ? undefined : { code: 'notArranged' };
      return judgeNumber(value, (mark) => (mark > expected.max ? 'aboveFull' : mark < 0 ? 'outside' : undefined));
    case 'day':
    case 'moment':
      if (typeof value !== 'number') return { code: 'notDay' };
      return value >= expected.min && value < expected.max + 1 ? undefined : { code: 'outside' };
    case 'count':
      if (expected.orWord && typeof value === 'string' && (halfWidth(value) === '是' || halfWidth(value) === '否')) return undefined;
      return judgeNumber(value, (count) => (count < 0 ? 'outside' : Number.isInteger(count) ? undefined : 'notWhole'));
    case 'number':
      return judgeNumber(value, outside(expected.min, expected.max));
  }
};

/** For people: 「0 至 12 的数值，未安排填 /」. */
export const expectedText = (expected: Expected): string => {
  switch (expected.kind) {
    case 'mark':
      return `0 至 ${expected.max} 的数值${expected.notArranged ? '，未安排填 /' : ''}`;
    case 'number':
      return expected.max >= 1e9 ? '不小于0的数值' : expected.max === 1 ? '0% 至 100%' : `${expected.min} 至 ${expected.max} 的数值`;
    case 'count':
      return '不小于0的整数';
    case 'day':
      return `${isoOf(expected.min)} 至 ${isoOf(expected.max)} 的日期`;
    case 'moment':
      return '日期和时间，如 2026-03-05 09:30';
    case 'list':
      return expected.items.join('、');
    case 'text':
      return '文字';
  }
};
