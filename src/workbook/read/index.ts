// Workbooks read back: what other folders use of it.
export { type BookFault, type BookFaultCode, describeBookFault, type Gravity } from './bookFault';
export { expectedText, judge } from './expect';
export { type Book, type Library, readBook, readBooks } from './readBook';
export { type FoundCell, type ReadPlan, readPlan } from './readPlan';
export type { Expected, TypedCell, What } from './typedCell';
export { typedCells } from './typedCells';
