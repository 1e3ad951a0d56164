// The contract's grades in one line: in its own words, or by their conditions where it has none.
import { printCondition } from '../../domain/condition/print';
import type { Contract } from '../../domain/contract/types';

export const gradesText = ({ grades }: Contract): string =>
  grades.map(({ id, text, condition }) => (text === '' ? `${id} ${printCondition(condition)}` : text)).join('；');
