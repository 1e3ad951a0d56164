// Figures as the page prints them: money to the fen with its separators, scores as they are, counts as whole numbers.
import { type Decimal, decimal, sum } from '../../domain/money/decimal';

export type Kind = 'score' | 'count' | 'money';

export const moneyOf = (amount: Decimal): string => {
  const [whole = '', fen = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${fen}`;
};

export const textOf = (value: number, kind: Kind): string => (kind === 'money' ? moneyOf(decimal(value)) : String(value));

export const sumText = (values: readonly number[], kind: Kind): string => {
  const total = sum(values.map((value) => decimal(value)));
  return kind === 'money' ? moneyOf(total) : total.toString();
};
