// Receipts of sent copies in the workbook that is open in Excel: kept once each, read back to the letter, others' parts left alone.
import { receiptsXml } from '../../../src/workbook/mail/receiptsXml';
import { bench } from './requestHost';

const RECEIPTS = ['{"id":"1","to":"甲方 <&>"}', '{"id":"2","text":"两行\\n\\"引号\\""}', `{"id":"3","rows":"${'行'.repeat(300_000)}"}`];

test('none in a new workbook; what is kept is read back, each once, in a request each', async () => {
  const { host, requests, book } = bench();
  await expect(host.beside?.receipts()).resolves.toEqual([]);
  await host.beside?.keepReceipts(RECEIPTS.slice(0, 2));
  requests.reset();
  await host.beside?.keepReceipts([...RECEIPTS, `${RECEIPTS[0]}\n`]);
  expect(requests.requests.length).toBe(1 + 2 + 1);
  expect(Math.max(...requests.requests.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
  await expect(host.beside?.receipts()).resolves.toEqual(RECEIPTS);
  expect(book.customXml.size).toBe(3);
});

test('parts of others are not read; one with several receipts, as a file has it, is', async () => {
  const { host, book } = bench();
  book.customXml.set('{other}', '<x xmlns="urn:other"><receipt>no</receipt></x>');
  book.customXml.set('{file}', receiptsXml(RECEIPTS.slice(0, 2)));
  await host.beside?.keepReceipts(RECEIPTS);
  await expect(host.beside?.receipts()).resolves.toEqual(RECEIPTS);
  expect(book.customXml.get('{other}')).toContain('>no<');
  expect(book.customXml.size).toBe(3);
});

test('where Excel fails on the way it is said, and nothing is lost or added', async () => {
  const { host, requests } = bench();
  await host.beside?.keepReceipts(RECEIPTS.slice(0, 1));
  requests.failAt = requests.done + 1;
  await expect(host.beside?.keepReceipts(RECEIPTS)).rejects.toThrow();
  await expect(host.beside?.receipts()).resolves.toEqual(RECEIPTS.slice(0, 1));
});
