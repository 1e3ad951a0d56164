// What surrounds the cells of a returned sheet: merges, validations, conditional formats, tables, charts, print area, protection.
import { type Area, overlaps, parseRange } from '../address';
import type { Highlight, Rule, Validation } from '../model';
import type { Finding } from './finding';
import { formulaOf, type Pair, rangeOf } from './pairs';
import { canonicalRule, copied } from './sameFormula';

const areasOf = (ref: string): readonly Area[] => ref.split(' ').flatMap((one) => parseRange(one) ?? []);
const covers = (areas: readonly Area[], { top, left, bottom, right }: Area): boolean =>
  [[top, left], [top, right], [bottom, left], [bottom, right]].every(([row = 0, col = 0]) => areas.some((area) => overlaps(area, { top: row, left: col, bottom: row, right: col })));

/** A rule as it reads at a cell so far from its range's first. */
const ruleText = (rule: Rule, rows: number, cols: number): string => {
  const at = (part: number | string): string => (typeof part === 'number' ? String(part) : canonicalRule(copied(part, rows, cols)));
  switch (rule.kind) {
    case 'list':
      return rule.items.join('、');
    case 'listFrom':
      return `=${at(rule.source)}`;
    case 'custom':
      return `=${at(rule.formula)}`;
    case 'decimal':
    case 'date':
      return `${rule.kind} ${at(rule.min)}..${at(rule.max)}`;
  }
};

const movedRule = (pair: Pair, rule: Rule): Rule => {
  const to = (part: number | string): number | string => (typeof part === 'string' ? formulaOf(pair, part) : part);
  switch (rule.kind) {
    case 'list':
      return rule;
    case 'listFrom':
      return { ...rule, source: formulaOf(pair, rule.source) };
    case 'custom':
      return { ...rule, formula: formulaOf(pair, rule.formula) };
    case 'decimal':
    case 'date':
      return { ...rule, min: to(rule.min), max: to(rule.max) };
  }
};

/** What holds at an area's first cell, of those that cover the area. */
const rulesAt = (validations: readonly Validation[], area: Area): readonly string[] =>
  validations.flatMap(({ ref, rule }) => {
    const areas = areasOf(ref);
    const [first] = areas;
    return first && covers(areas, area) ? [ruleText(rule, area.top - first.top, area.left - first.left)] : [];
  });

const validationFindings = (pair: Pair): readonly Finding[] => {
  const { sent, found, facts } = pair;
  const expected: Area[] = [];
  const changed = sent.validations.flatMap(({ ref, rule, severity = 'stop' }): readonly Finding[] => {
    const now = rangeOf(pair, ref);
    const area = now === undefined ? undefined : parseRange(now);
    if (now === undefined || !area) return [];
    expected.push(area);
    const before = ruleText(movedRule(pair, rule), 0, 0);
    const rules = rulesAt(found.validations, area);
    const other = (facts?.otherRules ?? []).find(({ kind, ref: own }) => kind === (rules.includes(before) && severity === 'stop' ? 'soft' : 'validation') && covers(areasOf(own), area));
    if (rules.includes(before) && !other) return [];
    return [{ code: 'validation', gravity: 'odd', sheet: found.name, address: now, before, after: other?.what ?? rules[0] ?? null }];
  });
  const added = found.validations.flatMap(({ ref, rule }): readonly Finding[] =>
    areasOf(ref).some((area) => expected.some((own) => overlaps(own, area))) ? [] : [{ code: 'validation', gravity: 'odd', sheet: found.name, address: ref, before: null, after: ruleText(rule, 0, 0) }],
  );
  return [...changed, ...added];
};

const conditionText = ({ formula, style }: Highlight, rows: number, cols: number): string => `=${canonicalRule(copied(formula, rows, cols))} ${style}`;

