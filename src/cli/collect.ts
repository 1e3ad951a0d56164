// `collect`: files that came back are read one by one, held against their receipts, merged into the workbook, and reported.
import { basename, dirname, join } from 'node:path';
import { toXlsx, writeFileAtomically } from '../hosts/file';
import { describeFault, WorkbookRefused } from '../workbook/fault';
import { collect as collectInto, type Collected, isClean } from '../workbook/mail/collect';
import { csvText } from '../workbook/mail/csvText';
import { reportModel, reportTable, sectionsOf } from '../workbook/mail/report';
import { changeText, conflictText, markText, stateText } from '../workbook/mail/reportText';
import { isMissing, readReturned, type Returned } from '../workbook/mail/returned';
import { verify } from '../workbook/mail/verify';
import type { Plan } from '../workbook/plan';
import type { Book } from '../workbook/read';
import { receiptsIn, returnedFiles, shortNames } from './collectFiles';
import type { CollectArguments } from './collectOptions';
import { collectSay, type CollectSay } from './collectWords';
import { type FileReader, fileReader } from './fileReader';
import { buildFor, type Print } from './generate';
import { writeWorkbook } from './output';
import { type Present, presentAt } from './present';
import { Failure, isFailure, sayIn } from './say';
import { waysAt } from './ways';

/** 0: all merged; 1: something was left out or is to be decided. Nothing readable is a Failure. */
export type Outcome = 0 | 1;

const SHOWN = 12;
const REPORT = '收集报告.xlsx';

/** The workbook keeps those of the copies that were made from it. */
const receiptPlaces = ({ receipts, paths, into }: CollectArguments): readonly string[] =>
  receipts === undefined ? [...paths.map((path) => (/\.[a-z0-9]+$/i.test(path) ? dirname(path) : path)), dirname(into), into] : [receipts, into];

async function readAll(files: readonly string[], options: CollectArguments, reader: FileReader, print: Print, say: CollectSay): Promise<readonly Returned[] | Failure> {
  const { known, broken } = await receiptsIn(receiptPlaces(options));
  broken.forEach((path) => print(say('receiptBroken', { path })));
  if (known.size === 0) return new Failure(say('noReceipts'));
  const returned: Returned[] = [];
  const names = shortNames(files);
  for (const [i, path] of files.entries()) {
    const name = names.get(path) ?? basename(path);
    print(say('reading', { at: i + 1, of: files.length, name }));
    const read = await reader.read({ path, language: options.language });
    returned.push(readReturned({ name, ...read, digest: read.digest || path }, known, verify));
  }
  return returned;
}

/** Each file goes to the book of its contract; one that is of none of them is reported with the first. */
const perBook = (books: readonly Book[], returned: readonly Returned[], options: CollectArguments, on: string): readonly Collected[] => {
  const bookOf = ({ receipt }: Returned): Book | undefined => books.find(({ plan }) => plan.key === receipt?.contract.key || plan.name === receipt?.contract.name) ?? books[0];
  const { prefer, replace, accept } = options;
  return books.map((book) => collectInto(book.plan, returned.filter((file) => bookOf(file) === book), { on, prefer, replace, accept: new Set(accept) }));
};

const all = (parts: readonly Collected[]): Collected => ({
  files: parts.flatMap(({ files }) => files),
  changes: parts.flatMap(({ changes }) => changes),
  conflicts: parts.flatMap(({ conflicts }) => conflicts),
  spreads: parts.flatMap(({ spreads }) => spreads),
  entries: parts[0]?.entries ?? { scores: new Map(), grounds: new Map(), metrics: new Map() },
});

