// The `file` host: a workbook at a path.
import { readFile } from 'node:fs/promises';
import { WorkbookRefused } from '../../workbook/fault';
import type { WorkbookHost } from '../../workbook/host';
import { readXlsx } from './readXlsx';
import { toXlsx } from './toXlsx';
import { writeFileAtomically } from './writeFile';

/** It draws everything that a model can hold. */
export const fileHost = (path: string): WorkbookHost => ({
  name: 'file',
  lacks: [],
  async draw(model, formulas) {
    const fault = await writeFileAtomically(path, await toXlsx(model, { formulas }));
    if (fault) throw new WorkbookRefused([fault]);
  },
  async read() {
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) throw new WorkbookRefused([{ code: 'cannotRead', found: path }]);
    return readXlsx(bytes);
  },
});
