// The pages of the pane, in the order of the work. A page stands here once it exists.
import type { FunctionComponent } from 'react';
import { CheckPage } from './check/CheckPage';
import { ContractPage } from './contract/ContractPage';
import { DashboardPage } from './dashboard/DashboardPage';
import { EntryPage } from './entry/EntryPage';
import { GeneratePage } from './generate/GeneratePage';
import { MailPage } from './mail/MailPage';
import type { PageId } from './session/session';
import type { WordCode } from './words';

export interface Page {
  readonly id: PageId;
  readonly word: WordCode;
  readonly Body: FunctionComponent;
  /** It shows what is typed into the workbook as it is typed. */
  readonly live?: boolean;
}

export const PAGES: readonly Page[] = [
  { id: 'contract', word: 'pageContract', Body: ContractPage },
  { id: 'generate', word: 'pageGenerate', Body: GeneratePage },
  { id: 'entry', word: 'pageEntry', Body: EntryPage, live: true },
  { id: 'check', word: 'pageCheck', Body: CheckPage, live: true },
  { id: 'mail', word: 'pageMail', Body: MailPage, live: true },
  { id: 'dashboard', word: 'pageDashboard', Body: DashboardPage, live: true },
];
