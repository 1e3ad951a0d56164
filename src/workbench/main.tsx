// The page: the embedded spreadsheet with our functions, the task pane beside it.
import { blankWorkbook, createGrid, gridFunctions, gridHost, guardSheets } from '../hosts/grid';
import { loadFunctions } from './customFunctions';
import { exposeHook, isAsked } from './hook';

async function start(): Promise<void> {
  const container = document.getElementById('workbench');
  if (!container) return;
  container.style.cssText = 'position:fixed;inset:0';
  const { metadata, implementations } = await loadFunctions();
  const grid = createGrid({ container, language: 'zh-CN', dark: false, functions: gridFunctions(metadata, implementations) });
  grid.api.createWorkbook(blankWorkbook('book', '工作表1'));
  const guard = guardSheets(grid);
  const host = gridHost(grid, guard);
  if (isAsked()) exposeHook(host);
  Object.assign(window, { slaGrid: grid.api });
}

void start();
