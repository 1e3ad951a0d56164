// What the library leaves out or gets wrong, put right in the parts of the package. Every repair says what it is for.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { DATE_STAND_IN } from './drawParts';
import { QUOTED_FLAG } from './looks';
import { shareDxfs } from './shareDxfs';

/** The engine of Excel 2019 to 365. With an older number Excel recalculates on opening, and where the add-in is missing the stored values would go. */
const CALC_ID = '191029';

export type Repair = readonly [part: RegExp, repair: (xml: string) => string];

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STYLES = 'xl/styles.xml';
const CONTENT_TYPES = '[Content_Types].xml';

const REPAIRS: readonly Repair[] = [
  [/^xl\/workbook\.xml$/, (xml) => xml.replace(/ calcId="\d+"/, ` calcId="${CALC_ID}"`)],
  // The library knows no quotePrefix.
  [/^xl\/styles\.xml$/, (xml) => xml.replaceAll(` ${QUOTED_FLAG}="1"`, ' quotePrefix="1"')],
  // A column's formula that is an array formula in its cells says so here too, or added rows would get another kind.
  [/^xl\/tables\/table\d+\.xml$/, (xml) => xml
    .replace(/<calculatedColumnFormula>\{=(.*?)\}<\/calculatedColumnFormula>/gs, '<calculatedColumnFormula array="1">$1</calculatedColumnFormula>')
    .replace(/<filterColumn colId="\d+" hiddenButton="0"\/>/g, '')],
  // Without the mark, rows without a height of their own would take the font's instead of the sheet's.
  [SHEET, (xml) => xml.replace(/(<sheetFormatPr defaultRowHeight="[^"]*")\/>/, '$1 customHeight="1"/>')],
  [SHEET, (xml) => xml.replaceAll(`<dataValidation type="${DATE_STAND_IN}"`, '<dataValidation type="date"')],
];

/** The same parts always give the same bytes: repaired, in order, at the beginning of the ZIP era. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const dxfs = shareDxfs(strFromU8(parts[STYLES] ?? new Uint8Array()));
  const repairs: Repair[] = [...REPAIRS, [SHEET, dxfs.renumber], [/^xl\/styles\.xml$/, (xml) => shareDxfs(xml).styles]];
  const names = Object.keys(parts).sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const repaired: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part) repaired[name] = repairPart(name, part, repairs);
  }
  return zipSync(repaired, { level: 6, mtime: new Date(1980, 0, 1) });
}

export function repairPart(name: string, part: Uint8Array, repairs: readonly Repair[]): Uint8Array {
  const fitting = repairs.filter(([pattern]) => pattern.test(name));
  if (fitting.length === 0) return part;
  return strToU8(fitting.reduce((xml, [, repair]) => repair(xml), strFromU8(part)));
}
