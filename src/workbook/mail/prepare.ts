// Copies to send, one a recipient: the sheets they need, standing alone, with what may be filled in open and a stamp; and the
// sender's receipt of each. Built anew from the plan, so that nothing leaves that is not meant to.
import { RULES_VERSION } from '../../domain/version';
import { buildPlan } from '../build';
import { closedOf } from '../closing';
import type { SheetModel, WorkbookModel } from '../model';
import { normalise } from '../normalise';
import type { Plan } from '../plan';
import { GUIDE, LOG } from '../sheetNames';
import { hasServiceLog } from '../sheets/penaltyLayout';
import { scoreForm } from '../sheets/scoreForm';
import { serviceLog } from '../sheets/serviceLog';
import { workbook } from '../workbook';
import { fillIn } from '../words.zh';
import { copySheet, type CopyText } from './copySheet';
import { digestsOf, idOf, NO_ID } from './digest';
import { packSheet } from './pack';
import type { Receipt } from './receipt';
import { behindOf, termsTable } from './receiptPlan';
import { type Alone, standAlone } from './standAlone';
import { COPY_WORDS } from './words.zh';

export interface PrepareOptions {
  /** `2026-03` */
  readonly months: readonly string[];
  /** Labels; a copy each. */
  readonly recipients: readonly string[];
  /** Names of sheets (`事件日志`), or of every month's (`违约金`); without any the months' forms, or their service logs. */
  readonly sheets?: readonly string[];
  readonly formulas: 'native' | 'values';
  /** Marks and grounds that are there already go along; else the forms are empty. */
  readonly filled?: boolean;
  /** ISO date, or date and time. */
  readonly sent: string;
}

export interface Copy {
  readonly recipient: string;
  readonly model: WorkbookModel;
  readonly receipt: Receipt;
}

export interface PrepareFault {
  readonly code: 'noMonth' | 'monthUnknown' | 'monthClosed' | 'noRecipient' | 'recipientTwice' | 'recipientName' | 'sheetUnknown' | 'nothingOpen';
  readonly found?: string;
  /** What there is to choose from. */
  readonly known?: readonly string[];
}

export const isPrepareFaults = (made: readonly Copy[] | readonly PrepareFault[]): made is readonly PrepareFault[] => made.some((one) => 'code' in one);

const LONGEST = 20;
/** A label becomes part of a file's name and of a sheet's. */
const NAME = /^[\p{L}\p{N}（）()·_\- ]+$/u;

const recipientFaults = (recipients: readonly string[]): readonly PrepareFault[] => {
  if (recipients.length === 0) return [{ code: 'noRecipient' }];
  return recipients.flatMap((found, i): readonly PrepareFault[] => {
    if (!NAME.test(found) || found.length > LONGEST || found.trim() !== found) return [{ code: 'recipientName', found }];
    return recipients.findIndex((other) => other.toLowerCase() === found.toLowerCase()) < i ? [{ code: 'recipientTwice', found }] : [];
  });
};

const monthFaults = (plan: Plan, months: readonly string[]): readonly PrepareFault[] => {
  if (months.length === 0) return [{ code: 'noMonth' }];
  const known = plan.months.map(({ label }) => label);
  return months.flatMap((found): readonly PrepareFault[] => {
    if (!known.includes(found)) return [{ code: 'monthUnknown', found, known }];
    return closedOf(plan.entries, found) ? [{ code: 'monthClosed', found }] : [];
  });
};

/** What is sent without being asked for; the rest of the workbook need not be built for it. */
const usualSheets = (plan: Plan, labels: readonly string[]): readonly SheetModel[] => {
  const covered = plan.months.filter(({ label }) => labels.includes(label));
  if (hasServiceLog(plan.contract)) return covered.map((month) => serviceLog(plan, month));
  return covered.flatMap((month) => [...plan.contract.tables.keys()].map((table) => scoreForm(plan, month, table)));
};

/** A name as it stands, or what the months' sheets end with: 违约金, 评分表. */
const chosenSheets = (model: WorkbookModel, { months, sheets: wishes = [] }: PrepareOptions): readonly string[] | readonly PrepareFault[] => {
  const known = model.sheets.filter(({ name, hidden }) => !hidden && name !== GUIDE && /^\d{4}-\d{2} /.test(name) === false).map(({ name }) => name);
  const monthly = model.sheets.filter(({ name }) => months.some((month) => name.startsWith(`${month} `))).map(({ name }) => name);
  const all = [...known, ...monthly];
  const chosen = wishes.map((wish) => ({ wish, names: all.includes(wish) ? [wish] : monthly.filter((name) => name.endsWith(wish)) }));
  const unknown = chosen.filter(({ names }) => names.length === 0);
  return unknown.length > 0 ? unknown.map(({ wish }): PrepareFault => ({ code: 'sheetUnknown', found: wish, known: all })) : chosen.flatMap(({ names }) => names);
};

