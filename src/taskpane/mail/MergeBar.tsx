// The last step: what is written over has been seen, then everything is merged at once; undo, and the report.
import { Button, Checkbox, Field, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Collected } from '../../workbook/mail/collect';
import type { MailFiles } from '../../workbook/mail/files';
import { csvText } from '../../workbook/mail/csvText';
import { reportModel, reportTable, sectionsOf } from '../../workbook/mail/report';
import { isoOf } from '../../domain/time/serial';
import { today } from '../dashboard/today';
import { download } from './download';
import { useMail } from './useMail';
import type { Merger, Merging } from './useMerging';
import { overwritingOf } from './views';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' } });

export function MergeOutcome({ merging, undo }: Pick<Merger, 'undo'> & { readonly merging: Merging }) {
  const { word } = useMail();
  switch (merging.state) {
    case 'idle':
      return null;
    case 'merging':
    case 'placing': {
      const text = merging.state === 'placing' ? word('mergingAt', { 表: merging.sheet, 几: merging.done, 共: merging.of }) : word('merging');
      return (
        <Field validationMessage={text} validationState="none">
          <ProgressBar aria-label={word('merge')} {...(merging.state === 'placing' ? { value: merging.done, max: merging.of } : {})} />
        </Field>
      );
    }
    case 'merged':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{word('merged', { 数: merging.files, 格: merging.cells })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={undo}>{word('undo')}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'blocked':
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{word(merging.state, { 原因: merging.reason })}</MessageBarBody>
        </MessageBar>
      );
    case 'stale':
    case 'undone':
    case 'nothingToUndo':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{word(merging.state)}</MessageBarBody>
        </MessageBar>
      );
  }
}

interface MergeBarProps {
  readonly collected: Collected;
  readonly merger: Merger;
  readonly files: MailFiles;
  /** Whether merging would change anything. */
  readonly useful: boolean;
}

export function MergeBar({ collected, merger, files, useful }: MergeBarProps) {
  const styles = useStyles();
  const { word, mailing, language } = useMail();
  const { merging, merge } = merger;
  const { over } = overwritingOf(collected);
  const [seen, setSeen] = useState(false);
  // Seen is what stood there then: something else written over is to be looked at again.
  const key = JSON.stringify(over);
  useEffect(() => {
    setSeen(false);
  }, [key]);
  const working = merging.state === 'merging' || merging.state === 'placing';
  const report = async (way: 'xlsx' | 'csv'): Promise<void> => {
    const { collected: last, on } = mailing.merged ?? { collected, on: isoOf(today()) };
    const sections = sectionsOf(last, language);
    download(way === 'csv' ? csvText(reportTable(sections)) : await files.write(reportModel(sections, on, language), false), `${word('reportName')}.${way}`);
  };
  return (
    <>
      {over.length > 0 && (
        <Checkbox
          checked={seen}
          label={word('seen', { 数: over.length })}
          onChange={(_, { checked }) => {
            setSeen(checked === true);
          }}
        />
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={working || !useful || mailing.reading !== undefined || (over.length > 0 && !seen)}
          onClick={() => {
            merge(collected);
          }}
        >
          {word('merge')}
        </Button>
        {(['xlsx', 'csv'] as const).map((way) => (
          <Button
            key={way}
            onClick={() => {
              void report(way);
            }}
          >
            {word(way === 'xlsx' ? 'report' : 'reportCsv')}
          </Button>
        ))}
      </div>
    </>
  );
}
