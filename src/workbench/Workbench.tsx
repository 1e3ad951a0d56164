// The page: bar, grid, task pane, and a line that says what there is to know of the selected cell and of what just happened.
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { lazyMailFiles } from '../hosts/file/lazyMailFiles';
import { focusing } from './focusing';
import { applySettings, useKeptDrafts, useNotices, useSession } from './hooks';
import { keepSettings, keptSettings, type Settings } from './drafts';
import { openInto, saveFrom } from './actions';
import { isAsked } from './hook';
import { exposeProbe } from './probe';
import type { Session } from './session';
import { TopBar } from './TopBar';
import { type Say, sayIn } from './words';

/** The pane comes after the grid: its libraries would keep the first formula waiting. */
const Pane = lazy(() => import('../taskpane/App').then(({ App }) => ({ default: App })));

interface AsideProps {
  readonly session: Session;
  readonly grid: RefObject<HTMLElement>;
  readonly settings: Settings;
  readonly say: Say;
}

function Aside({ session, grid, settings: { language, dark }, say }: AsideProps) {
  const host = useMemo(() => focusing(session.host, grid.current), [session, grid]);
  const [starting, setStarting] = useState(false);
  return (
    <aside className={starting ? 'pane start' : 'pane'} aria-label={say('pane')}>
      <Suspense fallback={null}>
        <Pane
          host={host}
          files={lazyMailFiles}
          language={language === 'zh-CN' ? 'zh' : 'en'}
          theme={dark ? 'dark' : 'light'}
          onStart={setStarting}
        />
      </Suspense>
    </aside>
  );
}

export function Workbench() {
  const [settings, setSettings] = useState(keptSettings);
  const [paneShown, setPaneShown] = useState(true);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const say = useMemo(() => sayIn(settings.language), [settings.language]);
  const { session, failure } = useSession(place, settings);
  const { selected, notice, tell } = useNotices(session, say);
  const kept = useKeptDrafts(session, say);

  useEffect(() => {
    if (session && isAsked()) exposeProbe(session);
  }, [session]);
  useEffect(() => {
    keepSettings(settings);
    applySettings(session, settings);
  }, [session, settings]);

  const run = (action: () => Promise<string | undefined>): void => {
    setBusy(true);
    action()
      .then(
        (said) => tell(said ?? ''),
        (error: unknown) => tell(say('failed', { reason: String(error) })),
      )
      .finally(() => setBusy(false));
  };

  return (
    <div className="page" data-theme={settings.dark ? 'dark' : 'light'}>
      <TopBar
        say={say}
        dark={settings.dark}
        paneShown={paneShown}
        busy={busy || !session}
        kept={kept}
        onOpen={(file) => session && run(() => openInto(session, file, settings.language, tell))}
        onSave={() => session && run(() => saveFrom(session, say, tell))}
        onLanguage={() => setSettings({ ...settings, language: settings.language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
        onTheme={() => setSettings({ ...settings, dark: !settings.dark })}
        onPane={() => setPaneShown(!paneShown)}
      />
      <main className="middle">
        <div className="grid" ref={place} />
        {paneShown && session && <Aside session={session} grid={place} settings={settings} say={say} />}
      </main>
      <footer className="line">
        <span className="selected">{selected}</span>
        <span className="notice" role="status" aria-live="polite">
          {failure ? say('failed', { reason: failure }) : notice || (session ? '' : say('starting'))}
        </span>
      </footer>
    </div>
  );
}
