// Sheets that are not there: gone, or never asked for. 说明 lists the sheets that the workbook was made with, and knows.
import { CALENDAR } from '../formulas/workdays';
import { DELIVERABLES, GUIDE, LOG, PAYMENTS } from '../sheetNames';
import type { BookFault } from './bookFault';
import type { Sheets } from './extent';

/** The calendar is made with 付款计划, and hidden: 说明 does not list it. */
const MADE_WITH: Readonly<Record<string, string>> = { [CALENDAR]: PAYMENTS };
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set([PAYMENTS, DELIVERABLES, CALENDAR]);

const listedIn = (sheets: Sheets): ReadonlySet<unknown> | undefined => {
  const guide = sheets.get(GUIDE);
  return guide && new Set(Object.values(guide.cells).map(({ value }) => value));
};

/** `wanted`: the sheets that the terms would have. Of the log nothing is wanted once it is gone; only the list tells that it was there. */
export const missingIn = (sheets: Sheets, wanted: readonly string[]): readonly BookFault[] => {
  const listed = listedIn(sheets);
  const faultOf = (sheet: string): readonly BookFault[] => {
    const known = MADE_WITH[sheet] ?? sheet;
    const asked = !MAY_BE_LEFT_OUT.has(sheet) || listed?.has(known) === true || sheets.has(known);
    if (asked) return [{ code: 'sheetMissing', gravity: 'wrong', sheet }];
    // Without the list nobody knows; of two that go together one is told.
    return listed || known !== sheet ? [] : [{ code: 'sheetMissing', gravity: 'odd', sheet }];
  };
  const lost = listed?.has(LOG) === true && !wanted.includes(LOG) ? [LOG] : [];
  return [...wanted, ...lost].filter((name) => !sheets.has(name)).flatMap(faultOf);
};
