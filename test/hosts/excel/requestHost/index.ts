// An Excel to test against: the real library above, a small strict workbook below.
import { ExcelHost, type ExcelOptions } from '../../../../src/hosts/excel/excelHost';
import { Book } from './book';
import { speakTo } from './library';
import { RequestHost } from './requestHost';
import type { Content } from './text';
import { rootNode } from './workbooks';

export { stateOf } from './book';
export { tellChanged } from './library';

export interface Bench {
  readonly book: Book;
  readonly requests: RequestHost;
  readonly host: ExcelHost;
  /** Another pane over the same workbook. */
  another(options?: ExcelOptions): ExcelHost;
}

export function bench(options: ExcelOptions = {}): Bench {
  const book = new Book();
  const requests = new RequestHost(
    () => rootNode(book),
    () => (book.suspended = false),
  );
  speakTo(requests);
  const another = (more: ExcelOptions = {}): ExcelHost =>
    new ExcelHost({ supports: () => true, wait: () => Promise.resolve(), ...options, ...more });
  return { book, requests, host: another(), another };
}

export const contentAt = (book: Book, sheet: string, address: string): Content => book.cell(book.sheet(sheet), address).content;
