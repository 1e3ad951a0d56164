// What other folders use of closing a month (定稿).
export { checkClosed, type ClosedFault } from './checkClosed';
export { closeMonth, isRefused, type Refusal, refusalText, reopenMonth } from './closeMonth';
export { isRecordFault, readClosings, type RecordFault } from './readClosings';
export { closedOf, withClosing } from './state';
export type { Act, Anchors, Closed, Closing, FrozenCell, FrozenSheet, Reopened } from './types';
