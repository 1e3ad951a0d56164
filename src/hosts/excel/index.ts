// What other folders use of the `excel` host.
import { ExcelHost } from './excelHost';
import { tidy } from './history';
import { opening } from './paneOpening';
import { NEEDED, officeSupports } from './requirements';

export { ExcelRefused } from './refusal';
export type { ExcelHost } from './excelHost';

/** When Office is there: the workbook that is open, with what an earlier session left half done taken back. */
export async function excelHost(): Promise<ExcelHost> {
  await Office.onReady();
  const host = new ExcelHost({ online: Office.context.platform === Office.PlatformType.OfficeOnline, opening });
  // Where Excel takes no changes just now the next change of ours meets the same, and says so.
  if (officeSupports(NEEDED)) await tidy().catch(() => undefined);
  return host;
}
