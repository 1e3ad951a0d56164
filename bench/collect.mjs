// Returned files collected: 200 of them read, verified and merged, one after the other in one thread; and the slowest kind of hostile file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryRows } from './table.mjs';
import { require } from './typescript.mjs';

const { readHere } = require('../src/cli/fileReader.ts');
const { toXlsx } = require('../src/hosts/file/index.ts');
const { readReturnedFile } = require('../src/hosts/file/returnedFile.ts');
const { collect } = require('../src/workbook/mail/collect.ts');
const { prepare } = require('../src/workbook/mail/prepare.ts');
const { readReturned } = require('../src/workbook/mail/returned.ts');
const { verify } = require('../src/workbook/mail/verify.ts');
const { planFor } = require('../test/workbook/sheets/plans.ts');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');

const FILES = 200;
const DIFFERENT = 20;
const MONTH = '2026-03';
const MARKS = new Set([4, 6, 8]);

const marked = (model, mark) => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([col, cell]) => [col, cell.unlocked && MARKS.has(col) ? { ...cell, value: mark } : cell]))])),
  })),
});

/** Twenty recipients' files, each ten times: what is read is the same work, what is merged is twenty evaluators. */
const written = async (folder, plan) => {
  const recipients = Array.from({ length: DIFFERENT }, (_, i) => `评审${i + 1}`);
  const copies = prepare(plan, { months: [MONTH], recipients, formulas: 'native', sent: '2026-04-01' });
  const bytes = [];
  for (const [i, { model }] of copies.entries()) bytes.push(await toXlsx(marked(model, 0.5 + i / 50), { formulas: 'native' }));
  const paths = Array.from({ length: FILES }, (_, i) => join(folder, `${i + 1}.xlsx`));
  paths.forEach((path, i) => writeFileSync(path, bytes[i % DIFFERENT]));
  return { paths, receipts: new Map(copies.map(({ receipt }) => [receipt.id, receipt])), sample: bytes[0] };
};

const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};

const cpu = (from) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

const formatted = (sample) => {
  const parts = unzipSync(sample);
  const name = 'xl/worksheets/sheet2.xml';
  const rows = Array.from({ length: 1_048_476 }, (_, i) => `<row r="${i + 101}" s="1" customFormat="1" ht="15" customHeight="1"/>`);
  return zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name]).replace('</sheetData>', `${rows.join('')}</sheetData>`)) }, { level: 1 });
};

export const collectBench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-bench-'));
  try {
    const plan = planFor('website', undefined, {}, 1);
    const { paths, receipts, sample } = await written(folder, plan);
    const hostile = formatted(sample);
    const returned = [];
    const start = process.cpuUsage();
    let early = 0;
    for (const [i, path] of paths.entries()) {
      returned.push(readReturned({ name: path, ...(await readHere({ path, language: 'zh' })) }, receipts, verify));
      if (i === DIFFERENT) early = memory();
    }
    const read = cpu(start);
    const late = memory();
    const merging = process.cpuUsage();
    const { files, changes } = collect(plan, returned, { on: '2026-04-05', prefer: undefined, replace: false, accept: new Set() });
    const merge = cpu(merging);
    const merged = files.filter(({ state }) => state === 'merged').length;
    if (merged !== DIFFERENT || changes.length === 0) throw new Error(`${merged} of ${DIFFERENT} merged`);
    const before = process.cpuUsage();
    const { kind } = await readReturnedFile(hostile);
    libraryRows(`Collecting ${FILES} returned files (seconds of the processor, one thread)`, [
      ['read and verified', read, `${Math.round((60 / (read + merge)) * FILES).toLocaleString('en')} files a minute, aim ≥ 200; memory ${early.toFixed(0)} MB after ${DIFFERENT}, ${late.toFixed(0)} MB after all`],
      [`merged: ${merged} evaluators, ${changes.length} cells`, merge, ''],
      ['one file with 1,048,576 formatted rows', cpu(before), `${kind}; aim ≤ 2 s`],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
