// How a workbook computes and whether it opens the pane: as asked for, else as in the one that stands there already.
import { readFile } from 'node:fs/promises';
import { readXlsx, type XlsxOptions } from '../hosts/file';
import type { Formulas } from '../workbook/host';
import { formulasOf } from '../workbook/read';
import { paneFor, type PaneWish } from './paneWish';

export interface Wish {
  readonly formulas?: Formulas | undefined;
  readonly pane?: PaneWish;
}

/** What stands there was read before: it is a workbook of ours, or there is none. A new one has 通用公式 and opens the pane. */
export async function waysAt(path: string, { formulas, pane }: Wish): Promise<XlsxOptions> {
  const present = await readFile(path).catch(() => undefined);
  const there = present && formulas === undefined ? formulasOf((await readXlsx(present)).sheets) : 'native';
  return { formulas: formulas ?? there, pane: paneFor(pane, present) };
}
