// What other folders use of the `file` host.
export { fileHost } from './fileHost';
export { readXlsx } from './readXlsx';
export { streamTable, type StreamedColumn, type StreamedTable } from './streamTable';
export { toXlsx, type XlsxOptions } from './toXlsx';
export { DEFAULT_PANE, DEPLOYMENT_NAMES, paneIn, paneOf, type PaneReference } from './webExtension';
export { writeFileAtomically } from './writeFile';
