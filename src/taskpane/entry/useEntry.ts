// What the parts of the page 录入 share: the pane, and the page's own words.
import { useMemo } from 'react';
import { type Pane, usePane } from '../session/usePane';
import { type SayFrom, sayFrom } from '../words/sayFrom';
import { ENTRY_EN } from './words.en';
import { ENTRY_ZH, type EntryWord } from './words.zh';

const say = sayFrom<EntryWord>({ zh: ENTRY_ZH, en: ENTRY_EN });

export interface Entry extends Pane {
  readonly word: SayFrom<EntryWord>;
}

export const useEntry = (): Entry => {
  const pane = usePane();
  return useMemo(() => ({ ...pane, word: say(pane.language) }), [pane]);
};
