// The bar above the grid: open, save, language, theme, the pane, and what was kept when.
import { useRef } from 'react';
import type { Say } from './words';

interface Props {
  readonly say: Say;
  readonly dark: boolean;
  readonly paneShown: boolean;
  readonly busy: boolean;
  /** What was kept or restored last. */
  readonly kept: string;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onPane: () => void;
}

export function TopBar({ say, dark, paneShown, busy, kept, onOpen, onSave, onLanguage, onTheme, onPane }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="bar">
      <h1>{say('title')}</h1>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) onOpen(file);
        }}
      />
      <button type="button" disabled={busy} onClick={() => input.current?.click()}>
        {say('open')}
      </button>
      <button type="button" disabled={busy} onClick={onSave}>
        {say('save')}
      </button>
      <span className="kept">{kept}</span>
      <button type="button" onClick={onLanguage}>
        {say('language')}
      </button>
      <button type="button" onClick={onTheme}>
        {say(dark ? 'light' : 'theme')}
      </button>
      <button type="button" aria-pressed={paneShown} onClick={onPane}>
        {say('pane')}
      </button>
    </header>
  );
}
