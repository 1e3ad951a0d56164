// Around the pages: navigation, what is said aloud, and the link between what the workbook holds and what is chosen.
import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, Button, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { LiveHost } from '../../workbook/host';
import { PAGES } from '../pages';
import type { Content } from '../session/content';
import { next, type Session, START, type Step } from '../session/session';
import { stepFor } from '../session/stepFor';
import { useContent } from '../session/useContent';
import { type Pane, PaneContext } from '../session/usePane';
import type { Language, Say } from '../words';
import { Announcer } from './Announcer';
import { Navigation } from './Navigation';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  waiting: { margin: tokens.spacingVerticalXXL },
});

interface ShellProps {
  readonly host: LiveHost;
  readonly language: Language;
  readonly say: Say;
}

/** What the workbook turns out to hold is taken over into the session. */
const useAdoption = (content: Content | undefined, step: (step: Step) => void): void => {
  useEffect(() => {
    const found = content && stepFor(content);
    if (found) step(found);
  }, [content, step]);
};

export function Shell({ host, language, say }: ShellProps) {
  const styles = useStyles();
  const [session, step] = useReducer<(session: Session, step: Step) => Session>(next, START);
  const [said, setSaid] = useState('');
  const page = PAGES.find(({ id }) => id === session.page) ?? PAGES[0];
  const root = useRef<HTMLDivElement>(null);
  const { reading, reread, busy } = useContent(host, root, page?.live === true);
  const content = reading.state === 'ready' ? reading.content : undefined;
  useAdoption(content, step);
  const announce = useCallback((text: string) => {
    setSaid(text);
  }, []);
  const pane = useMemo(
    (): Pane | undefined => content && { host, language, say, session, step, content, reread, announce, busy },
    [host, language, say, session, content, reread, announce, busy],
  );
  return (
    <div ref={root} className={styles.root}>
      <Navigation
        say={say}
        page={session.page}
        open={(id) => {
          step({ do: 'page', page: id });
        }}
      />
      <div className={styles.main} id="pane-page" role="tabpanel" aria-labelledby={`tab-${session.page}`}>
        {reading.state === 'reading' && <Spinner className={styles.waiting} label={say('loading')} />}
        {reading.state === 'failed' && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{say('cannotRead', { 原因: reading.reason })}</MessageBarBody>
            <MessageBarActions>
              <Button
                onClick={() => {
                  reread().catch(() => undefined);
                }}
              >
                {say('retry')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
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
