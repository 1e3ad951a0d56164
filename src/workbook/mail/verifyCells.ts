// The cells of a returned sheet held against those sent: what was not to be filled in is as it was.
import { parseCell } from '../address';
import type { DrawnCell } from '../host';
import type { CellValue } from '../model';
import { same } from '../read/compare';
import type { Finding } from './finding';
import { isSameFormula, type Pair, placeOf } from './pairs';
import type { Role, Roles } from './roles';

const BLANK: DrawnCell = { value: null, style: undefined, unlocked: false };

/** A formula for people begins with `=`. */
const shownIn = ({ value, formula }: DrawnCell): CellValue | null => (formula === undefined ? value : `=${formula}`);
const isBlank = ({ value, formula }: DrawnCell): boolean => formula === undefined && (value === null || value === '');

type Place = Pick<Finding, 'sheet' | 'address' | 'label'>;

const openFindings = (sent: DrawnCell, found: DrawnCell, place: Place): readonly Finding[] => [
  ...(found.formula === undefined ? [] : [{ code: 'typedFormula', gravity: 'odd', ...place, after: shownIn(found) } as const]),
  ...(isBlank(sent) || same(sent.value, found.value) ? [] : [{ code: 'prefilled', gravity: 'odd', ...place, before: sent.value, after: found.value } as const]),
  ...(found.unlocked ? [] : [{ code: 'locked', gravity: 'odd', ...place } as const]),
];

const lockedFindings = (pair: Pair, sent: DrawnCell, found: DrawnCell, place: Place & { readonly address: string }, role: Role | undefined): readonly Finding[] => {
  const change = (code: Finding['code']): readonly Finding[] => [{ code, gravity: 'wrong', ...place, before: shownIn(sent), after: shownIn(found) }];
  if (sent.formula !== undefined) {
    if (found.formula === undefined) return change('formulaReplaced');
    return isSameFormula(pair, sent.formula, found.formula, place.address) ? [] : change('formulaChanged');
  }
  if (found.formula !== undefined) return change(role?.code ?? 'formulaAdded');
  return same(sent.value, found.value) ? [] : change(role?.code ?? 'text');
};

/** More of one kind on one sheet says nothing new. */
const MOST = 40;

const besideOf = ({ found }: Pair, known: ReadonlySet<string>, inserted: (address: string) => boolean): readonly Finding[] =>
  Object.entries(found.cells)
    .filter(([address, own]) => !isBlank(own) && !known.has(address) && !inserted(address))
    .slice(0, MOST)
    .map(([address, own]): Finding => ({ code: 'beside', gravity: 'odd', sheet: found.name, address, after: shownIn(own) }));

export const cellFindings = (pair: Pair, roles: Roles): readonly Finding[] => {
  const { sent, found, lines: { rows, cols } } = pair;
  const own = roles.get(sent.name);
  const known = new Set<string>();
  const findings = Object.entries(sent.cells).flatMap(([address, cell]): readonly Finding[] => {
    const now = placeOf(pair, address);
    if (now === undefined) return [];
    known.add(now);
    const there = found.cells[now] ?? BLANK;
    const role = own?.get(address);
    const place = { sheet: found.name, address: now, ...(role ? { label: role.label } : {}) };
    if (cell.unlocked) return openFindings(cell, there, place);
    const opened: readonly Finding[] = there.unlocked ? [{ code: 'unlocked', gravity: 'odd', ...place }] : [];
    return [...lockedFindings(pair, cell, there, place, role), ...opened];
  });
  const inserted = (address: string): boolean => {
    const at = parseCell(address);
    return at !== undefined && (rows.inserted.includes(at.row) || cols.inserted.includes(at.col));
  };
  return [...swapped(findings), ...besideOf(pair, known, inserted)];
};

/** Two items that have each other's name were swapped. */
const swapped = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((own) => {
    const isSwap = own.code === 'item' && findings.some((other) => other.code === 'item' && other !== own && other.sheet === own.sheet && other.before === own.after && other.after === own.before);
    return isSwap ? { ...own, code: 'itemsSwapped' } : own;
  });
