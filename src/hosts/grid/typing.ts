// What somebody is typing stays until it is entered. Univer puts the cell's old content back into the editor whenever a cell in the same place
// changes, on whichever sheet: a result that arrives while somebody types takes the entry away.
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { Grid } from './createGrid';

export function keepWhatIsTyped({ injector }: Grid): void {
  const editor = injector.get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  Object.assign(editor, {
    refreshEditCellState: () => {
      if (!editor.isVisible().visible) refresh();
    },
  });
}
