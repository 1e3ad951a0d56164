// What every page of the pane is given: the host, the words, what was chosen, what the workbook holds.
import { createContext, useContext } from 'react';
import type { LiveHost } from '../../workbook/host';
import type { MailFiles } from '../../workbook/mail/files';
import type { Language, Say } from '../words';
import type { Generator } from '../generate/useGeneration';
import type { Content } from './content';
import type { Session, Step } from './session';

export interface Pane {
  readonly host: LiveHost;
  readonly language: Language;
  readonly say: Say;
  readonly session: Session;
  readonly step: (step: Step) => void;
  readonly content: Content;
  /** Reads the workbook again now, and says what is there. */
  readonly reread: () => Promise<Content>;
  /** Said to whoever listens instead of looking. */
  readonly announce: (text: string) => void;
  readonly generator: Generator;
  /** While the pane itself changes the workbook nothing is read in between. */
  readonly busy: (working: boolean) => void;
  /** undefined where files can neither be read nor written. */
  readonly files: MailFiles | undefined;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('No pane around this component.');
  return pane;
};
