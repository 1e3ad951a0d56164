// What the page follows: the session, the selected cell, refusals, drafts.
import { useEffect, useState, type RefObject } from 'react';
import { onSelected, setLanguage, type Selected } from '../hosts/grid';
import type { Settings } from './drafts';
import { exposeHook, isAsked } from './hook';
import { describeRefusal } from './refusals';
import { keepDrafts, startSession, type Session } from './session';
import type { Say } from './words';

interface Started {
  readonly session: Session | undefined;
  readonly failure: string | undefined;
}

/** Once for the life of the page; later settings are applied to it. */
export function useSession(place: RefObject<HTMLElement>, settings: Settings): Started {
  const [started, setStarted] = useState<Started>({ session: undefined, failure: undefined });
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    startSession(container, settings).then(
      (session) => {
        if (isAsked()) exposeHook(session.host, session.grid);
        setStarted({ session, failure: undefined });
      },
      (error: unknown) => setStarted({ session: undefined, failure: String(error) }),
    );
    // Only ever once: the grid cannot be started twice in one place.
  }, []);
  return started;
}

export function applySettings(session: Session | undefined, { language, dark }: Settings): void {
  document.documentElement.lang = language;
  if (!session) return;
  setLanguage(session.grid, language);
  session.grid.api.toggleDarkMode(dark);
}

const described = (selected: Selected | undefined): string =>
  selected ? [selected.address, selected.error ?? selected.prompt].filter(Boolean).join('　') : '';

const NOTICE = 8_000;

export function useNotices(session: Session | undefined, say: Say) {
  const [selected, setSelected] = useState<string>('');
  const [notice, tell] = useState('');
  useEffect(() => (session ? onSelected(session.grid, (one) => setSelected(described(one))) : undefined), [session]);
  useEffect(() => session?.guard.onRefused((refusal) => tell(describeRefusal(refusal, say))), [session, say]);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => tell(''), NOTICE);
    return () => clearTimeout(timer);
  }, [notice]);
  return { selected, notice, tell };
}

const clock = (at: number): string => new Date(at).toLocaleTimeString(undefined, { hour12: false });

export function useKeptDrafts(session: Session | undefined, say: Say): string {
  const [state, setState] = useState<{ code: 'kept' | 'restored' | 'notKept'; at: number }>();
  useEffect(() => {
    if (!session) return undefined;
    if (session.restored !== undefined) setState({ code: 'restored', at: session.restored });
    return keepDrafts(
      session,
      (at) => setState({ code: 'kept', at }),
      () => setState({ code: 'notKept', at: 0 }),
    );
  }, [session]);
  return state ? say(state.code, { time: clock(state.at) }) : '';
}
