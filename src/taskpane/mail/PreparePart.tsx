// 准备: what is asked for, what stands in the way, and the copies that were made of it.
import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PrepareFault } from '../../workbook/mail/prepare';
import { AskFor } from './AskFor';
import { BeforeSending } from './BeforeSending';
import { MadeCopies } from './MadeCopies';
import type { MailPartProps } from './MailPage';
import { type Asked, monthToSend } from './preparing';
import { useMail } from './useMail';
import { type Making, usePreparing } from './usePreparing';
import type { MailWord } from './words.zh';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  make: { alignSelf: 'flex-start' },
});

const FAULTS: Readonly<Record<PrepareFault['code'], MailWord>> = {
  noMonth: 'noMonth',
  monthUnknown: 'monthUnknown',
  monthClosed: 'faultClosed',
  noRecipient: 'noRecipient',
  recipientTwice: 'recipientTwice',
  recipientName: 'recipientName',
  sheetUnknown: 'sheetUnknown',
  nothingOpen: 'nothingOpen',
};

function MakingView({ making }: { readonly making: Making }) {
  const { word, language } = useMail();
  switch (making.state) {
    case 'idle':
      return null;
    case 'making':
      return (
        <Field validationMessage={making.of === 0 ? '' : word('making', { 人: making.recipient, 几: making.done + 1, 共: making.of })} validationState="none">
          <ProgressBar aria-label={word('make')} {...(making.of === 0 ? {} : { value: making.done, max: making.of })} />
        </Field>
      );
    case 'faults':
    case 'failed': {
      const reason =
        making.state === 'failed'
          ? making.reason
          : making.faults.map(({ code, found = '' }) => word(FAULTS[code], { 见: found })).join(language === 'zh' ? '；' : '; ');
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{word('notMade', { 原因: reason })}</MessageBarBody>
        </MessageBar>
      );
    }
  }
}

export function PreparePart({ content, files }: MailPartProps) {
  const styles = useStyles();
  const { word, mailing } = useMail();
  const { book } = content;
  const [wish, setWish] = useState<Asked>(() => ({
    month: monthToSend(book),
    recipients: '',
    others: new Set(),
    usual: true,
    formulas: 'native',
    filled: false,
    pane: true,
  }));
  // The month may be gone from the workbook since.
  const asked = useMemo(() => (book.plan.months.some(({ label }) => label === wish.month) ? wish : { ...wish, month: monthToSend(book) }), [book, wish]);
  const { making, make } = usePreparing(files);
  return (
    <div className={styles.part}>
      <AskFor content={content} asked={asked} ask={setWish} />
      <BeforeSending content={content} asked={asked} />
      <Button
        appearance="primary"
        className={styles.make}
        disabledFocusable={making.state === 'making'}
        onClick={() => {
          make(book, asked);
        }}
      >
        {word('make')}
      </Button>
      <MakingView making={making} />
      {mailing.made && <MadeCopies made={mailing.made} files={files} />}
    </div>
  );
}
