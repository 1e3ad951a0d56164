// The page: the embedded spreadsheet with our functions, the task pane beside it.
import { blankWorkbook, createGrid, gridFunctions } from '../hosts/grid';
import { loadFunctions } from './customFunctions';

async function start(): Promise<void> {
  const container = document.getElementById('workbench');
  if (!container) return;
  container.style.cssText = 'position:fixed;inset:0';
  const { metadata, implementations } = await loadFunctions();
  const { api } = createGrid({ container, language: 'zh-CN', dark: false, functions: gridFunctions(metadata, implementations) });
  api.createWorkbook(blankWorkbook('book', '工作表1'));
  Object.assign(window, { slaGrid: api });
}

void start();
