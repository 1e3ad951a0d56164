// What the library leaves out or gets wrong, put right in the parts of the package. Every repair says what it is for.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { DATE_STAND_IN } from './drawParts';
import { QUOTED_FLAG } from './looks';
import type { Parts } from './parts';
import { shareDxfs } from './shareDxfs';

/** The engine of Excel 2019 to 365. With an older number Excel recalculates on opening, and where the add-in is missing the stored values would go. */
const CALC_ID = '191029';

export type Repair = readonly [part: RegExp, repair: (xml: string) => string];

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STYLES = 'xl/styles.xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** The library knows no quotePrefix. */
export const asQuoted = (styles: string): string => styles.replaceAll(` ${QUOTED_FLAG}="1"`, ' quotePrefix="1"');

const REPAIRS: readonly Repair[] = [
  [/^xl\/workbook\.xml$/, (xml) => xml.replace(/ calcId="\d+"/, ` calcId="${CALC_ID}"`)],
  [/^xl\/styles\.xml$/, (xml) => asQuoted(xml)],
  // A column's formula that is an array formula in its cells says so here too, or added rows would get another kind.
  [
    /^xl\/tables\/table\d+\.xml$/,
    (xml) =>
      xml
        .replace(
          /<calculatedColumnFormula>\{=(.*?)\}<\/calculatedColumnFormula>/gs,
          '<calculatedColumnFormula array="1">$1</calculatedColumnFormula>',
        )
        .replace(/<filterColumn colId="\d+" hiddenButton="0"\/>/g, ''),
  ],
  // Without the mark, rows without a height of their own would take the font's instead of the sheet's.
  [SHEET, (xml) => xml.replace(/(<sheetFormatPr defaultRowHeight="[^"]*")\/>/, '$1 customHeight="1"/>')],
  [SHEET, (xml) => xml.replaceAll(`<dataValidation type="${DATE_STAND_IN}"`, '<dataValidation type="date"')],
];

/** The same parts always give the same bytes: repaired, in order, at the beginning of the ZIP era. */
export function pack(parts: Parts): Uint8Array {
  const dxfs = shareDxfs(parts.get(STYLES) ?? '');
  const repairs: Repair[] = [...REPAIRS, [SHEET, dxfs.renumber], [/^xl\/styles\.xml$/, (xml) => shareDxfs(xml).styles]];
  const names = [...parts.keys()].sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) files[name] = strToU8(repairPart(name, parts.get(name) ?? '', repairs));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

export const repairPart = (name: string, xml: string, repairs: readonly Repair[]): string =>
  repairs.reduce((done, [pattern, repair]) => (pattern.test(name) ? repair(done) : done), xml);
