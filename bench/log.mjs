// The log's cost in LibreOffice: 500 and 5,000 rows of `systems` (two tables), opened, recalculated and saved. `node bench/log.mjs [contract]`.
// The aim is at most ten times the time; loading is part of it, as whoever opens the file waits for that too.
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import typescript from 'typescript';

const require = createRequire(import.meta.url);
require.extensions['.ts'] = (module, path) => {
  const compilerOptions = { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022, esModuleInterop: true };
  module._compile(typescript.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText, path);
};
const { withConverted } = require('../tools/libreoffice.cjs');
const { toXlsx } = require('../src/hosts/file/index.ts');
const { workbook } = require('../src/workbook/workbook.ts');
const { NO_ENTRIES } = require('../src/workbook/entries.ts');
const { logBook } = require('../test/workbook/log/logBook.ts');
const { randomLog, seeded } = require('../test/workbook/log/randomLog.ts');
const { planFor } = require('../test/workbook/sheets/plans.ts');

const SYSTEMS = ['门户网站', '政策库', '服务平台'];
const plan = planFor(process.argv[2] ?? 'systems', NO_ENTRIES, {}, 12);
const folder = mkdtempSync(join(tmpdir(), 'sla-log-'));

const seconds = async (rows) => {
  const log = randomLog(seeded(5), plan.months, SYSTEMS, { blanks: 0, faults: 0, rows });
  const sheets = logBook(plan, log, { ready: rows, helpers: rows, systems: 5 });
  const file = join(folder, `${rows}.xlsx`);
  writeFileSync(file, await toXlsx(workbook({ title: plan.name, created: '2026-03-03T00:00:00Z' }, sheets), { formulas: 'native' }));
  const start = process.hrtime.bigint();
  withConverted([file], 'xlsx', 'xlsx:Calc MS Excel 2007 XML', () => undefined);
  return Number(process.hrtime.bigint() - start) / 1e9;
};

const [few, many] = [await seconds(500), await seconds(5000)];
console.log(`${plan.key}: 500 rows ${few.toFixed(1)} s, 5,000 rows ${many.toFixed(1)} s, × ${(many / few).toFixed(1)} (aim ≤ 10)`);
rmSync(folder, { recursive: true, force: true });
