// A copy that LibreOffice opened, computed and saved, as .xlsx and by way of .ods: no mark is lost, and nothing is found that nobody did.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { describeFinding } from '../../../src/workbook/mail/findingWords';
import { returnedCells } from '../../../src/workbook/mail/receiptPlan';
import { withConverted } from '../../../tools/libreoffice.cjs';
import { planFor } from '../sheets/plans';
import { copiesOf, copyOf } from './copies';
import { typed, usualTyping } from './filling';
import { findingsIn } from './findingsIn';

const FILTER = 'xlsx:Calc MS Excel 2007 XML';
const folder = mkdtempSync(join(tmpdir(), 'sla-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = ['website', 'systems', 'data', 'security'] as const;
const COPIES = [...KEYS.map((key) => copyOf(key)), copiesOf(planFor('website'), { formulas: 'values' })[0]!, copiesOf(planFor('petition'))[0]!, copiesOf(planFor('data'), { sheets: ['评分表', '合同条款', '违约金'] })[0]!];

const save = (paths: readonly string[], extension: string, filter: string): readonly string[] =>
  withConverted([...paths], extension, filter, (file: string, result: string) => {
    const path = `${file}.${extension}`;
    writeFileSync(path, readFileSync(result));
    return path;
  });

test('seven copies, typed into and saved, also by way of .ods', async () => {
  const paths = COPIES.map((_, i) => join(folder, `${i}.xlsx`));
  for (const [i, copy] of COPIES.entries()) writeFileSync(paths[i]!, await toXlsx(typed(copy.model, usualTyping(copy)), { formulas: 'native' }));
  const direct = save(paths, 'xlsx', FILTER);
  const around = save(save(paths, 'ods', 'ods:calc8'), 'xlsx', FILTER);
  for (const saved of [direct, around]) {
    for (const [i, path] of saved.entries()) {
      const { receipt } = COPIES[i]!;
      const bytes = readFileSync(path);
      const findings = await findingsIn(bytes, receipt);
      expect([i, findings.map((one) => describeFinding(one))]).toEqual([i, []]);
      const cells = returnedCells(await readXlsx(bytes), receipt)!.filter(({ value }) => value !== null && value !== '');
      const marks = cells.map(({ typed: { sheet, address }, value }) => ({ sheet, address, value }));
      expect(marks).toEqual(usualTyping(COPIES[i]!));
    }
  }
}, 300_000);
