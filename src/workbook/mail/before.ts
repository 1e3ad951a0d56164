// What there is to look at before copies are sent: entries that are missing or wrong, and what stands in the sender's workbook that
// is nobody else's business. Copies are built anew, so the latter stays behind; the sender is told all the same.
import { CALENDAR } from '../formulas/workdays';
import type { DrawnWorkbook } from '../host';
import { CALC } from '../log/calcLayout';
import { type BookFault, readBooks } from '../read';
import { splitName } from '../single/names';
import type { PackageFacts } from './facts';
import type { Finding } from './finding';
import { packageFindings } from './verifyBook';

export interface Before {
  /** Of months that are not sent too: what is wrong in the terms concerns every copy. */
  readonly faults: readonly BookFault[];
  /** Does not leave with the copies. */
  readonly staying: readonly Finding[];
}

/** They are hidden by ourselves. */
const OWN_HIDDEN: ReadonlySet<string> = new Set([CALC, CALENDAR]);
const OWN_NAME = '运维考核';

/** Those that somebody has hidden. */
export const hiddenSheets = ({ sheets }: DrawnWorkbook): readonly string[] => sheets.flatMap(({ name, hidden }) => (hidden && !OWN_HIDDEN.has(splitName(name).bare) ? [name] : []));

const hiddenIn = ({ sheets, names }: PackageFacts): readonly Finding[] => [
  ...sheets.flatMap(({ name, hiddenRows }): readonly Finding[] => (hiddenRows.length > 0 && !OWN_HIDDEN.has(splitName(name).bare) ? [{ code: 'rowHidden', gravity: 'odd', sheet: name, label: hiddenRows.slice(0, 10).join('、') }] : [])),
  ...names.flatMap(({ name, ref, hidden }): readonly Finding[] => (hidden && !/^_xlnm[._]/i.test(name) ? [{ code: 'hiddenName', gravity: 'odd', label: name, after: ref }] : [])),
];

const propertiesIn = ({ properties }: PackageFacts): readonly Finding[] =>
  Object.entries(properties).flatMap(([label, after]): readonly Finding[] => (after === OWN_NAME ? [] : [{ code: 'property', gravity: 'odd', label, after }]));

const commentsIn = ({ sheets, beyond }: PackageFacts): readonly Finding[] => {
  const own = sheets.flatMap(({ name, comments }): readonly Finding[] => (comments > 0 ? [{ code: 'comment', gravity: 'odd', sheet: name, after: comments }] : []));
  return own.length === 0 && beyond.includes('comments') ? [{ code: 'comment', gravity: 'odd' }] : own;
};

/** Sheets of a workbook that are not ours, and those that are hidden. */
export interface OtherSheets {
  readonly foreign: readonly string[];
  readonly hidden: readonly string[];
}

/** Does not leave with the copies. */
export const stayingIn = ({ foreign, hidden }: OtherSheets, facts: PackageFacts): readonly Finding[] => [
  ...foreign.map((sheet): Finding => ({ code: 'sheetForeign', gravity: 'odd', sheet })),
  ...hidden.map((sheet): Finding => ({ code: 'sheetHidden', gravity: 'odd', sheet })),
  ...hiddenIn(facts),
  ...commentsIn(facts),
  ...packageFindings(facts),
  ...propertiesIn(facts),
];

/** `months`: those that are sent; what is wrong in another month alone does not matter now. */
export const beforeSending = (drawn: DrawnWorkbook, facts: PackageFacts, months: readonly string[]): Before => {
  const { books, foreign, faults } = readBooks(drawn);
  const concerns = ({ month, sheet }: BookFault): boolean => {
    const own = month ?? /\d{4}-\d{2}/.exec(sheet ?? '')?.[0];
    return own === undefined || months.includes(own);
  };
  return {
    faults: [...faults, ...books.flatMap((book) => book.faults)].filter(concerns),
    staying: stayingIn({ foreign, hidden: hiddenSheets(drawn) }, facts),
  };
};
