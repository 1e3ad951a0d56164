// What the parts of the page 发送 share: the pane, the page's own words, what it holds.
import { useMemo } from 'react';
import { type Pane, usePane } from '../session/usePane';
import { type SayFrom, sayFrom } from '../words/sayFrom';
import { type Change, type Mailing, useMailing } from './kept';
import { MAIL_EN } from './words.en';
import { MAIL_ZH, type MailWord } from './words.zh';

const say = sayFrom<MailWord>({ zh: MAIL_ZH, en: MAIL_EN });

export interface Mail extends Pane {
  readonly word: SayFrom<MailWord>;
  readonly mailing: Mailing;
  readonly change: (change: Change) => void;
}

export const useMail = (): Mail => {
  const pane = usePane();
  const [mailing, change] = useMailing(pane.host);
  return useMemo(() => ({ ...pane, mailing, change, word: say(pane.language) }), [pane, mailing, change]);
};
