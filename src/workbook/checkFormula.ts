// What a formula may look like, and what a portable one may call: nothing newer than Excel 2016, nothing of the add-in.
import { UNFIT } from './checkText';
import type { FaultCode } from './fault';
import type { Formula } from './model';

const MAX_FORMULA = 8192;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const NEWER = new RegExp(
  `(?<![\\w.])(?:${[
    'IFS',
    'SWITCH',
    'TEXTJOIN',
    'CONCAT',
    'MAXIFS',
    'MINIFS',
    'LET',
    'LAMBDA',
    'FILTER',
    'XLOOKUP',
    'XMATCH',
    'SORT',
    'SORTBY',
    'UNIQUE',
    'SEQUENCE',
    'RANDARRAY',
    'TEXTSPLIT',
    'TEXTBEFORE',
    'TEXTAFTER',
    'VSTACK',
    'HSTACK',
    'TOCOL',
    'TOROW',
    'TAKE',
    'DROP',
    'BYROW',
    'BYCOL',
    'MAP',
    'REDUCE',
  ].join('|')})\\(`,
);
const ADDIN = /(?<![\w.])SLA\./;

export function formFault(formula: string, limit = MAX_FORMULA): FaultCode | undefined {
  const wrong = formula.trim() === '' || formula.startsWith('=') || formula.length > limit || UNFIT.test(formula);
  return wrong ? 'formula' : undefined;
}

/** Quick where nothing is amiss: texts and sheet names are only taken out when a name is suspect. */
export function nativeFault(formula: string, limit?: number): FaultCode | undefined {
  const form = formFault(formula, limit);
  if (form || !(NEWER.test(formula) || ADDIN.test(formula))) return form;
  const bare = formula.replace(QUOTED, '""');
  return NEWER.test(bare) || ADDIN.test(bare) ? 'notPortable' : undefined;
}

export function formulaFault(formula: Formula | undefined): FaultCode | undefined {
  if (formula === undefined) return undefined;
  const { native, sla } = formula;
  if (native === undefined && sla === undefined) return 'formula';
  return (native === undefined ? undefined : nativeFault(native)) ?? (sla === undefined ? undefined : formFault(sla));
}
