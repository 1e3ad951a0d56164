// The task pane: theme, language, the workbook's host; everything else is inside. It knows a LiveHost, not which.
import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LiveHost } from '../workbook/host';
import type { MailFiles } from '../workbook/mail/files';
import type { PageId } from './session/session';
import { Shell } from './shell/Shell';
import { THEMES, type ThemeWish, useTheme } from './theme';
import { type Language, sayIn, TAGS } from './words';

export interface AppProps {
  /** undefined as long as the spreadsheet is being opened. */
  readonly host: LiveHost | undefined;
  readonly language?: Language;
  readonly theme?: ThemeWish;
  /** Where it opens; without one at the first page. */
  readonly page?: PageId | undefined;
  /** Reads and writes .xlsx for the page 发送; without it that page says so. */
  readonly files?: MailFiles;
  /** Whether there is nothing yet but a contract to choose: who shows the pane may give it more room. */
  readonly onStart?: (starting: boolean) => void;
}

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  waiting: { margin: 'auto' },
});

export function App({ host, language = 'zh', theme = 'auto', page, files, onStart }: AppProps) {
  const styles = useStyles();
  const name = useTheme(theme);
  const say = useMemo(() => sayIn(language), [language]);
  return (
    <FluentProvider theme={THEMES[name]} className={styles.root} lang={TAGS[language]} data-theme={name}>
      {host ? (
        <Shell host={host} language={language} say={say} page={page} files={files} onStart={onStart} />
      ) : (
        <Spinner className={styles.waiting} label={say('noHost')} />
      )}
    </FluentProvider>
  );
}
