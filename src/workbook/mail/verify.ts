// One returned copy held against the sender's receipt: every change by cell, with what stood there and what stands there now.
import type { DrawnWorkbook } from '../host';
import type { PackageFacts } from './facts';
import type { Finding } from './finding';
import type { Receipt } from './receipt';

export type Verify = (drawn: DrawnWorkbook, facts: PackageFacts, receipt: Receipt) => readonly Finding[];
