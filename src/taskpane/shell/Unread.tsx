// The workbook is being read, or could not be.
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import type { Reading } from '../session/useContent';
import type { Say } from '../words';

const useStyles = makeStyles({ waiting: { margin: tokens.spacingVerticalXXL } });

interface UnreadProps {
  readonly reading: Exclude<Reading, { state: 'ready' }>;
  readonly say: Say;
  readonly retry: () => void;
}

export function Unread({ reading, say, retry }: UnreadProps) {
  const styles = useStyles();
  if (reading.state === 'reading') return <Spinner className={styles.waiting} label={say('loading')} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{say('cannotRead', { 原因: reading.reason })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={retry}>{say('retry')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
