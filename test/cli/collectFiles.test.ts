// Receipts in folders, files and the sender's workbook; names that tell files apart and say no more of where they lie.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { receiptsIn, shortNames } from '../../src/cli/collectFiles';
import { withReceipts } from '../../src/hosts/file/customXml';
import { printReceipt } from '../../src/workbook/mail/receipt';
import { copyOf } from '../workbook/mail/copies';

const folder = mkdtempSync(join(tmpdir(), 'sla-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['by its name', ['/a/b/甲方.xlsx', '/a/c/监理.xlsx'], ['甲方.xlsx', '监理.xlsx']],
  ['with its folder where a name stands twice', ['/a/三月/甲方.xlsx', '/a/四月/甲方.xlsx', '/a/监理.xlsx'], ['三月/甲方.xlsx', '四月/甲方.xlsx', '监理.xlsx']],
  ['with as many folders as it takes', ['/一/表/甲方.xlsx', '/二/表/甲方.xlsx'], ['一/表/甲方.xlsx', '二/表/甲方.xlsx']],
])('a file is called %s', (_, paths, names) => {
  expect(paths.map((path) => shortNames(paths).get(path))).toEqual(names);
});

const { receipt } = copyOf('data');
const edited = { ...receipt, recipient: '别人' };
const workbook = withReceipts(zipSync({ '[Content_Types].xml': strToU8('<Types></Types>'), 'xl/_rels/workbook.xml.rels': strToU8('<Relationships></Relationships>') }), [printReceipt(receipt), printReceipt(edited), 'x']);

test('of a workbook that is named the receipts that it keeps; in a folder only those that lie there by themselves', async () => {
  const [own, book] = [join(folder, '回执'), join(folder, '官网运维.xlsx')];
  mkdirSync(own);
  writeFileSync(book, workbook);
  writeFileSync(join(own, '收回.xlsx'), workbook);
  writeFileSync(join(own, '别人.json'), printReceipt(edited));
  const kept = await receiptsIn([book]);
  expect([[...kept.known.keys()], kept.broken]).toEqual([[receipt.id], [book]]);
  const lying = await receiptsIn([own]);
  expect([[...lying.known.keys()], lying.broken]).toEqual([[], [join(own, '别人.json')]]);
  expect((await receiptsIn([join(folder, '没有.xlsx'), join(folder, '没有')])).known.size).toBe(0);
});
