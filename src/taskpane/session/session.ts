// What the person in the pane has chosen so far: the page, the contract, readings, months. Pure: every step gives a new one.
import type { Terms } from '../../domain/contract/types';
import type { Formulas } from '../../workbook/host';

export type PageId = 'contract' | 'generate' | 'entry' | 'check' | 'mail' | 'dashboard';

export type Origin =
  | { readonly kind: 'builtIn' }
  /** A table that the user wrote, with its header row's first cell. */
  | { readonly kind: 'table'; readonly sheet: string; readonly address: string }
  /** The terms of the workbook's own sheets. */
  | { readonly kind: 'workbook' };

export interface Chosen {
  readonly key: string;
  readonly name: string;
  readonly terms: Terms;
  readonly origin: Origin;
}

/** As typed; checked where it is used. */
export interface Wish {
  readonly from: string;
  readonly months: string;
  readonly formulas: Formulas;
  readonly log: boolean;
  readonly payments: boolean;
  readonly deliverables: boolean;
}

export interface Session {
  readonly page: PageId;
  readonly chosen: Chosen | undefined;
  /** What was chosen before the workbook held it: taken again where the workbook no longer does. */
  readonly before: Chosen | undefined;
  /** Readings chosen otherwise than the terms do. */
  readonly choices: ReadonlyMap<string, string>;
  readonly wish: Wish;
}

export type Step =
  | { readonly do: 'page'; readonly page: PageId }
  | { readonly do: 'choose'; readonly chosen: Chosen; readonly wish: Partial<Wish> }
  | { readonly do: 'leave' }
  | { readonly do: 'reading'; readonly name: string; readonly choice: string | undefined }
  | { readonly do: 'wish'; readonly wish: Partial<Wish> }
  /** The workbook holds sheets of ours; or does no longer. */
  | { readonly do: 'adopt'; readonly chosen: Chosen; readonly wish: Partial<Wish> }
  | { readonly do: 'vanished' };

const NO_WISH: Wish = { from: '', months: '12', formulas: 'native', log: true, payments: true, deliverables: true };

export const START: Session = { page: 'contract', chosen: undefined, before: undefined, choices: new Map(), wish: NO_WISH };

const withReading = (choices: Session['choices'], name: string, choice: string | undefined): Session['choices'] =>
  new Map([...[...choices].filter(([other]) => other !== name), ...(choice === undefined ? [] : [[name, choice] as const])]);

/** A choice that the terms now make themselves is no longer one of the pane's. */
const stillOther = (choices: Session['choices'], { terms }: Terms): Session['choices'] =>
  new Map(
    [...choices].filter(([name, choice]) => terms.some((term) => term.kind === '解读' && term.id === name && term.choice !== choice)),
  );

const choose = (session: Session, chosen: Chosen, wish: Partial<Wish>): Session =>
  // Readings belong to the contract they were chosen for.
  ({ ...session, chosen, before: undefined, choices: new Map(), wish: { ...NO_WISH, formulas: session.wish.formulas, ...wish } });

/** Another contract, just chosen, stays: the page says that the workbook holds a different one. */
const adopt = (session: Session, chosen: Chosen, wish: Partial<Wish>): Session => {
  const { chosen: now } = session;
  if (now !== undefined && now.key !== chosen.key) return session;
  const known = now?.origin.kind === 'workbook';
  return {
    ...session,
    chosen,
    before: known ? session.before : now,
    choices: stillOther(session.choices, chosen.terms),
    wish: known ? session.wish : { ...session.wish, ...wish },
  };
};

export const next = (session: Session, step: Step): Session => {
  switch (step.do) {
    case 'page':
      return { ...session, page: step.page };
    case 'choose':
      return choose(session, step.chosen, step.wish);
    case 'leave':
      return { ...session, chosen: undefined, before: undefined, choices: new Map() };
    case 'reading':
      return { ...session, choices: withReading(session.choices, step.name, step.choice) };
    case 'wish':
      return { ...session, wish: { ...session.wish, ...step.wish } };
    case 'adopt':
      return adopt(session, step.chosen, step.wish);
    case 'vanished':
      return session.chosen?.origin.kind === 'workbook' ? { ...session, chosen: session.before, before: undefined } : session;
  }
};
