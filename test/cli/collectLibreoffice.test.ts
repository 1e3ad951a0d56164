// The whole way, on the command line, with LibreOffice at the other end: prepare, fill in and save there (as .xlsx, and by way of .ods),
// collect, and read the workbook again. The receipts are those that the workbook itself keeps.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withConverted } from '../../tools/libreoffice.cjs';
import { buildFor } from '../../src/cli/generate';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { receiptsIn } from '../../src/hosts/file/customXml';
import { DIMENSIONS } from '../../src/domain/contract/types';
import { entryKey, NO_ENTRIES } from '../../src/workbook/entries';
import { withLog } from '../../src/workbook/log/withLog';
import { parseReceipt, type Receipt } from '../../src/workbook/mail/receipt';
import { planOfReceipt } from '../../src/workbook/mail/receiptPlan';
import { type Book, readBooks, typedCells } from '../../src/workbook/read';
import type { Typing } from '../workbook/mail/filling';
import { planFor } from '../workbook/sheets/plans';
import { call } from './calling';

jest.setTimeout(300_000);
const folder = mkdtempSync(join(tmpdir(), 'sla-office-way-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const booksIn = async (path: string): Promise<readonly Book[]> => readBooks(await readXlsx(readFileSync(path))).books;

/** As typed in a program: into the cells of the file itself. */
const filledIn = (bytes: Uint8Array, typing: Typing): Uint8Array => {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  for (const { sheet, address, value } of typing) {
    const path = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
    const xml = strFromU8(parts[path]!);
    const content = typeof value === 'number' ? `><v>${value}</v>` : ` t="inlineStr"><is><t>${String(value)}</t></is>`;
    const changed = xml.replace(new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), (_, style = '') => `<c r="${address}"${style}${content}</c>`);
    if (changed === xml) throw new Error(`${sheet}!${address}`);
    parts[path] = strToU8(changed);
  }
  return zipSync(parts);
};

const save = (paths: readonly string[], extension: string, filter: string): void => {
  withConverted([...paths], extension, filter, (file: string, result: string) => writeFileSync(file, readFileSync(result)));
};

const cellsOf = (receipt: Receipt) => {
  const names = new Set(receipt.sheets.map(({ name }) => name));
  return typedCells(planOfReceipt(receipt)!).filter(({ sheet }) => names.has(sheet));
};

/** Full marks less something, a ground for the first item. */
const marksFor = (receipt: Receipt, less: number): Typing =>
  cellsOf(receipt).flatMap(({ sheet, address, what, expected }): Typing => {
    if (what.kind === 'ground') return what.item === 0 ? [{ sheet, address, value: '=迟交两日' }] : [];
    return what.kind === 'mark' && expected.kind === 'mark' ? [{ sheet, address, value: what.item === 0 ? expected.max - less : expected.max }] : [];
  });

const INCIDENT = { 编号: 'S-001', 业务系统: '官网', 事件类型: '服务中断', 发生时间: 46_090.4, 报告时间: 46_090.41, 响应时间: 46_090.42, 恢复时间: 46_090.5, 说明: '@值班 已恢复' } as const;
const incidentFor = (receipt: Receipt): Typing =>
  cellsOf(receipt).flatMap(({ sheet, address, what, expected }): Typing => {
    if (what.kind !== 'log' || what.row !== 0 || !(what.column in INCIDENT)) return [];
    const value = INCIDENT[what.column as keyof typeof INCIDENT];
    return [{ sheet, address, value: what.column === '业务系统' && expected.kind === 'list' ? (expected.items[0] ?? value) : value }];
  });

const receiptsOf = (path: string): readonly Receipt[] => receiptsIn(readFileSync(path)).flatMap((text) => parseReceipt(text) ?? []);

const MONTH = '2026-03';

/** As `generate` makes them; a workbook over all five is the same, and takes five times as long. */
const plansOf = (keys: readonly ('website' | 'petition')[]) => keys.map((key) => planFor(key, withLog(key, NO_ENTRIES), {}, 1));

test.each<readonly [string, readonly ('website' | 'petition')[], readonly (readonly [string, string])[]]>([
  ['a workbook over one contract', ['website'], [['xlsx', 'xlsx:Calc MS Excel 2007 XML']]],
  ['a workbook over several, by way of .ods', ['petition', 'website'], [['ods', 'ods:calc8'], ['xlsx', 'xlsx:Calc MS Excel 2007 XML']]],
])('%s', async (name, keys, ways) => {
  const own = join(folder, name);
  const [into, sent, back] = [join(own, '工作簿.xlsx'), join(own, '发出'), join(own, '收回')];
  [own, back].forEach((path) => mkdirSync(path, { recursive: true }));
  writeFileSync(into, await toXlsx(buildFor(plansOf(keys), keys.length > 1), { formulas: 'native' }));
  expect(await call('prepare', into, '--contract', 'website', '--month', MONTH, '--to', '甲方,监理', '--sheets', '评分表,事件日志', '--out', sent, '--on', '2026-04-01')).toMatchObject({ code: 0, err: '' });
  const receipts = receiptsOf(into);
  const paths = receipts.map((receipt, i) => {
    const file = readdirSync(sent).find((one) => one.endsWith(`${receipt.recipient}.xlsx`))!;
    const path = join(back, file);
    writeFileSync(path, filledIn(readFileSync(join(sent, file)), [...marksFor(receipt, i), ...(i === 0 ? incidentFor(receipt) : [])]));
    return path;
  });
  for (const [extension, filter] of ways) save(paths, extension, filter);
  const collected = await call('collect', back, '--into', into, '--on', '2026-04-05');
  expect(collected).toMatchObject({ code: 0, err: '' });
  expect(collected.out).toContain('合并 2 个，未合并 0 个');
  expect(collected.out).not.toContain('与发出时不同');
  const book = (await booksIn(into)).find(({ plan: { key } }) => key === 'website')!;
  const { entries, contract } = book.plan;
  const items = contract.tables.get('官网运维')!;
  const marks = (less: number) => marksFor(receipts[0]!, less).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const wanted = marks(0.5);
  expect(entries.scores.get(entryKey(MONTH, '官网运维'))?.flat()).toEqual(items.flatMap((_, i) => DIMENSIONS.map((__, d) => wanted[3 * i + d])));
  expect(entries.grounds.get(entryKey(MONTH, '官网运维'))?.[0]).toBe('=迟交两日');
  expect(entries.log?.rows).toHaveLength(1);
  expect(entries.log?.rows[0]?.slice(0, 9)).toEqual([INCIDENT.编号, entries.log?.systems[0] ?? INCIDENT.业务系统, INCIDENT.事件类型, INCIDENT.发生时间, INCIDENT.报告时间, INCIDENT.响应时间, null, INCIDENT.恢复时间, INCIDENT.说明].map((one) => (typeof one === 'number' ? (expect.closeTo(one, 6) as unknown) : one)));
  expect(book.faults.filter(({ gravity }) => gravity === 'wrong')).toEqual([]);
  expect(entries.mail?.flow.map(({ recipient, outcome }) => [recipient, outcome])).toEqual([['甲方', '已合并'], ['监理', '已合并']]);
  expect(receiptsOf(into)).toHaveLength(2);
});
