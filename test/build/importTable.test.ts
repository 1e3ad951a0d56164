// The architecture's import table, held by the real lint configuration: every pair of folders, allowed or reported.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Written out a second time, from architecture.md: this is what the table must say. */
const table: Record<string, readonly string[]> = {
  domain: [],
  contracts: ['domain'],
  functions: ['domain', 'contracts'],
  workbook: ['domain', 'contracts'],
  'hosts/excel': ['workbook'],
  'hosts/file': ['workbook'],
  'hosts/grid': ['workbook'],
  taskpane: ['workbook', 'domain', 'contracts'],
  workbench: ['hosts/grid', 'hosts/file', 'functions', 'taskpane', 'workbook'],
  cli: ['workbook', 'contracts', 'hosts/file'],
};

interface Probe {
  readonly filePath: string;
  readonly code: string;
  readonly reported: boolean;
}

const folders = Object.keys(table);
const up = (folder: string): string => '../'.repeat(folder.split('/').length);

const pairs: Probe[] = folders.flatMap((from) =>
  folders.map((to) => ({
    filePath: `src/${from}/probe.ts`,
    code: `import { x } from '${up(from)}${to}/thing';`,
    reported: from !== to && !table[from]!.includes(to),
  })),
);

const forms: Probe[] = [
  `import '../cli/main';`,
  `export { x } from '../cli/main';`,
  `export * from '../cli/main';`,
  `import type { X } from '../cli/main';`,
  `export type Y = import('../cli/main').X;`,
  `export const x = import('../cli/main');`,
  `export const x = require('../cli/main');`,
  `import x = require('../cli/main');`,
  `import { x } from '../../test/x';`,
  `export const load = (name: string) => import(name);`,
].map((code) => ({ filePath: 'src/domain/probe.ts', code, reported: true }));

const packages: Probe[] = [
  { from: 'domain/money', name: 'decimal.js', reported: false },
  { from: 'domain', name: 'fflate', reported: true },
  { from: 'domain', name: 'node:fs', reported: true },
  { from: 'domain', name: 'fs', reported: true },
  { from: 'functions', name: 'decimal.js', reported: true },
  { from: 'functions', name: 'react', reported: true },
  { from: 'workbook', name: '@cj-tech-master/excelts', reported: true },
  { from: 'hosts/file', name: '@cj-tech-master/excelts', reported: false },
  { from: 'hosts/file', name: 'node:fs/promises', reported: false },
  { from: 'hosts/excel', name: 'node:fs', reported: true },
  { from: 'cli', name: 'node:path', reported: false },
  { from: 'cli', name: 'fflate', reported: true },
  { from: 'taskpane', name: 'react', reported: false },
].map(({ from, name, reported }) => ({ filePath: `src/${from}/probe.ts`, code: `import '${name}';`, reported }));

const entry: Probe[] = [
  { filePath: 'src/taskpane/main.tsx', code: `import '../hosts/excel/host';`, reported: false },
  { filePath: 'src/taskpane/pages/main.tsx', code: `import '../../hosts/excel/host';`, reported: true },
];

const probes = [...pairs, ...forms, ...packages, ...entry];
const counts = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'lintProbes.mjs')], { input: JSON.stringify(probes), encoding: 'utf8' }),
) as number[];

test.each(probes.map((probe, i) => [probe.filePath, probe.code, probe.reported, counts[i]] as const))(
  '%s: %s reported: %s',
  (_file, _code, reported, count) => {
    expect(count).toBe(reported ? 1 : 0);
  },
);
