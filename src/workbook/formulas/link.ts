// A cell that opens a sheet of the same workbook when it is clicked; its value is the text that it shows.
import { quoteSheet } from '../address';
import type { Computed } from '../sheetBuilder';

const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export const linkTo = (sheet: string, text: string): Computed => ({ native: `HYPERLINK(${quote(`#${quoteSheet(sheet)}!A1`)},${quote(text)})`, value: text });
