// What the parts of the page 检查 share: the pane, and the page's own words.
import { useMemo } from 'react';
import { type Pane, usePane } from '../session/usePane';
import { type SayFrom, sayFrom } from '../words/sayFrom';
import { CHECK_EN } from './words.en';
import { CHECK_ZH, type CheckWord } from './words.zh';

const say = sayFrom<CheckWord>({ zh: CHECK_ZH, en: CHECK_EN });

export interface Check extends Pane {
  readonly word: SayFrom<CheckWord>;
}

export const useCheck = (): Check => {
  const pane = usePane();
  return useMemo(() => ({ ...pane, word: say(pane.language) }), [pane]);
};
