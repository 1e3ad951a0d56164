// The line above the log that says what is amiss with it.
import { onSheet } from '../address';
import type { Computed } from '../sheetBuilder';
import { CALC } from './calcLayout';
import { MESSAGES, messageFormula } from './faultFormulas';
import type { HelperValues } from './helperValues';
import { FINE, LOG_ROWS } from './layout';

const text = ({ wrong, unfilled, unsorted, unlisted }: HelperValues['first']): string => {
  const bad = [wrong, unfilled].filter((n) => n > 0);
  const at = (n: number, message: string): string => `第${LOG_ROWS.head + n}行${message}`;
  if (bad.length > 0) return at(Math.min(...bad), MESSAGES.wrong);
  if (unsorted > 0) return at(unsorted, MESSAGES.unsorted);
  return unlisted > 0 ? at(unlisted, MESSAGES.unlisted) : FINE;
};

export const logMessage = (helpers: HelperValues): Computed => ({
  native: messageFormula((ref) => onSheet(CALC, ref)),
  value: text(helpers.first),
});
