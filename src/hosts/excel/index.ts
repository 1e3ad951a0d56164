// What other folders use of the `excel` host.
import { ExcelHost } from './excelHost';
import { tidy } from './history';
import { NEEDED, officeSupports } from './requirements';

export { ExcelRefused } from './refusal';
export type { ExcelHost } from './excelHost';

/** When Office is there: the workbook that is open, with what an earlier session left half done taken back. */
export async function excelHost(): Promise<ExcelHost> {
  await Office.onReady();
  const host = new ExcelHost({ online: Office.context.platform === Office.PlatformType.OfficeOnline });
  // Where Excel takes no changes just now the next change of ours meets the same, and says so.
  if (officeSupports(NEEDED)) await tidy().catch(() => undefined);
  return host;
}

const SHOW_PANE = 'Office.AutoShowTaskpaneWithDocument';

/** Whether the pane opens with this workbook, for whoever has the add-in. */
export function openPaneWithDocument(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (on) settings.set(SHOW_PANE, true);
  else settings.remove(SHOW_PANE);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message)),
    );
  });
}
