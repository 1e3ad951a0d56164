// What generating would do to the workbook, sheet by sheet, before anything is done; and what forbids it.
import type { Month } from '../../workbook/months';
import type { Complaint } from './request';
import type { Content } from '../session/content';

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
}

export interface Block extends Complaint {
  readonly sheet?: string;
}

export interface Target {
  readonly key: string;
  readonly name: string;
  readonly months: readonly Month[];
  /** Names of the sheets to be made. */
  readonly sheets: readonly string[];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const foreignBlocks = (content: Content, sheets: readonly string[]): readonly Block[] =>
  content.foreign
    .filter((own) => sheets.some((sheet) => sameName(sheet, own)))
    .map((sheet) => ({ code: 'blockedText', parts: { 表: sheet }, sheet }));

/** Months with entries that the new months leave out. */
const droppedBlocks = (content: Content, months: readonly Month[]): readonly Block[] => {
  if (content.state !== 'ours') return [];
  const covered = new Set(months.map(({ label }) => label));
  const filled = [...new Set(content.book.typed.flatMap(({ month }) => (month === undefined ? [] : [month])))];
  return filled.filter((month) => !covered.has(month)).map((month) => ({ code: 'droppedText', parts: { 月: month } }));
};

const stateBlocks = (content: Content, { key, name }: Target): readonly Block[] => {
  if (content.state === 'unreadable') return [{ code: 'unreadable', parts: {} }];
  return content.state === 'ours' && content.book.plan.key !== key
    ? [{ code: 'otherContract', parts: { 旧: content.book.plan.name, 新: name } }]
    : [];
};

/** A word of Excel's own that a user may have filled in, sheet by sheet. */
const keptOn = (content: Content, sheet: string): number =>
  content.state === 'ours' ? content.book.typed.filter((each) => each.sheet === sheet).length : 0;

export const previewOf = (content: Content, target: Target): Preview => {
  const blocks = [...stateBlocks(content, target), ...foreignBlocks(content, target.sheets), ...droppedBlocks(content, target.months)];
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
  return { fates, kept: fates.reduce((sum, { kept }) => sum + kept, 0), blocks };
};

/** Sheets of ours that go away. */
export const removals = ({ fates }: Preview): readonly string[] => fates.filter(({ fate }) => fate === 'remove').map(({ sheet }) => sheet);

export const countOf = ({ fates }: Preview, fate: Fate): number => fates.filter((each) => each.fate === fate).length;
