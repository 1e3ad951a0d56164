// What generating would do to the workbook, sheet by sheet, before anything is done; and what forbids it.
import type { Month } from '../../workbook/months';
import type { BookFault } from '../../workbook/read';
import type { Complaint } from './request';
import type { Content } from '../session/content';
import type { Lost } from './lost';

export type Fate = 'new' | 'renew' | 'remove' | 'keep' | 'blocked';

export interface SheetFate {
  readonly sheet: string;
  readonly fate: Fate;
  /** Entries of this sheet that stand there again afterwards. */
  readonly kept: number;
}

export interface Preview {
  readonly fates: readonly SheetFate[];
  readonly kept: number;
  /** Nothing is generated as long as one of these stands. */
  readonly blocks: readonly Block[];
  /** What stands otherwise than it was made, and is made anew. */
  readonly renewed: readonly BookFault[];
}

export interface Block extends Complaint {
  readonly sheet?: string;
  readonly address?: string;
  /** What was found in reading the workbook, to be worded beside. */
  readonly fault?: BookFault;
}

const FEW = 5;

export interface Target {
  readonly key: string;
  readonly name: string;
  readonly months: readonly Month[];
  /** Names of the sheets to be made. */
  readonly sheets: readonly string[];
  /** Filled-in cells that have no place among them. */
  readonly lost: readonly Lost[];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const foreignBlocks = (content: Content, sheets: readonly string[]): readonly Block[] =>
  content.foreign
    .filter((own) => sheets.some((sheet) => sameName(sheet, own)))
    .map((sheet) => ({ code: 'blockedText', parts: { 表: sheet }, sheet }));

/** Months with entries that the new months leave out. */
const droppedMonths = (content: Content, months: readonly Month[]): readonly string[] => {
  if (content.state !== 'ours') return [];
  const covered = new Set(months.map(({ label }) => label));
  const { typed, plan } = content.book;
  const filled = new Set([...typed.flatMap(({ month }) => month ?? []), ...(plan.entries.closings?.keys() ?? [])]);
  return [...filled].filter((month) => !covered.has(month)).sort();
};

/** What stands in the workbook and has no place in the new one, but for what goes with its month. */
const lostBlocks = (lost: readonly Lost[], dropped: readonly string[]): readonly Block[] => {
  const others = lost.filter(({ label, sheet }) => !dropped.some((month) => label.includes(month) || sheet.startsWith(month)));
  const shown = others
    .slice(0, FEW)
    .map(({ sheet, address, label }): Block => ({ code: 'lostText', parts: { 处: label }, sheet, address }));
  return others.length > FEW ? [...shown, { code: 'lostMore', parts: { 数: others.length - FEW } }] : shown;
};

/** What reading the workbook found that a new one could not hold. */
const LOSING: ReadonlySet<string> = new Set(['orphan', 'columnForeign', 'closingUnread']);
const faultBlocks = (content: Content): readonly Block[] =>
  (content.state === 'ours' ? content.book.faults : [])
    .filter(({ code }) => LOSING.has(code))
    .slice(0, FEW)
    .map((fault) => ({
      code: 'lostFault',
      parts: {},
      fault,
      ...(fault.sheet && { sheet: fault.sheet }),
      ...(fault.address && { address: fault.address }),
    }));

/** Formulas and texts of ours that were changed are made anew; a formula that somebody typed stays as its result. */
const RENEWED: ReadonlySet<string> = new Set(['formulaReplaced', 'changed', 'typedFormula']);
const renewedOf = (content: Content): readonly BookFault[] =>
  content.state === 'ours' ? content.book.faults.filter(({ code }) => RENEWED.has(code)) : [];

const stateBlocks = (content: Content, { key, name }: Target): readonly Block[] => {
  if (content.state === 'unreadable') return [{ code: 'unreadable', parts: {} }];
  return content.state === 'ours' && content.book.plan.key !== key
    ? [{ code: 'otherContract', parts: { 旧: content.book.plan.name, 新: name } }]
    : [];
};

/** How much is filled in on a sheet. */
const keptOn = (content: Content, sheet: string): number =>
  content.state === 'ours' ? content.book.typed.filter((each) => each.sheet === sheet).length : 0;

export const previewOf = (content: Content, target: Target): Preview => {
  const dropped = droppedMonths(content, target.months);
  const other = stateBlocks(content, target);
  const blocks = [
    ...other,
    ...foreignBlocks(content, target.sheets),
    ...dropped.map((month): Block => ({ code: 'droppedText', parts: { 月: month } })),
    ...faultBlocks(content),
    // Of another contract nothing is kept, and nothing is made.
    ...(other.length > 0 ? [] : lostBlocks(target.lost, dropped)),
  ];
  const ours = content.state === 'ours' ? content.own : [];
  const made = target.sheets.map((sheet): SheetFate => {
    const foreign = content.foreign.some((each) => sameName(each, sheet));
    const fate: Fate = foreign ? 'blocked' : ours.some((own) => sameName(own, sheet)) ? 'renew' : 'new';
    return { sheet, fate, kept: keptOn(content, sheet) };
  });
  const named = (name: string): boolean => target.sheets.some((sheet) => sameName(sheet, name));
  const removed = ours.filter((name) => !named(name)).map((sheet): SheetFate => ({ sheet, fate: 'remove', kept: 0 }));
  const untouched = content.foreign.filter((name) => !named(name)).map((sheet): SheetFate => ({ sheet, fate: 'keep', kept: 0 }));
  const fates = [...made, ...removed, ...untouched];
  return { fates, kept: fates.reduce((sum, { kept }) => sum + kept, 0), blocks, renewed: renewedOf(content) };
};

/** Sheets of ours that go away. */
export const removals = ({ fates }: Preview): readonly string[] => fates.filter(({ fate }) => fate === 'remove').map(({ sheet }) => sheet);

export const countOf = ({ fates }: Preview, fate: Fate): number => fates.filter((each) => each.fate === fate).length;