const conditionFindings = (pair: Pair): readonly Finding[] => {
  const { sent, found, facts } = pair;
  const used = new Set<Highlight>();
  const changed = sent.highlights.flatMap((own): readonly Finding[] => {
    const now = rangeOf(pair, own.ref);
    const area = now === undefined ? undefined : parseRange(now);
    if (now === undefined || !area) return [];
    const before = conditionText({ ...own, formula: formulaOf(pair, own.formula) }, 0, 0);
    const same = found.highlights.filter((other) => {
      const areas = areasOf(other.ref);
      const [first] = areas;
      return first !== undefined && covers(areas, area) && conditionText(other, area.top - first.top, area.left - first.left) === before;
    });
    same.forEach((one) => used.add(one));
    return same.length > 0 ? [] : [{ code: 'condition', gravity: 'odd', sheet: found.name, address: now, before, after: null }];
  });
  const added = found.highlights.flatMap((own): readonly Finding[] => (used.has(own) ? [] : [{ code: 'condition', gravity: 'odd', sheet: found.name, address: own.ref, before: null, after: conditionText(own, 0, 0) }]));
  const others = (facts?.otherRules ?? []).flatMap(({ kind, ref, what }): readonly Finding[] => (kind === 'condition' ? [{ code: 'condition', gravity: 'odd', sheet: found.name, address: ref, before: null, after: what }] : []));
  return [...changed, ...added, ...others];
};

const mergeFindings = (pair: Pair): readonly Finding[] => {
  const { sent, found } = pair;
  const now = new Set(found.merges);
  const were = sent.merges.flatMap((ref) => rangeOf(pair, ref) ?? []);
  const place = { code: 'merge', gravity: 'wrong', sheet: found.name } as const;
  return [
    ...were.filter((ref) => !now.has(ref)).map((ref): Finding => ({ ...place, address: ref, before: ref, after: null })),
    ...found.merges.filter((ref) => !were.includes(ref)).map((ref): Finding => ({ ...place, address: ref, before: null, after: ref })),
  ];
};

/** Programs that know no tables leave them out; the cells are there all the same. */
const tableFindings = ({ sent, found }: Pair): readonly Finding[] => {
  const heads = (columns: readonly { readonly name: string }[]): string => columns.map(({ name }) => name).join('、');
  return found.tables.flatMap(({ name, columns, ref }): readonly Finding[] => {
    const own = sent.tables.find((table) => table.name === name);
    if (own && heads(own.columns) === heads(columns)) return [];
    return [{ code: 'table', gravity: 'odd', sheet: found.name, address: ref, label: name, before: own ? heads(own.columns) : null, after: heads(columns) }];
  });
};

/** A single cell or none is no area that anybody chose. */
const printed = (area: string | undefined): string | undefined => area?.replace(/\$/g, '') || undefined;

const sheetFindings = (pair: Pair): readonly Finding[] => {
  const { sent, found, facts } = pair;
  const sheet = found.name;
  const area = printed(sent.print.area && rangeOf(pair, sent.print.area));
  const allowed = facts?.allowed ?? [];
  return [
    ...(found.charts > sent.charts ? [{ code: 'chart', gravity: 'odd', sheet } as const] : []),
    ...(area !== printed(found.print.area) ? [{ code: 'print', gravity: 'odd', sheet, before: area ?? null, after: printed(found.print.area) ?? null } as const] : []),
    ...(sent.protected && !found.protected ? [{ code: 'protection', gravity: 'odd', sheet } as const] : []),
    ...(sent.protected && found.protected && allowed.length > 0 ? [{ code: 'protection', gravity: 'odd', sheet, before: null, after: allowed.join('、') } as const] : []),
    ...(facts && facts.comments > 0 ? [{ code: 'comment', gravity: 'odd', sheet, after: facts.comments } as const] : []),
  ];
};

export const aroundFindings = (pair: Pair): readonly Finding[] => [
  ...mergeFindings(pair),
  ...validationFindings(pair),
  ...conditionFindings(pair),
  ...tableFindings(pair),
  ...sheetFindings(pair),
];

