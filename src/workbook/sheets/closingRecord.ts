// 定稿记录: what was done to which month, and of every closed month each typed or computed cell with its formula as text.
// Nothing on it computes. The acts are printed; below them, not printed, stand the cells, and beside them, hidden, how the sheets looked.
import type { Entries } from '../entries';
import { dataOf, piecesOf } from '../closing/data';
import type { Act, FrozenCell, FrozenSheet } from '../closing/types';
import { CLOSING_WORDS as WORDS } from '../closing/words';
import { cell as addressOf, parseRange, range } from '../address';
import { type CellValue, isCellError, type SheetModel } from '../model';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { CLOSINGS } from '../sheetNames';
import type { StyleKey } from '../styles';
import { fillIn } from '../words.zh';

const WIDTHS = [6, 24, 12, 36, 12, 22, 44];
const LAST = WIDTHS.length;
export const DATA_COLUMN = LAST + 2;
export const RECORD_COLUMNS = { number: 1, month: 2, act: 3, on: 4, version: 5, total: 6, reason: 7, sheet: 2, address: 3, label: 4, kind: 5, value: 6, formula: 7 } as const;
export const ACT_HEAD = 4;

export interface NumberedAct {
  readonly month: string;
  readonly act: Act;
}

/** Of all months, in the order in which they were done. */
export const actsOf = ({ closings }: Pick<Entries, 'closings'>): readonly NumberedAct[] =>
  [...(closings ?? [])].flatMap(([month, { acts }]) => acts.map((act) => ({ month, act }))).sort((a, b) => a.act.number - b.act.number);

/** An error is written as its text: nothing here computes. */
const shown = (value: CellValue): CellValue => (isCellError(value) ? value.error : value);

function addAct(record: SheetBuilder, row: number, { month, act }: NumberedAct): void {
  const closed = act.kind === 'closed';
  record.put(row, RECORD_COLUMNS.number, act.number, 'integer').put(row, RECORD_COLUMNS.month, month, 'verbatim');
  record.put(row, RECORD_COLUMNS.act, closed ? WORDS.closed : WORDS.reopened, 'centre').put(row, RECORD_COLUMNS.on, act.on, 'date');
  record.put(row, RECORD_COLUMNS.version, act.version, 'verbatim').put(row, RECORD_COLUMNS.total, closed ? shown(act.total) : null, 'money');
  record.put(row, RECORD_COLUMNS.reason, closed ? null : act.reason, 'verbatim');
}

const DAYS: readonly (readonly [StyleKey, StyleKey])[] = [['date', 'plainDate'], ['moment', 'plainMoment']];

/** Cells that hold a day: a serial says nothing to whoever reads the record. */
const dayStyles = ({ layout: { styles } }: FrozenSheet): ReadonlyMap<string, StyleKey> =>
  new Map(
    DAYS.flatMap(([own, style]) =>
      (styles[own] ?? [])
        .flatMap((ref) => parseRange(ref) ?? [])
        .flatMap(({ top, left, right }) => Array.from({ length: right - left + 1 }, (_, i) => [addressOf(top, left + i), style] as const)),
    ),
  );

/** Formulas stay on one line, however long. */
function addCell(record: SheetBuilder, row: number, before: readonly [number, string], { address, kind, label, value, formula }: FrozenCell, style: StyleKey): void {
  record.row(row, 1, [...before, address, label, WORDS.kinds[kind]], 'plain');
  record.put(row, RECORD_COLUMNS.value, value === '' ? null : shown(value), style);
  record.put(row, RECORD_COLUMNS.formula, formula === undefined ? null : `=${formula}`, 'plain');
}

export function closingRecord(name: string, entries: Pick<Entries, 'closings'>): SheetModel {
  const acts = actsOf(entries);
  const record = sheet(CLOSINGS).widths(...WIDTHS);
  record.merge(1, 1, 1, LAST, fillIn(WORDS.title, { 合同: name }), 'title').height(1, 36);
  record.merge(2, 1, 2, LAST, WORDS.note, 'note');
  record.put(ACT_HEAD - 1, 1, WORDS.acts, 'section').row(ACT_HEAD, 1, WORDS.actHead, 'head');
  acts.forEach((each, i) => addAct(record, ACT_HEAD + 1 + i, each));
  const head = ACT_HEAD + acts.length + 3;
  record.put(head - 1, 1, WORDS.cells, 'section').row(head, 1, WORDS.cellHead, 'head');
  let row = head + 1;
  const closed = acts.flatMap(({ month, act }) => (act.kind === 'closed' ? [{ month, act }] : []));
  for (const { act } of closed) {
    for (const frozen of act.sheets) {
      const days = dayStyles(frozen);
      for (const cell of frozen.cells) addCell(record, row++, [act.number, frozen.name], cell, days.get(cell.address) ?? 'plain');
    }
  }
  const pieces = closed.flatMap(({ month, act }) => piecesOf(act.number, JSON.stringify(dataOf(month, act))));
  pieces.forEach((piece, i) => record.put(ACT_HEAD + 1 + i, DATA_COLUMN, piece, 'plain'));
  record.hideColumn(DATA_COLUMN).print({ orientation: 'landscape', area: range(1, 1, ACT_HEAD + Math.max(1, acts.length), LAST), repeatRows: [ACT_HEAD, ACT_HEAD] });
  return record.freeze(2).protect().build();
}
