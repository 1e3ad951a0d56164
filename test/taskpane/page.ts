// The pane alone in a page, over a host that is only a value: `window.host` for whoever drives it.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/App';
import type { ThemeWish } from '../../src/taskpane/theme';
import { type MemoryHost, memoryHost } from './memoryHost';

declare global {
  interface Window {
    host: MemoryHost;
  }
}

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') as ThemeWish | null;
window.host = memoryHost();
window.host.pace = Number(asked.get('pace') ?? 0);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    createElement(App, { host: window.host, language: asked.get('lang') === 'en' ? 'en' : 'zh', theme: theme ?? 'light' }),
  );
