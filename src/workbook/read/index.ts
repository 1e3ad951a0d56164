// Workbooks read back: what other folders use of it.
export type { BookFault, BookFaultCode, Gravity } from './bookFault';
export { describeBookFault } from './bookFaultWords';
export { formulasOf } from './compare';
export { expectedText, judge } from './expect';
export { freeRow, type FreeRow } from './freeRow';
export { type Book, type Library, readBook, readBooks } from './readBook';
export { forMonths, type Merged, mergeScores, monthsLost } from './keep';
export { entriesOf, findTyped, type FoundCell, type ReadPlan, readPlan } from './readPlan';
export type { Expected, TypedCell, What } from './typedCell';
export { typedCells } from './typedCells';
