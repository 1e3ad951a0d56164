// Calls of our functions that show #NAME?: entered where nobody knew the functions yet. Excel keeps them broken until they are entered again.
import { type DrawnSheet, type DrawnWorkbook } from '../../workbook/host';
import { isCellError } from '../../workbook/model';

export interface BrokenCall {
  readonly sheet: string;
  readonly address: string;
}

const OURS = /(^|[^A-Za-z0-9_.])SLA\./i;

/** What stands between quotes is text. */
const callsUs = (formula: string): boolean => OURS.test(formula.replace(/"(?:[^"]|"")*"/g, ''));

const brokenOn = ({ name, cells }: DrawnSheet): readonly BrokenCall[] =>
  Object.entries(cells).flatMap(([address, { value, formula }]) =>
    formula !== undefined && value !== null && isCellError(value) && value.error === '#NAME?' && callsUs(formula) ? [{ sheet: name, address }] : [],
  );

/** On any sheet, of ours or not. */
export const brokenCalls = ({ sheets }: DrawnWorkbook): readonly BrokenCall[] => sheets.flatMap(brokenOn);
