// Around the pages: navigation, what is said aloud, and the link between what the workbook holds and what is chosen.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { LiveHost } from '../../workbook/host';
import type { MailFiles } from '../../workbook/mail/files';
import { useGeneration } from '../generate/useGeneration';
import { type Page, PAGES } from '../pages';
import type { Content } from '../session/content';
import { next, type PageId, type Session, START, type Step } from '../session/session';
import { stepFor } from '../session/stepFor';
import { type Reading, useContent } from '../session/useContent';
import { type Pane, PaneContext } from '../session/usePane';
import type { Language, Say } from '../words';
import { Announcer } from './Announcer';
import { Navigation } from './Navigation';
import { Unread } from './Unread';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

interface ShellProps {
  readonly host: LiveHost;
  readonly language: Language;
  readonly say: Say;
  readonly page: PageId | undefined;
  readonly files: MailFiles | undefined;
  readonly onStart: ((starting: boolean) => void) | undefined;
}

/** What the workbook turns out to hold is taken over into the session. */
const useAdoption = (content: Content | undefined, step: (step: Step) => void): void => {
  useEffect(() => {
    const found = content && stepFor(content);
    if (found) step(found);
  }, [content, step]);
};

const pageOf = (session: Session): Page | undefined => PAGES.find(({ id }) => id === session.page);

interface Rooms {
  readonly reading: Reading;
  readonly retry: () => void;
  readonly session: Session;
  readonly step: (step: Step) => void;
  readonly pane: Pane | undefined;
  readonly said: string;
}

const useRooms = ({ host, language, say, files, page = START.page }: ShellProps, root: RefObject<HTMLElement>): Rooms => {
  const [session, step] = useReducer<(session: Session, step: Step) => Session>(next, { ...START, page });
  const [said, announce] = useState('');
  const { reading, reread, busy } = useContent(host, root, pageOf(session)?.live === true);
  const content = reading.state === 'ready' ? reading.content : undefined;
  useAdoption(content, step);
  const { formulas } = session.wish;
  const generator = useGeneration({ host, language, say, formulas, reread, busy, announce });
  const pane = useMemo(
    (): Pane | undefined => content && { host, language, say, session, step, content, reread, announce, generator, busy, files },
    [host, language, say, session, content, reread, announce, generator, busy, files],
  );
  const retry = useCallback(() => {
    // What failed is in the reading.
    reread().catch(() => undefined);
  }, [reread]);
  return { reading, retry, session, step, pane, said };
};

/** Where the button that was pressed is gone with its page, the keyboard goes on from the top of the new one. */
const useFocusFollows = (panel: RefObject<HTMLElement>, { page, chosen }: Session): void => {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && document.activeElement === document.body) panel.current?.focus();
    first.current = false;
  }, [panel, page, chosen]);
};

const isStart = (reading: Reading, { page, chosen }: Session): boolean =>
  page === 'contract' && chosen === undefined && reading.state === 'ready' && reading.content.state === 'empty';

/** Told when it changes; the pane that goes away starts nothing. */
const useStart = (starting: boolean, onStart: ShellProps['onStart']): void => {
  useEffect(() => {
    onStart?.(starting);
    return () => onStart?.(false);
  }, [starting, onStart]);
};

export function Shell(props: ShellProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { reading, retry, session, step, pane, said } = useRooms(props, root);
  const panel = useRef<HTMLDivElement>(null);
  useFocusFollows(panel, session);
  useStart(isStart(reading, session), props.onStart);
  const page = pageOf(session);
  const { say } = props;
  return (
    <div ref={root} className={styles.root}>
      <Navigation
        say={say}
        page={session.page}
        open={(id) => {
          step({ do: 'page', page: id });
        }}
      />
      <div ref={panel} tabIndex={-1} className={styles.page} id="pane-page" role="tabpanel" aria-labelledby={`tab-${session.page}`}>
        {reading.state !== 'ready' && <Unread reading={reading} say={say} retry={retry} />}
        {pane && page && (
          <PaneContext.Provider value={pane}>
            <page.Body key={page.id} />
          </PaneContext.Provider>
        )}
      </div>
      <Announcer text={said} />
    </div>
  );
}
