// Workbooks that open the pane: the parts are ours and reach each other, other workbooks have none, and LibreOffice reads both.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ids, version } from '../../build/manifest';
import { DEFAULT_PANE, DEPLOYMENT_NAMES, paneIn, paneOf, readXlsx, toXlsx } from '../../src/hosts/file';
import { recalculate } from '../recalc/libreoffice';
import { openPackage, packageFaults, targets } from './packageRules';
import { SAMPLE } from './sample';
import { all, first } from './xml';

const PARTS = ['xl/webextensions/taskpanes.xml', 'xl/webextensions/_rels/taskpanes.xml.rels', 'xl/webextensions/webextension1.xml'];
const OWN = '0f4c3a52-9f0e-4d55-8f5c-2b6c1d8e7a90';
const bytesWith = (name: string): Promise<Uint8Array> => toXlsx(SAMPLE, { formulas: 'native', pane: paneOf(name) });

test('the ids and the version are those of the manifests', () => {
  expect(DEPLOYMENT_NAMES).toEqual(Object.keys(ids));
  expect(DEFAULT_PANE).toEqual({ id: ids.intranet, version });
  expect(`${(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }).version}.0`).toBe(version);
});

test.each<[string, string | undefined]>([
  ['intranet', ids.intranet],
  ['public', ids.public],
  ['localhost', ids.localhost],
  [OWN.toUpperCase(), OWN],
  ['elsewhere', undefined],
  ['{0f4c3a52}', undefined],
  ['', undefined],
])('the deployment “%s” has the id %s', (name, id) => {
  expect(paneOf(name)?.id).toBe(id);
});

test('with a pane: no rule is broken, and each part leads to the next', async () => {
  const bytes = await bytesWith('intranet');
  expect(packageFaults(bytes)).toEqual([]);
  const opened = openPackage(bytes);
  const pane = all(opened.parts.get('_rels/.rels')!, 'Relationship').find(({ attributes }) =>
    /webextensiontaskpanes$/.test(attributes.Type ?? ''),
  );
  expect(pane?.attributes.Target).toBe(PARTS[0]);
  expect([...targets(opened, PARTS[0]!).values()]).toEqual([PARTS[2]]);
  expect(first(opened.parts.get(PARTS[0]!)!, 'wetp:taskpane')?.attributes.visibility).toBe('0');
  expect(first(opened.parts.get(PARTS[2]!)!, 'we:reference')?.attributes).toEqual({
    id: ids.intranet,
    version,
    store: 'EXCatalog',
    storeType: 'EXCatalog',
  });
  expect(all(opened.parts.get(PARTS[2]!)!, 'we:property')[0]?.attributes).toEqual({
    name: 'Office.AutoShowTaskpaneWithDocument',
    value: 'true',
  });
});

test('without one: none of its parts, and otherwise the same bytes in every part', async () => {
  const [plain, with_] = [unzipSync(await toXlsx(SAMPLE, { formulas: 'native' })), unzipSync(await bytesWith('public'))];
  expect(Object.keys(plain).filter((name) => name.includes('webextension'))).toEqual([]);
  const differing = Object.keys(with_).filter((name) => plain[name] === undefined || strFromU8(plain[name]) !== strFromU8(with_[name]!));
  expect(differing.sort()).toEqual(['[Content_Types].xml', '_rels/.rels', ...PARTS].sort());
});

test('what is drawn reads the same with and without', async () => {
  expect(await readXlsx(await bytesWith('intranet'))).toEqual(await readXlsx(await toXlsx(SAMPLE, { formulas: 'native' })));
});

const edited = async (name: string, edit: (xml: string) => string): Promise<Uint8Array> => {
  const parts = unzipSync(await bytesWith(name));
  return zipSync({ ...parts, [PARTS[2]!]: strToU8(edit(strFromU8(parts[PARTS[2]!]!))) });
};

test.each<[string, string, (xml: string) => string, string | undefined]>([
  ['as written', 'intranet', (xml) => xml, ids.intranet],
  ['of an id of one’s own', OWN, (xml) => xml, OWN],
  [
    'with the id in braces and capitals',
    'public',
    (xml) => xml.replace(`reference id="${ids.public}"`, `reference id="{${ids.public.toUpperCase()}}"`),
    ids.public,
  ],
  ['switched off by the user', 'intranet', (xml) => xml.replace(/<we:property name="Office[^>]*>/, ''), undefined],
  ['switched off by value', 'intranet', (xml) => xml.replace('value="true"', 'value="false"'), undefined],
  ['of another add-in', OWN, (xml) => xml.replace(/<we:property name="Sla[^>]*>/, ''), undefined],
  ['without our mark, of a known deployment', 'public', (xml) => xml.replace(/<we:property name="Sla[^>]*>/, ''), ids.public],
])('the pane that a workbook has is found: %s', async (_, name, edit, id) => {
  expect(paneIn(await edited(name, edit))?.id).toBe(id);
});

test('what is no package has no pane', () => {
  expect(paneIn(strToU8('PK not a package'))).toBeUndefined();
});

test('LibreOffice opens it, and comes to the values it comes to without the pane', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'file-pane-'));
  const paths = ['plain', 'intranet'].map((name) => join(folder, `${name}.xlsx`));
  for (const path of paths)
    writeFileSync(path, path.includes('plain') ? await toXlsx(SAMPLE, { formulas: 'native' }) : await bytesWith('intranet'));
  const [plain, withPane] = [...recalculate(paths).values()].map((sheets) => [...sheets]);
  expect(plain?.length).toBe(SAMPLE.sheets.length);
  expect(withPane).toEqual(plain);
  rmSync(folder, { recursive: true });
});
