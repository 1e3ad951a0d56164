// `prepare`: copies to send, one a recipient, with their receipts; before that the list of what to look at.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { builtIns, builtInTerms } from '../contracts';
import { type PaneReference, toXlsx, writeFileAtomically } from '../hosts/file';
import { receiptsIn, withReceipts } from '../hosts/file/customXml';
import { factsOf } from '../hosts/file/facts';
import { readXlsx } from '../hosts/file/readXlsx';
import { NO_ENTRIES } from '../workbook/entries';
import { describeFault, WorkbookRefused } from '../workbook/fault';
import { withLog } from '../workbook/log/withLog';
import { type Before, beforeSending } from '../workbook/mail/before';
import { describeFinding } from '../workbook/mail/findingWords';
import { type Copy, isPrepareFaults, prepare as makeCopies } from '../workbook/mail/prepare';
import { printReceipt } from '../workbook/mail/receipt';
import { months as monthsFrom } from '../workbook/months';
import { type Plan, planOf } from '../workbook/plan';
import { describeBookFault, readBooks } from '../workbook/read';
import { legalName } from '../workbook/sheetNames';
import { DESCRIBE } from '../workbook/termsText';
import type { Print } from './generate';
import type { PrepareArguments } from './mailOptions';
import { mailSay, type MailSay } from './mailWords';
import { knownContracts } from './options';
import { writeWorkbook } from './output';
import { paneFor } from './paneWish';
import { Failure, isFailure, sayIn } from './say';

interface Source {
  readonly plan: Plan;
  readonly before: Before | undefined;
  /** Of the workbook that it comes from. */
  readonly bytes: Uint8Array | undefined;
}

const builtInSource = ({ contract = '', months, language }: PrepareArguments): Source | Failure => {
  const found = builtIns.find(({ key, name }) => key === contract.trim().toLowerCase() || name === contract.trim());
  const terms = found && builtInTerms(found.key);
  if (!found || !terms || !('terms' in terms)) return new Failure(sayIn(language)('contractUnknown', { found: contract, known: knownContracts() }));
  const plan = planOf(found.key, terms, months.flatMap((month) => monthsFrom(month, 1)), withLog(found.key, NO_ENTRIES));
  return 'contract' in plan ? { plan, before: undefined, bytes: undefined } : new Failure(DESCRIBE[language](plan));
};

async function fileSource(path: string, { contract, months }: PrepareArguments, say: MailSay): Promise<Source | Failure> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return new Failure(say('noFile', { path }));
  try {
    const drawn = await readXlsx(bytes);
    const { books, faults } = readBooks(drawn);
    const own = contract === undefined ? books : books.filter(({ plan: { key, name } }) => key === contract || name === contract);
    const [book, second] = own;
    if (book && !second) return { plan: book.plan, before: beforeSending(drawn, factsOf(bytes), months), bytes };
    const text = faults.map((fault) => describeBookFault(fault)).join('；');
    return new Failure(books.length === 0 ? say('refused', { path, text }) : say('bookWhich', { path, names: books.map(({ plan: { key, name } }) => `${key}（${name}）`).join('、') }));
  } catch (error) {
    if (error instanceof WorkbookRefused) return new Failure(say('refused', { path, text: error.faults.map(describeFault).join('；') }));
    throw error;
  }
}

const SHOWN = 20;

function sayBefore({ faults, staying }: Before, { language }: PrepareArguments, say: MailSay, print: Print): void {
  const some = (lines: readonly string[]): void => {
    lines.slice(0, SHOWN).forEach((text) => print(say('line', { text })));
    if (lines.length > SHOWN) print(say('more', { count: lines.length - SHOWN }));
  };
  print(faults.length === 0 ? say('checkedFine') : say('checked', { count: faults.length }));
  some(faults.map((fault) => describeBookFault(fault, language)));
  if (staying.length > 0) print(say('staying'));
  some(staying.map((finding) => describeFinding(finding, language)));
}

/** The receipt's name has the file's number in it: a later copy never takes the place of an earlier one's receipt. */
const namesFor = ({ recipient, receipt: { contract, months, id } }: Copy): { readonly copy: string; readonly receipt: string } => {
  const base = `${legalName(contract.name)} ${months.join('、')} ${recipient}`;
  return { copy: `${base}.xlsx`, receipt: `回执 ${base} ${id.slice(0, 8)}.json` };
};

async function writeCopy(copy: Copy, pane: PaneReference | undefined, { out, language }: PrepareArguments, say: MailSay, print: Print): Promise<Failure | undefined> {
  const names = namesFor(copy);
  const bytes = await toXlsx(copy.model, { formulas: 'native', pane });
  const written = await writeWorkbook(join(out, names.copy), bytes, sayIn(language));
  if (isFailure(written)) return written;
  const receipt = join(out, names.receipt);
  if (await writeFileAtomically(receipt, Buffer.from(printReceipt(copy.receipt)))) return new Failure(say('cannotWrite', { found: receipt }));
  print(say('copy', { recipient: copy.recipient, path: written.path }));
  print(say('receipt', { path: receipt }));
  return undefined;
}

/** In the sender's own workbook nothing changes but that: its parts stay byte for byte. */
async function keepReceipts(path: string, bytes: Uint8Array, copies: readonly Copy[], say: MailSay, print: Print): Promise<void> {
  const kept = withReceipts(bytes, [...receiptsIn(bytes), ...copies.map(({ receipt }) => printReceipt(receipt))]);
  print((await writeFileAtomically(path, kept)) ? say('keptOpen', { path }) : say('kept', { path }));
}

export async function prepare(options: PrepareArguments, print: Print): Promise<Failure | undefined> {
  const { file, months, recipients, sheets, values, filled, on, out } = options;
  const say = mailSay(options.language);
  const source = file === undefined ? builtInSource(options) : await fileSource(file, options, say);
  if (isFailure(source)) return source;
  const sent = on ?? new Date().toISOString().slice(0, 10);
  const copies = makeCopies(source.plan, { months, recipients, sheets, formulas: values ? 'values' : 'native', filled, sent });
  if (isPrepareFaults(copies)) return new Failure(copies.map(({ code, found = '', known = [] }) => say(code, { found, known: known.join('、') })).join('\n'));
  if (source.before) sayBefore(source.before, options, say, print);
  const pane = paneFor(options.pane, source.bytes);
  for (const copy of copies) {
    const failed = await writeCopy(copy, pane, options, say, print);
    if (failed) return failed;
  }
  if (file !== undefined && source.bytes) await keepReceipts(file, source.bytes, copies, say, print);
  print(say('done', { count: copies.length, path: resolve(out) }));
  return undefined;
}
