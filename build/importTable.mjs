// Who may import whom: the table of the architecture as data. The lint rule beside it makes an import against it an error.

const core = ['domain', 'contracts'];
const react = ['react', 'react-dom', '@fluentui/*'];

/** For each folder of src: the other folders, and the packages, that its files may import. */
export const importTable = {
  domain: { folders: [], packages: ['decimal.js'] },
  contracts: { folders: ['domain'], packages: [] },
  functions: { folders: core, packages: [] },
  workbook: { folders: core, packages: ['sm-crypto', 'zod'] },
  'hosts/excel': { folders: ['workbook'], packages: [] },
  'hosts/file': { folders: ['workbook'], packages: ['@cj-tech-master/excelts', 'fflate', 'node:*'] },
  'hosts/grid': { folders: ['workbook'], packages: ['@univerjs/*', 'rxjs'] },
  taskpane: { folders: ['workbook', ...core], packages: react },
  workbench: { folders: ['hosts/grid', 'hosts/file', 'functions', 'taskpane', 'workbook'], packages: react },
  cli: { folders: ['workbook', 'contracts', 'hosts/file'], packages: ['node:*'] },
};

/** Single files that may do more than their folder: the entry of the pane alone ties it to Excel and to files. */
export const exceptions = {
  'src/taskpane/main.tsx': ['hosts/excel', 'hosts/file'],
};

/** The folder of the table that a path below the project's root belongs to, or undefined. */
export function folderOf(path) {
  const names = Object.keys(importTable);
  return names.find((name) => path === `src/${name}` || path.startsWith(`src/${name}/`));
}

/** Whether a package (`node:fs`, `fflate/browser`, `@fluentui/react-components`) is on a folder's list. */
export function packageAllowed(folder, specifier) {
  return importTable[folder].packages.some((allowed) =>
    allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed || specifier.startsWith(`${allowed}/`),
  );
}

/** Whether a file (path below the root) of one folder may import another folder. */
export function folderAllowed(file, from, to) {
  return from === to || importTable[from].folders.includes(to) || (exceptions[file] ?? []).includes(to);
}
