// Copies as they come back: read from their bytes, with all that verifying needs.
import { factsOf } from '../../../src/hosts/file/facts';
import { readXlsx } from '../../../src/hosts/file';
import type { Finding } from '../../../src/workbook/mail/finding';
import type { Receipt } from '../../../src/workbook/mail/receipt';
import { verify } from '../../../src/workbook/mail/verify';

export const findingsIn = async (bytes: Uint8Array, receipt: Receipt): Promise<readonly Finding[]> => verify(await readXlsx(bytes), factsOf(bytes), receipt);