function sayWhat({ files, changes, conflicts }: Collected, { language }: CollectArguments, say: CollectSay, print: Print): void {
  for (const { file, state, detail } of files) {
    print(say('state', { name: file.name, text: stateText(state, detail, language) }));
    const [missing, found] = [file.faults.filter(isMissing).length, file.findings.length + file.faults.filter((fault) => !isMissing(fault)).length];
    if (missing > 0) print(say('missing', { count: missing }));
    if (found > 0) print(say('findings', { count: found }));
  }
  const some = <T>(list: readonly T[], line: (one: T) => string): void => {
    list.slice(0, SHOWN).forEach((one) => print(line(one)));
    if (list.length > SHOWN) print(say('more', { count: list.length - SHOWN }));
  };
  if (conflicts.length > 0) {
    print(say('conflicts', { count: conflicts.length }));
    some(conflicts, ({ label, own, others, why }) => say('conflict', { label, own: markText(own, label, language), others: others.map((one) => `${one.label} ${markText(one.value, label, language)}`).join(' / '), why: conflictText(why, language) }));
    print(say('choose'));
  }
  if (changes.length === 0) return;
  print(say('changes', { count: changes.length, replaced: changes.filter(({ before }) => before !== null).length }));
  some(changes, (change) => say('change', { text: changeText(change, language) }));
}

async function writeReport(collected: Collected, { into, report, language }: CollectArguments, on: string, print: Print): Promise<Failure | undefined> {
  const say = collectSay(language);
  const path = report ?? join(dirname(into), REPORT);
  const csv = path.replace(/\.xlsx$/i, '.csv');
  const sections = sectionsOf(collected, language);
  const bytes = await toXlsx(reportModel(sections, on, language), { formulas: 'native' });
  const faults = [await writeFileAtomically(path, bytes), await writeFileAtomically(csv, Buffer.from(csvText(reportTable(sections))))];
  if (faults.some((fault) => fault !== undefined)) return new Failure(say('cannotWrite', { found: path }));
  print(say('report', { path, csv }));
  return undefined;
}

async function write({ books, path }: Present, parts: readonly Collected[], { language }: CollectArguments, print: Print): Promise<Failure | undefined> {
  const say = collectSay(language);
  const plans: readonly Plan[] = books.map(({ plan }, i) => ({ ...plan, entries: parts[i]?.entries ?? plan.entries }));
  if (plans.every(({ entries }, i) => entries === books[i]?.plan.entries)) {
    print(say('nothing'));
    return undefined;
  }
  try {
    const bytes = await toXlsx(buildFor(plans, books.some(({ prefix }) => prefix !== undefined)), await waysAt(path, {}));
    const written = await writeWorkbook(path, bytes, sayIn(language));
    if (isFailure(written)) return written;
    if (written.backup !== undefined) print(say('backup', { path: written.backup }));
    print(say('written', { path }));
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookRefused) return new Failure(say('refused', { text: error.faults.map(describeFault).join('；') }));
    throw error;
  }
}

const count = ({ files }: Collected, ...states: readonly string[]): number => files.filter(({ state }) => states.includes(state)).length;

async function collectWith(reader: FileReader, options: CollectArguments, print: Print): Promise<Outcome | Failure> {
  const { into, language, paths } = options;
  const say = collectSay(language);
  const start = performance.now();
  const present = await presentAt(into, language, sayIn(language));
  if (present === undefined) return new Failure(say('noTarget', { path: into }));
  if (isFailure(present)) return present;
  const files = await returnedFiles(paths, [into, options.report ?? join(dirname(into), REPORT), (options.report ?? join(dirname(into), REPORT)).replace(/\.xlsx$/i, '.csv')]);
  if (files.length === 0) return new Failure(say('noFiles', { paths: paths.join('、') }));
  const returned = await readAll(files, options, reader, print, say);
  if (isFailure(returned)) return returned;
  const on = options.on ?? new Date().toISOString().slice(0, 16);
  const parts = perBook(present.books, returned, options, on);
  const collected = all(parts);
  sayWhat(collected, options, say, print);
  const failed = (await write(present, parts, options, print)) ?? (await writeReport(collected, options, on, print));
  if (failed) return failed;
  const [merged, unreadable] = [count(collected, 'merged'), count(collected, 'unreadable')];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const line = say('done', { all: returned.length, merged, unreadable, left: returned.length - merged - unreadable, seconds });
  if (unreadable === returned.length) return new Failure(line);
  print(line);
  return parts.every(isClean) ? 0 : 1;
}

/** `script`: the bundle, which reads files in a thread of its own. */
export async function collect(options: CollectArguments, print: Print, script?: string): Promise<Outcome | Failure> {
  const reader = fileReader(script);
  try {
    return await collectWith(reader, options, print);
  } finally {
    await reader.close();
  }
}
