// What the page saves opens the pane in Excel as what the command line makes does, or does not, as the file that was opened.
import { DEFAULT_PANE, paneIn, paneOf, type PaneReference, toXlsx } from '../../src/hosts/file';
import { doFileWork } from '../../src/workbench/fileWork';
import { buildPlan } from '../../src/workbook/build';
import { planFor } from '../workbook/sheets/plans';

const model = buildPlan(planFor('website', undefined, {}, 1), '2026-03-01T00:00:00Z');

/** Of a deployment of one's own. */
const OWN = paneOf('0f8fad5b-d9cb-469f-a165-70867728950e') as PaneReference;

const saved = async (pane?: PaneReference | 'none'): Promise<Uint8Array> => {
  const done = await doFileWork({ do: 'save', model, ...(pane === undefined ? {} : { pane }) });
  if (!('bytes' in done)) throw new Error('not saved');
  return done.bytes;
};

test.each([
  ['nothing said', undefined, DEFAULT_PANE],
  ['one of a deployment of one’s own', OWN, OWN],
  ['none', 'none', undefined],
] as const)('%s', async (_, pane, shown) => {
  expect(paneIn(await saved(pane))).toEqual(shown);
});

test.each([
  ['with it', OWN, OWN],
  ['without it', undefined, 'none'],
])('a file %s says so when it is opened', async (_, pane, said) => {
  const bytes = await toXlsx(model, { formulas: 'native', pane });
  const done = await doFileWork({ do: 'open', bytes, name: 'a.xlsx', language: 'zh-CN' });
  expect('model' in done && done.pane).toEqual(said);
});
