// What came back put into a workbook's entries: nothing is overwritten without being shown, and what is not clear is left as it was.
import { DIMENSIONS } from '../../domain/contract/types';
import type { Entries, Mark, Typed } from '../entries';
import type { Plan } from '../plan';
import type { TypedCell } from '../read';
import { type Choice, KEEP, TAKE } from './conflicts';
import { evaluatorRows, itemOf } from './evaluatorRows';
import { type MailEntries, NO_MAIL, withRows } from './flow';
import { mergeLists } from './mergeLists';
import { mergeLogs } from './mergeLogs';
import { valueIn, withValue } from './placedValues';
import { placesIn } from './places';
import { isMissing, labelOf, type Returned } from './returned';
import { type Given, type Spread, together } from './spread';

export interface Change {
  /** 「2026-03 评分表 第3项 完成质量」 */
  readonly label: string;
  readonly before: Mark;
  readonly after: Mark;
  readonly from: readonly string[];
}

export interface Conflict {
  readonly label: string;
  readonly own: Mark;
  readonly others: readonly { readonly label: string; readonly value: Mark }[];
  /** `differs`: from what stands there; `split`: among those who answered; `missing`: some left it blank; `noPlace`: nowhere to put it. */
  readonly why: 'differs' | 'split' | 'missing' | 'noPlace';
  /** Of a log: those of one row are shown together. */
  readonly row?: { readonly sheet: string; readonly id: string; readonly column: string };
}

export interface SpreadLine {
  readonly label: string;
  readonly given: readonly Given[];
  readonly spread: Spread;
}

export interface Merged {
  readonly entries: Entries;
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** Of every mark that more than one gave. */
  readonly spreads: readonly SpreadLine[];
}

export interface MergeOptions extends Choice {
  /** Files that are merged though something is missing in them. */
  readonly accept: ReadonlySet<string>;
}

interface Contribution extends Given {
  /** Of the target. */
  readonly typed: TypedCell;
}

interface Pools {
  readonly values: ReadonlyMap<string, readonly Contribution[]>;
  readonly noPlace: readonly Conflict[];
}

/** Merged row by row. */
const IN_ROWS: ReadonlySet<string> = new Set(['log', 'service', 'system', 'claim', 'holiday']);
/** Left as they were sent, marks and their grounds are still what their evaluator gives; of anything else nobody said a word. */
const EVALUATED: ReadonlySet<string> = new Set(['mark', 'ground']);

/** All values that came back, by the place in the target that they are for. */
const pool = (files: readonly Returned[], places: ReadonlyMap<string, TypedCell>): Pools => {
  const values = new Map<string, Contribution[]>();
  const noPlace: Conflict[] = [];
  for (const file of files) {
    for (const { typed, value, asSent, place } of file.cells) {
      if (IN_ROWS.has(typed.what.kind)) continue;
      const target = place === undefined ? undefined : places.get(place);
      if (asSent && (!target || !EVALUATED.has(typed.what.kind))) continue;
      if (place === undefined || !target) noPlace.push({ label: typed.label, own: null, others: [{ label: labelOf(file), value }], why: 'noPlace' });
      else values.set(place, [...(values.get(place) ?? []), { label: labelOf(file), value, typed: target }]);
    }
  }
  return { values, noPlace };
};

/** What those gave for this mark whose copies were merged before and did not come back now. */
const earlier = (typed: TypedCell, mail: MailEntries, now: ReadonlySet<string>): readonly Given[] => {
  const { what } = typed;
  if (what.kind !== 'mark') return [];
  const at = DIMENSIONS.indexOf(what.dimension);
  return [...mail.evaluators].flatMap(([label, rows]) => {
    const row = now.has(label) ? undefined : rows.find(({ month, table, item }) => month === what.month && table === what.table && item === itemOf(typed));
    const value = row?.marks[at] ?? null;
    return value === null || value === '' ? [] : [{ label, value }];
  });
};

const fullOf = ({ expected }: TypedCell): number => (expected.kind === 'mark' ? expected.max : 0);

interface Decision {
  readonly value?: Typed;
  readonly conflict?: Conflict['why'];
  readonly spread?: Spread;
}

const joined = (given: readonly Given[]): string => {
  const [first, ...rest] = given;
  if (!first || rest.every(({ value }) => value === first.value)) return String(first?.value ?? '');
  return given.map(({ label, value }) => `${label}：${value}`).join('\n');
};

/** Marks become their mean, grounds are put together with who gave them; anything else has to be the same of all. */
const decide = (typed: TypedCell, given: readonly Given[], prefer: string | undefined): Decision => {
  const [first] = given;
  if (!first) return {};
  if (typed.what.kind === 'ground') return { value: joined(given) };
  const wanted = given.find(({ label }) => label === prefer);
  if (typed.what.kind !== 'mark') {
    const agreed = given.every(({ value }) => value === first.value) ? first : wanted;
    return agreed ? { value: agreed.value } : { conflict: 'split' };
  }
  const all = together(given, fullOf(typed));
  if (all === 'split') return wanted ? { value: wanted.value } : { conflict: 'split' };
  return { value: all.value, spread: all };
};

