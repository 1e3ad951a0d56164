// One contract for every host: the same model drawn and read back is the same, but for what the host says it lacks.
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../../src/hosts/file';
import { GRID_LACKS } from '../../src/hosts/grid/lacks';
import type { DrawnWorkbook, Formulas, Lack } from '../../src/workbook/host';
import type { WorkbookModel } from '../../src/workbook/model';
import { normalise } from '../../src/workbook/normalise';
import { hostIn, openPage, PATIENCE, type Opened } from '../browser/chromium';
import { comparable, withoutSpills } from './comparable';
import { anyWorkbook } from './models';
import { SAMPLE } from './sample';

interface Subject {
  readonly lacks: readonly Lack[];
  roundTrip(model: WorkbookModel, formulas: Formulas): Promise<DrawnWorkbook>;
}

const contract = (subject: () => Subject, runs: number): void => {
  test.each<Formulas>(['native', 'addin'])(
    'the sample, %s',
    async (formulas) => {
      const { lacks, roundTrip } = subject();
      const model = withoutSpills(SAMPLE);
      expect(comparable(await roundTrip(model, formulas), lacks)).toEqual(comparable(normalise(model, formulas), lacks));
    },
    PATIENCE,
  );

  test(
    'any workbook',
    async () => {
      const { lacks, roundTrip } = subject();
      await fc.assert(
        fc.asyncProperty(anyWorkbook, fc.constantFrom<Formulas>('native', 'addin'), async (model, formulas) => {
          expect(comparable(await roundTrip(model, formulas), lacks)).toEqual(comparable(normalise(model, formulas), lacks));
        }),
        { numRuns: runs },
      );
    },
    PATIENCE,
  );
};

describe('file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-contract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const host = fileHost(join(folder, 'a.xlsx'));
  contract(() => ({ lacks: host.lacks, roundTrip: async (model, formulas) => (await host.draw(model, formulas), host.read()) }), 20);
});

describe('grid', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage();
  }, PATIENCE);
  afterAll(() => opened.close());
  contract(() => {
    const host = hostIn(opened.page);
    return { lacks: GRID_LACKS, roundTrip: async (model, formulas) => (await host.draw(model, formulas), host.read()) };
  }, 12);
});
