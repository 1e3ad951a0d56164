// The workbook as a whole: whose copy it is, its names, and what the package brings along.
import type { DrawnWorkbook } from '../host';
import { stampsIn } from './copyStamp';
import type { Beyond, PackageFacts } from './facts';
import type { Finding, FindingCode } from './finding';
import type { Receipt } from './receipt';
import { canonicalFormula } from './sameFormula';

export const stampFindings = (drawn: DrawnWorkbook, receipt: Receipt): readonly Finding[] => {
  const stamps = stampsIn(drawn);
  const [first, ...others] = stamps;
  if (!first) return [{ code: 'stampMissing', gravity: 'wrong', before: receipt.id }];
  const { sheet, address, texts } = first;
  const own: readonly Finding[] = texts.id === receipt.id ? [] : [{ code: 'stampOther', gravity: 'wrong', sheet, address, label: texts.recipient, before: receipt.id, after: texts.id }];
  return [...own, ...others.map((other): Finding => ({ code: 'stampTwice', gravity: 'wrong', sheet: other.sheet, address: other.address, label: other.texts.recipient, after: other.texts.id }))];
};

const isOwn = (name: string): boolean => /^_xlnm[._]/i.test(name);

export const nameFindings = (drawn: DrawnWorkbook, facts: PackageFacts, receipt: Receipt): readonly Finding[] => {
  const sent = new Map(receipt.names.map(({ name, ref }) => [name.toLowerCase(), ref]));
  const found = new Map(drawn.names.map(({ name, ref }) => [name.toLowerCase(), ref]));
  const hidden = facts.names.filter((name) => name.hidden && !isOwn(name.name));
  const local = facts.names.filter((name) => name.sheet !== undefined && !name.hidden && !isOwn(name.name));
  const changed = receipt.names.flatMap(({ name, ref }): readonly Finding[] => {
    const after = found.get(name.toLowerCase());
    return after !== undefined && canonicalFormula(after) === canonicalFormula(ref) ? [] : [{ code: 'name', gravity: 'wrong', label: name, before: ref, after: after ?? null }];
  });
  const isHidden = (name: string): boolean => hidden.some((own) => own.name === name);
  const added = [...drawn.names.filter(({ name }) => !sent.has(name.toLowerCase()) && !isOwn(name) && !isHidden(name)), ...local];
  return [
    ...changed,
    ...added.map(({ name, ref }): Finding => ({ code: 'name', gravity: 'odd', label: name, before: null, after: ref })),
    ...hidden.map(({ name, ref }): Finding => ({ code: 'hiddenName', gravity: 'odd', label: name, after: ref })),
  ];
};

const BEYOND: Readonly<Record<Exclude<Beyond, 'comments' | 'links'>, readonly [FindingCode, Finding['gravity']]>> = {
  macros: ['macro', 'wrong'],
  pictures: ['picture', 'odd'],
  pivots: ['pivot', 'odd'],
  controls: ['control', 'odd'],
};

const SETTINGS = [['date1904', 'calendar1904', 'wrong'], ['manualCalculation', 'manualCalculation', 'odd'], ['iteration', 'iteration', 'odd'], ['precisionAsShown', 'precision', 'wrong']] as const;

export const packageFindings = (facts: PackageFacts): readonly Finding[] => {
  const links = facts.targets.map(({ kind, target }): Finding => ({ code: 'externalLink', gravity: kind === 'link' ? 'wrong' : 'odd', after: target }));
  return [
    ...facts.beyond.flatMap((kind): readonly Finding[] => {
      if (kind === 'comments') return [];
      if (kind === 'links') return links.some(({ gravity }) => gravity === 'wrong') ? [] : [{ code: 'externalLink', gravity: 'wrong' }];
      const [code, gravity] = BEYOND[kind];
      return [{ code, gravity }];
    }),
    ...links,
    ...SETTINGS.flatMap(([fact, code, gravity]): readonly Finding[] => (facts[fact] ? [{ code, gravity }] : [])),
    ...facts.sheets.flatMap(({ kind, name }): readonly Finding[] => (kind === 'worksheet' ? [] : [{ code: 'otherSheetKind', gravity: 'wrong', sheet: name, after: kind }])),
  ];
};