interface Context {
  readonly plan: Plan;
  readonly mail: MailEntries;
  readonly labels: ReadonlySet<string>;
  /** Places of marks that somebody whose file is merged left blank. */
  readonly blank: ReadonlySet<string>;
  readonly options: MergeOptions;
}

/** What merging made of the marks before this one: a mean that nobody changed by hand may be made anew. */
const wasMerged = (typed: TypedCell, before: Mark | undefined, { mail }: Context): boolean => {
  const given = earlier(typed, mail, new Set());
  const all = typed.what.kind === 'mark' && given.length > 0 ? together(given, fullOf(typed)) : 'split';
  return all !== 'split' && all.value === before;
};

interface Outcome {
  readonly change?: Change;
  readonly conflict?: Conflict;
  readonly spread?: SpreadLine;
}

const outcomeAt = (place: string, own: readonly Contribution[], context: Context): Outcome & { readonly typed: TypedCell | undefined; readonly value?: Typed } => {
  const typed = own[0]?.typed;
  if (!typed) return { typed };
  const { plan, mail, labels, options } = context;
  const given = [...own.map(({ label, value }) => ({ label, value })), ...earlier(typed, mail, labels)];
  const before = valueIn(plan.entries, typed) ?? null;
  const conflict = (why: Conflict['why']): Outcome & { readonly typed: TypedCell } => ({ typed, conflict: { label: typed.label, own: before, others: given, why } });
  const wish = options.picks?.get(typed.label);
  // Whoever was picked may have been left out since.
  const pick = wish === KEEP || wish === TAKE || given.some(({ label }) => label === wish) ? wish : undefined;
  if (pick === KEEP) return { typed };
  if (pick === undefined && given.length > 0 && context.blank.has(place) && labels.size > 1) return conflict('missing');
  const picked = given.find(({ label }) => label === pick);
  const { value, conflict: why, spread }: Decision = picked ? { value: picked.value } : decide(typed, given, options.prefer);
  if (why) return conflict(why);
  if (value === undefined || value === before) return { typed, ...(spread && given.length > 1 ? { spread: { label: typed.label, given, spread } } : {}) };
  if (before !== null && pick === undefined && !options.replace && !wasMerged(typed, before, context) && !own.some(({ label }) => label === options.prefer)) return conflict('differs');
  const change: Change = { label: typed.label, before, after: value, from: given.map(({ label }) => label) };
  return { typed, value, change, ...(spread && given.length > 1 ? { spread: { label: typed.label, given, spread } } : {}) };
};

const missingPlaces = (files: readonly Returned[], places: ReadonlyMap<string, TypedCell>, { accept }: MergeOptions): ReadonlySet<string> => {
  const blank = new Set<string>();
  const bySheet = new Map([...places].map(([place, { sheet, label }]) => [`${sheet}|${label}`, place]));
  for (const { name, faults } of files) {
    if (accept.has(name)) continue;
    for (const fault of faults.filter(isMissing)) blank.add(bySheet.get(`${fault.sheet ?? ''}|${fault.label ?? ''}`) ?? '');
  }
  return blank;
};

/** The files are those that are to be merged, one a recipient and months. */
export const merge = (plan: Plan, files: readonly Returned[], options: MergeOptions): Merged => {
  const months = new Set(files.flatMap(({ receipt }) => receipt?.months ?? []));
  const places = placesIn(plan, months);
  const mail = plan.entries.mail ?? NO_MAIL;
  const { values, noPlace } = pool(files, places);
  const context: Context = { plan, mail, labels: new Set(files.map(labelOf)), blank: missingPlaces(files, places, options), options };
  const outcomes = [...values].map(([place, own]) => outcomeAt(place, own, context));
  const valued = outcomes.reduce((entries, { typed, value }) => (typed && value !== undefined ? withValue(entries, typed, value) : entries), plan.entries);
  const lists = mergeLists(valued, files, options);
  const logged = mergeLogs(lists.entries, files, [...months], options);
  const kept = files.reduce((so, file) => {
    const rows = evaluatorRows(file, places);
    return rows.length > 0 ? withRows(so, labelOf(file), rows) : so;
  }, mail);
  return {
    entries: kept === mail ? logged.entries : { ...logged.entries, mail: kept },
    changes: [...outcomes.flatMap(({ change }) => change ?? []), ...lists.changes, ...logged.changes],
    conflicts: [...noPlace, ...outcomes.flatMap(({ conflict }) => conflict ?? []), ...lists.conflicts, ...logged.conflicts],
    spreads: outcomes.flatMap(({ spread }) => spread ?? []),
  };
};
