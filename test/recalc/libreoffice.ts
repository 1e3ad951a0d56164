// The other opinion: LibreOffice recalculates workbooks from their formulas, ignoring the values stored in them.
import { withConverted } from '../../tools/libreoffice.cjs';
import { readValues, type SheetValues } from './values';

/**
 * For each file its sheets' values as text, row by row: numbers and dates unformatted with 15 digits (LibreOffice writes
 * no more), TRUE and FALSE, errors as `#N/A`, '' for blank. One process for all files; about 1.5 s, then 0.1 s a file.
 */
export function recalculate(files: readonly string[]): Map<string, SheetValues> {
  // Through .xlsx, not CSV: CSV writes dates and percentages formatted, and a file a sheet.
  const filter = 'xlsx:Calc MS Excel 2007 XML';
  return new Map(withConverted(files, 'xlsx', filter, (file, result) => [file, readValues(result)] as const));
}
