// 填报说明, the first sheet of a copy: whose copy it is and how to fill it in.
import type { SheetModel } from '../model';
import { range } from '../address';
import { sheet } from '../sheetBuilder';
import { fillIn } from '../words.zh';
import { type StampTexts, STAMP_FIELDS } from './copyStamp';
import { COPY, COPY_WORDS as WORDS, STAMP_LABELS } from './words.zh';

const WIDTHS = [24, 70] as const;

export interface CopyText {
  readonly stamp: StampTexts;
  /** The sheets that go with it, and what each is for. */
  readonly sheets: readonly { readonly name: string; readonly kind: keyof typeof WORDS.rows }[];
  readonly live: boolean;
}

const stepsFor = ({ sheets, live }: CopyText): readonly string[] => {
  const has = (kind: CopyText['sheets'][number]['kind']): boolean => sheets.some((sheet) => sheet.kind === kind);
  const form = has('form') ? [...WORDS.formSteps, live ? WORDS.live : WORDS.values] : [];
  return [...WORDS.steps, ...form, ...(has('log') ? WORDS.logSteps : []), ...WORDS.lastSteps];
};

export function copySheet(text: CopyText): SheetModel {
  const { stamp, sheets } = text;
  const copy = sheet(COPY).widths(...WIDTHS);
  let row = 1;
  const section = (text: string): void => {
    copy.put(row + 1, 1, text, 'section').height(row + 1, 24);
    row += 2;
  };
  copy.merge(row, 1, row, 2, fillIn(WORDS.title, { 合同: stamp.contract, 月份: stamp.months }), 'title').height(row, 36);
  section(WORDS.fill);
  for (const [i, step] of stepsFor(text).entries()) copy.merge(row + i, 1, row + i, 2, `${i + 1}. ${step}`, 'paragraph');
  row += stepsFor(text).length;
  section(WORDS.sheets);
  copy.row(row, 1, WORDS.sheetHead, 'head');
  for (const { name, kind } of sheets) copy.row((row += 1), 1, [name, WORDS.rows[kind]], ['centre', 'text']);
  row += 1;
  section(WORDS.stamp);
  for (const [i, field] of STAMP_FIELDS.entries()) copy.row(row + i, 1, [STAMP_LABELS[field], stamp[field]], ['centre', 'verbatim']);
  row += STAMP_FIELDS.length;
  return copy
    .print({ area: range(1, 1, row - 1, 2) })
    .protect()
    .build();
}