/** The plan as far as it may leave: no notes that people put beside, and marks only where they are to go along. */
const leaving = (plan: Plan, { months, filled }: PrepareOptions): Plan => {
  const entries = { ...plan.entries, notes: new Map<string, never>() };
  if (filled) return { ...plan, entries };
  const others = <T>(own: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...own].filter(([key]) => !months.some((month) => key.startsWith(`${month}|`))));
  return { ...plan, entries: { ...entries, scores: others(entries.scores), grounds: others(entries.grounds) } };
};

interface Wanted {
  readonly model: WorkbookModel;
  readonly names: ReadonlySet<string>;
}
const isFaults = (wanted: Wanted | readonly PrepareFault[]): wanted is readonly PrepareFault[] => Array.isArray(wanted);

const sheetsFor = (plan: Plan, options: PrepareOptions): Wanted | readonly PrepareFault[] => {
  if (!options.sheets?.length) {
    const sheets = usualSheets(plan, options.months);
    return { model: workbook({ title: '', created: options.sent }, sheets), names: new Set(sheets.map(({ name }) => name)) };
  }
  const model = buildPlan(plan, options.sent);
  const chosen = chosenSheets(model, options);
  const unknown = chosen.filter((one): one is PrepareFault => typeof one !== 'string');
  return unknown.length > 0 ? unknown : { model, names: new Set(chosen.filter((one): one is string => typeof one === 'string')) };
};

const kindOf = (name: string): CopyText['sheets'][number]['kind'] => (name.endsWith('评分表') ? 'form' : name === LOG || name.endsWith('服务日志') ? 'log' : 'other');

const isOpen = ({ rows }: SheetModel): boolean => [...rows.values()].some((cells) => [...cells.values()].some(({ unlocked }) => unlocked));

/** What is the same for every recipient. */
interface Going extends Alone {
  readonly behind: Receipt['behind'];
}

interface Made {
  readonly stampSheet: SheetModel;
  readonly receipt: Receipt;
}

const receiptFor = (plan: Plan, { sheets, names, behind }: Going, options: PrepareOptions, recipient: string, id: string): Made => {
  const drawn = normalise({ sheets, names, properties: { title: '', created: options.sent } }, 'native');
  const terms = termsTable(plan);
  const digests = digestsOf(terms, drawn.sheets.map(packSheet));
  const { months, sent, formulas } = options;
  const stamp = { contract: plan.name, key: plan.key, months: months.join('、'), recipient, sent, rules: RULES_VERSION, ...digests, id };
  const stampSheet = copySheet({ stamp, sheets: sheets.map(({ name }) => ({ name, kind: kindOf(name) })), live: formulas === 'native' });
  const all = normalise({ sheets: [stampSheet, ...sheets], names, properties: { title: '', created: sent } }, 'native');
  const contract = { key: plan.key, name: plan.name };
  const receipt: Receipt = {
    ...{ format: 'sla-receipt', edition: 1, id, contract, months, recipient, sent, rules: RULES_VERSION, formulas, digests, terms },
    sheets: all.sheets.map(packSheet),
    names: all.names,
    ...(behind ? { behind } : {}),
  };
  return { stampSheet, receipt };
};

const copyFor = (plan: Plan, going: Going, options: PrepareOptions, recipient: string): Copy => {
  const id = idOf(receiptFor(plan, going, options, recipient, NO_ID).receipt);
  const { stampSheet, receipt } = receiptFor(plan, going, options, recipient, id);
  const title = fillIn(COPY_WORDS.title, { 合同: plan.name, 月份: options.months.join('、') });
  return { recipient, model: workbook({ title, created: options.sent }, [stampSheet, ...going.sheets], going.names), receipt };
};

export const prepare = (plan: Plan, options: PrepareOptions): readonly Copy[] | readonly PrepareFault[] => {
  const faults = [...recipientFaults(options.recipients), ...monthFaults(plan, options.months)];
  if (faults.length > 0) return faults;
  const own = leaving(plan, options);
  const wanted = sheetsFor(own, options);
  if (isFaults(wanted)) return wanted;
  const alone = standAlone(wanted.model, wanted.names, options.formulas);
  if (!alone.sheets.some(isOpen)) return [{ code: 'nothingOpen', found: [...wanted.names].join('、') }];
  const behind = options.sheets?.length ? behindOf(own, normalise(wanted.model, 'native').sheets, wanted.names) : undefined;
  return options.recipients.map((recipient) => copyFor(own, { ...alone, behind }, options, recipient));
};
