// 收取: files dropped, each one's verdict, what is to be chosen, what would be written, and merging it.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isoOf } from '../../domain/time/serial';
import { today } from '../dashboard/today';
import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { NO_MAILING } from './kept';
import type { MailPartProps } from './MailPage';
import { MergeBar, MergeOutcome } from './MergeBar';
import { collectedIn } from './merging';
import { Questions } from './Questions';
import { Spreads } from './Spreads';
import { useMail } from './useMail';
import { useMerging } from './useMerging';
import { fileViews, overwritingOf, questionGroups } from './views';
import { Writing } from './Writing';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  clear: { alignSelf: 'flex-start' },
  text: { overflowWrap: 'anywhere' },
});

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Once as decided, and once without any choice: what was chosen can be chosen otherwise. */
const useCollected = ({ content }: Pick<MailPartProps, 'content'>) => {
  const { mailing } = useMail();
  const { items, accept, picks } = mailing;
  const { plan } = content.book;
  return useMemo(() => {
    const on = isoOf(today());
    return { collected: collectedIn(plan, { items, accept, picks }, on), open: collectedIn(plan, { items, accept, picks: NOTHING }, on) };
  }, [plan, items, accept, picks]);
};

function Receipts() {
  const styles = useStyles();
  const { word, mailing, language } = useMail();
  const { receipts, brokenReceipts } = mailing;
  return (
    <>
      <Text size={200}>{receipts.size === 0 ? word('noReceipts') : word('receipts', { 数: receipts.size })}</Text>
      {brokenReceipts.length > 0 && (
        <Text size={200} className={styles.text}>
          {word('brokenReceipts', { 列: brokenReceipts.join(language === 'zh' ? '、' : ', ') })}
        </Text>
      )}
    </>
  );
}

function Found({ content, files }: MailPartProps) {
  const styles = useStyles();
  const { word, mailing, change, language } = useMail();
  const { collected, open } = useCollected({ content });
  const merger = useMerging();
  const views = useMemo(() => fileViews(collected, mailing.accept, language), [collected, mailing.accept, language]);
  const groups = useMemo(() => questionGroups(open.conflicts, language), [open, language]);
  const { written, over } = overwritingOf(collected);
  return (
    <>
      <FileList views={views} own={content.own} />
      <Button
        size="small"
        className={styles.clear}
        disabledFocusable={mailing.reading !== undefined}
        onClick={() => {
          change(({ made, receipts }) => ({ ...NO_MAILING, made, receipts }));
        }}
      >
        {word('clearAll')}
      </Button>
      <Questions groups={groups} />
      <Spreads spreads={collected.spreads} />
      <Writing written={written} over={over} />
      <MergeBar collected={collected} merger={merger} files={files} useful={collected.entries !== content.book.plan.entries} />
      <MergeOutcome merging={merger.merging} undo={merger.undo} />
    </>
  );
}

export function CollectPart({ content, files }: MailPartProps) {
  const styles = useStyles();
  const { mailing } = useMail();
  return (
    <div className={styles.part}>
      <DropZone files={files} />
      <Receipts />
      {mailing.items.length > 0 && <Found content={content} files={files} />}
    </div>
  );
}
