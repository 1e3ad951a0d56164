// What is copied from a cell of a form into another one is its value. Univer brings its validation and highlights along, whose formulas go on
// speaking of the cell that they came from: a score would be held against another item's full mark.
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import type { Grid } from './createGrid';
import { isProtected } from './guard';

type Paste = (copyId: string, how: string) => unknown;
interface Clipboard {
  _pasteInternal: Paste;
}
const isClipboard = (service: unknown): service is Clipboard => typeof (service as Partial<Clipboard>)._pasteInternal === 'function';

/** The paste command's own word for it. */
const VALUES_ALONE = 'special-paste-value';

export function pasteValues({ api, injector }: Grid): void {
  const clipboard: unknown = injector.get(ISheetClipboardService);
  if (!isClipboard(clipboard)) throw new Error('@univerjs/sheets-ui pastes another way; look at the new version');
  const paste = clipboard._pasteInternal.bind(clipboard);
  const ours: Paste = (copyId, how) => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheet();
    return paste(copyId, sheet && isProtected(sheet) ? VALUES_ALONE : how);
  };
  Object.assign(clipboard, { _pasteInternal: ours });
}
