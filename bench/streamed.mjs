// A child of its own, so that its memory is its own: 100,000 incidents streamed into a file. Prints seconds and the most memory it took, in MB.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headers, incidents, ROWS } from './incidents.mjs';
import { require } from './typescript.mjs';

const { streamTable } = require('../src/hosts/file/index.ts');

function* rows() {
  for (const row of incidents(ROWS)) yield [...row, '一般', '官网运维.B级.1（附件5）'];
}

const folder = mkdtempSync(join(tmpdir(), 'sla-stream-'));
const columns = [...headers, '级别', '条款'].map((name) => (name.endsWith('时间') ? { name, format: 'yyyy-mm-dd hh:mm' } : { name }));
const start = process.hrtime.bigint();
const fault = await streamTable(join(folder, 'log.xlsx'), { sheet: '事件日志', created: '2026-03-03T00:00:00Z', columns, rows: rows() });
if (fault) throw new Error(fault.code);
console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - start) / 1e9, peak: process.resourceUsage().maxRSS / 1024 }));
rmSync(folder, { recursive: true, force: true });
