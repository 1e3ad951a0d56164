// What others use of deciding what a row of bytes is before any library reads it.
export { ownParts, takeIn, type Taken } from './intake';
export { type Limits, READ_MS, RETURNED } from './limits';
export { describeRefusal, isRefused, type RefusalCode, type Refused, refused } from './refusal';
