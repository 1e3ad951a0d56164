// Copies as they went out and came back, in memory: prepared, filled in cell by cell, perhaps changed.
import type { CellValue } from '../../../src/workbook/model';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { NO_FACTS } from '../../../src/workbook/mail/facts';
import { type Copy, isPrepareFaults, prepare, type PrepareOptions } from '../../../src/workbook/mail/prepare';
import { type Incoming, readReturned, type Returned, type Verify } from '../../../src/workbook/mail/returned';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';

export const MONTH = '2026-03';
export const FORM = '2026-03 评分表';

export const copiesOf = (plan: Plan, recipients: readonly string[], options: Partial<PrepareOptions> = {}): readonly Copy[] => {
  const made = prepare(plan, { months: [MONTH], recipients, formulas: 'native', sent: '2026-04-01', ...options });
  if (isPrepareFaults(made)) throw new Error(JSON.stringify(made));
  return made;
};

export type Filling = Readonly<Record<string, Readonly<Record<string, CellValue | null>>>>;

/** The copy with values in some of its cells, as a program would hand it back. */
export const filled = ({ model }: Copy, filling: Filling): DrawnWorkbook => {
  const drawn = normalise(model, 'native');
  return {
    ...drawn,
    sheets: drawn.sheets.map((sheet) => {
      const own = Object.entries(filling[sheet.name] ?? {}).map(([address, value]) => [address, { style: undefined, unlocked: true, ...sheet.cells[address], value }] as const);
      return { ...sheet, cells: { ...sheet.cells, ...Object.fromEntries(own) } };
    }),
  };
};

const NOTHING: Verify = () => [];

/** As if the file had come back under a name. */
export const cameBack = (copy: Copy, filling: Filling, more: Partial<Incoming> = {}, verify: Verify = NOTHING): Returned =>
  readReturned(
    { name: `${copy.recipient}.xlsx`, digest: `${copy.recipient}${JSON.stringify(filling)}`, content: { drawn: filled(copy, filling), facts: NO_FACTS }, ...more },
    new Map([[copy.receipt.id, copy.receipt]]),
    verify,
  );

/** Marks for the first items, three each, as they stand on the form. */
export const onForm = (marks: readonly (readonly [CellValue | null, CellValue | null, CellValue | null])[]): Filling => ({
  [FORM]: Object.fromEntries(marks.flatMap((row, i) => row.map((mark, d) => [`${['D', 'F', 'H'][d] ?? ''}${6 + 2 * i}`, mark] as const))),
});
