// The pane in Excel: ties App to the workbook that is open, at the page that the button asked for, in Office's language and theme.
import { createRoot } from 'react-dom/client';
import { excelHost } from '../hosts/excel';
import { lazyMailFiles } from '../hosts/file/lazyMailFiles';
import type { LiveHost } from '../workbook/host';
import { App } from './App';
import './main.css';
import { PAGES } from './pages';
import { languageFor, outsideText, pageFor, themeFor } from './opening';

const place = document.getElementById('pane');

/** As the page stands in before anything is loaded: a plain text, no library's. */
const say = (text: string): void => {
  if (place) place.textContent = text;
};

const render = (host: LiveHost): void => {
  if (!place) return;
  const language = languageFor(Office.context.displayLanguage);
  const page = pageFor(
    location.search,
    PAGES.map(({ id }) => id),
  );
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en-US';
  place.textContent = '';
  createRoot(place).render(<App host={host} files={lazyMailFiles} language={language} theme={themeFor(Office.context.officeTheme)} page={page} />);
};

void Office.onReady()
  .then(async ({ host }) => {
    if (host === Office.HostType.Excel) render(await excelHost());
    else say(outsideText(languageFor(navigator.language)));
  })
  .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
