// What may stand in a cell, in the language of the pane; lists and names of columns stay the contract's.
import { isoOf } from '../../domain/time/serial';
import { expectedText, type Expected } from '../../workbook/read';
import type { Language } from '../words';

const inEnglish = (expected: Expected): string => {
  switch (expected.kind) {
    case 'mark':
      return `a number from 0 to ${expected.max}${expected.notArranged ? ', or / where not arranged' : ''}`;
    case 'number':
      return expected.max >= 1e9
        ? 'a number of at least 0'
        : expected.max === 1
          ? '0% to 100%'
          : `a number from ${expected.min} to ${expected.max}`;
    case 'count':
      return 'a whole number of at least 0';
    case 'day':
      return `a date from ${isoOf(expected.min)} to ${isoOf(expected.max)}`;
    case 'moment':
      return 'a date and a time, such as 2026-03-05 09:30';
    case 'list':
      return expected.items.join(', ');
    case 'text':
      return 'text';
  }
};

export const expectedIn = (language: Language, expected: Expected): string =>
  language === 'en' ? inEnglish(expected) : expectedText(expected);
