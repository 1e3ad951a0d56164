// 定稿 and 重新打开 on the command line: the workbook is read, the month closed or opened again, and the workbook written anew.
import { toXlsx } from '../hosts/file';
import { closeMonth, isRefused, type Refusal, refusalText, reopenMonth, withClosing } from '../workbook/closing';
import type { Plan } from '../workbook/plan';
import type { Book, BookFault } from '../workbook/read';
import type { CloseOptions } from './closeOptions';
import { buildFor, type Print } from './generate';
import { writeWorkbook } from './output';
import { faultLines, type Present, presentAt } from './present';
import { Failure, isFailure, type Say } from './say';
import { waysAt } from './ways';

const bookOf = ({ books, path }: Present, { contract }: CloseOptions, say: Say): Book | Failure => {
  const names = books.map(({ plan: { key, name } }) => `${key}（${name}）`).join(say('comma'));
  const found = contract === undefined ? books : books.filter(({ plan: { key, name } }) => key === contract || name === contract);
  const [book, second] = found;
  return book && !second ? book : new Failure(say('closeWhich', { path, names }));
};

/** What stands in the way in this month; what is wrong elsewhere does not. */
const inTheWay = ({ faults }: Book, month: string): readonly BookFault[] =>
  faults.filter(({ code, gravity, month: own, sheet }) => code === 'older' || (gravity !== 'odd' && (own === month || (own === undefined && sheet?.includes(month) === true))));

const refusedText = (refusals: readonly Refusal[]): string => refusals.map((refusal) => `  ${refusalText(refusal)}`).join('\n');

const acted = (book: Book, { command, month, on, reason, language }: CloseOptions, say: Say): Plan | Failure => {
  const { plan } = book;
  const faults = command === 'close' ? inTheWay(book, month) : [];
  if (faults.length > 0) return new Failure([say('closeRefused', { month, count: faults.length }), ...faultLines(faults, language, say)].join('\n'));
  const closing = command === 'close' ? closeMonth(plan, month, on) : reopenMonth(plan, month, on, reason);
  if (isRefused(closing)) return new Failure([say(command === 'close' ? 'closeRefused' : 'reopenRefused', { month, count: closing.length }), refusedText(closing)].join('\n'));
  return { ...plan, entries: withClosing(plan.entries, month, closing) };
};

export async function close(options: CloseOptions, say: Say, print: Print): Promise<Failure | undefined> {
  const { file, language, month, command } = options;
  const present = await presentAt(file, language, say);
  if (present === undefined) return new Failure(say('cannotRead', { found: file }));
  if (isFailure(present)) return present;
  const book = bookOf(present, options, say);
  if (isFailure(book)) return book;
  const plan = acted(book, options, say);
  if (isFailure(plan)) return plan;
  const plans = present.books.map((each) => (each === book ? plan : each.plan));
  const single = present.books.some(({ prefix }) => prefix !== undefined);
  const bytes = await toXlsx(buildFor(plans, single), await waysAt(file, {}));
  const written = await writeWorkbook(file, bytes, say);
  if (isFailure(written)) return written;
  if (written.backup !== undefined) print(say('backup', { path: written.backup }));
  print(say(command === 'close' ? 'closed' : 'reopened', { month, name: plan.name, path: written.path }));
  return undefined;
}
