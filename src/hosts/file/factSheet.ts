// The facts of one worksheet's part: hidden rows and columns, formats, what protection allows, rules that no model has.
import type { SheetFacts } from '../../workbook/mail/facts';
import { cell, parseCell } from '../../workbook/address';
import type { Look } from './factLooks';
import { firstTag, isOff, isOn, tagsIn } from './xmlScan';

type Own = Omit<SheetFacts, 'name' | 'kind' | 'state'>;

/** Lower or narrower than anybody can see, in points and in characters. */
const LOWEST = 2;
const NARROWEST = 0.3;

/** Below it, cells that hold nothing are passed over: there may be a million. */
const LAST_BLANK = 2_000;

interface Cells {
  readonly hiddenRows: number[];
  readonly formats: Record<string, string>;
  readonly invisible: string[];
}

const HOLDS = /<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/;

/** Rows and cells may leave out where they are: each then follows the one before. */
function cellsIn(xml: string, looks: readonly Look[]): Cells {
  const found: Cells = { hiddenRows: [], formats: {}, invisible: [] };
  let row = 0;
  for (const { attributes, inner } of tagsIn(firstTag(xml, 'sheetData')?.inner ?? '', 'row')) {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    const height = attributes['ht'];
    if (isOn(attributes['hidden']) || (height !== undefined && Number(height) < LOWEST)) found.hiddenRows.push(row);
    let col = 0;
    for (const { attributes: own, inner: held } of tagsIn(inner, 'c')) {
      const at = own['r'] === undefined ? { row, col: col + 1 } : parseCell(own['r']);
      if (!at) continue;
      col = at.col;
      const holds = HOLDS.test(held);
      if (!holds && at.row > LAST_BLANK) continue;
      const look = looks[Number(own['s'] ?? 0)];
      const address = cell(at.row, at.col);
      found.formats[address] = look?.format ?? 'General';
      if (look?.invisible && holds) found.invisible.push(address);
    }
  }
  return found;
}

const hiddenColumns = (xml: string): readonly number[] =>
  [...tagsIn(firstTag(xml, 'cols')?.inner ?? '', 'col')].flatMap(({ attributes: { min, max, hidden, width } }) => {
    if (!isOn(hidden) && !(width !== undefined && Number(width) < NARROWEST)) return [];
    const [from, to] = [Number(min), Math.min(Number(max), Number(min) + 255)];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });

/** What sheet protection usually keeps from people. */
const KEPT = ['formatCells', 'insertRows', 'insertColumns', 'deleteRows', 'deleteColumns', 'sort', 'autoFilter'] as const;
const allowedIn = (xml: string): readonly string[] => {
  const attributes = firstTag(xml, 'sheetProtection')?.attributes ?? {};
  return [...KEPT.filter((name) => isOff(attributes[name])), ...[...tagsIn(xml, 'protectedRange')].map((range) => `${range.attributes['name'] ?? ''} ${range.attributes['sqref'] ?? ''}`)];
};

const KNOWN: ReadonlySet<string> = new Set(['list', 'custom', 'decimal', 'date']);

type Rules = SheetFacts['otherRules'];

/** Of a validation that warns without stopping, too: it keeps nothing out. */
const otherValidations = (xml: string): Rules =>
  [...tagsIn(firstTag(xml, 'dataValidations')?.inner ?? '', 'dataValidation')].flatMap(({ attributes: { type = 'none', operator = 'between', sqref = '', errorStyle = 'stop', showErrorMessage } }): Rules => {
    if (!KNOWN.has(type)) return [{ kind: 'validation', ref: sqref, what: type }];
    if ((type === 'decimal' || type === 'date') && operator !== 'between') return [{ kind: 'validation', ref: sqref, what: `${type} ${operator}` }];
    return errorStyle === 'stop' && isOn(showErrorMessage) ? [] : [{ kind: 'soft', ref: sqref, what: isOn(showErrorMessage) ? errorStyle : 'none' }];
  });

const otherConditions = (xml: string): Rules =>
  [...tagsIn(xml, 'conditionalFormatting')].flatMap(({ attributes: { sqref = '' }, inner }) =>
    [...tagsIn(inner, 'cfRule')].flatMap(({ attributes: { type = '' } }): Rules => (type === 'expression' ? [] : [{ kind: 'condition', ref: sqref, what: type }])),
  );

export const worksheetFacts = (xml: string, looks: readonly Look[], comments: number): Own => {
  const { hiddenRows, formats, invisible } = cellsIn(xml, looks);
  return {
    hiddenRows,
    hiddenColumns: hiddenColumns(xml),
    formats,
    invisible,
    allowed: allowedIn(xml),
    comments,
    otherRules: [...otherValidations(xml), ...otherConditions(xml)],
  };
};

export const NO_CELLS: Own = { hiddenRows: [], hiddenColumns: [], formats: {}, invisible: [], allowed: [], comments: 0, otherRules: [] };
