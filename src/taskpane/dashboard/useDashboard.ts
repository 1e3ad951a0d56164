// What the parts of the page 看板 share: the pane, and the page's own words.
import { useMemo } from 'react';
import { type Pane, usePane } from '../session/usePane';
import { type SayFrom, sayFrom } from '../words/sayFrom';
import { DASHBOARD_EN } from './words.en';
import { DASHBOARD_ZH, type DashboardWord } from './words.zh';

const say = sayFrom<DashboardWord>({ zh: DASHBOARD_ZH, en: DASHBOARD_EN });

export type Word = SayFrom<DashboardWord>;

export interface Dashboard extends Pane {
  readonly word: Word;
}

export const useDashboard = (): Dashboard => {
  const pane = usePane();
  return useMemo(() => ({ ...pane, word: say(pane.language) }), [pane]);
};
