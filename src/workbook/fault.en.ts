// What is wrong with a workbook, worded in English: the same codes as beside it in Chinese.
import { type Fault, type FaultCode, placed } from './fault';

const WORDS: Readonly<Record<FaultCode, string>> = {
  noSheet: 'a workbook needs at least one visible sheet',
  sheetName: "a sheet's name has 1 to 31 characters and none of ' \\ / ? * [ ] :",
  sheetTwice: 'two sheets have the same name (in capitals or not)',
  cellOutside: 'the cell is outside the sheet (1,048,576 rows, 16,384 columns)',
  textTooLong: 'the text has more than 32,767 characters',
  controlCharacter: 'the text has control characters or half a surrogate pair',
  notFinite: 'the number is not finite',
  formula: 'a formula does not begin with an equals sign, is not empty, and has no control characters and at most 8,192 characters',
  notPortable: 'native formulas use functions of Excel 2016 and older, and no SLA functions',
  spill: 'the range that a formula fills begins at its own cell',
  badRange: 'no valid range; expected A1 or A1:B2',
  mergeOverlap: 'merged cells overlap others or a table',
  mergedArray: 'merged cells hold no array formulas and no spilled results',
  validation:
    'the validation exceeds what Excel takes: a list of 255 characters without commas in its items, a title of 32, a text of 255, a formula of 255',
  tableName: 'the name of a table begins with a letter or underscore, has no spaces, does not look like a cell and is there once',
  tableHeader: 'the header row differs from the names of the columns, or these are empty or there twice',
  tableOverlap: 'the table overlaps another one or has no rows',
  name: 'a name begins with a letter or underscore, has no spaces, does not look like a cell and has at most 255 characters',
  nameTwice: 'two names are the same (in capitals or not)',
  notAWorkbook: 'the file is not an .xlsx workbook that can be read',
  cannotWrite: 'the file cannot be written; see whether the folder is there, may be written to, and the file is not open elsewhere',
  cannotRead: 'the file cannot be read; see whether it is there and may be read',
};

export const describeFaultEn = (fault: Fault): string => {
  const { sheet, cell = '', found } = placed(fault);
  const place = [sheet === undefined ? '' : `sheet “${sheet}”`, cell].filter(Boolean).join(' ');
  return `${place ? `${place}: ` : ''}${WORDS[fault.code]}${found === undefined ? '' : ` (${found})`}`;
};
