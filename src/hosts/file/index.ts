// What other folders use of the `file` host.
export { fileHost } from './fileHost';
export { readXlsx } from './readXlsx';
export { streamTable, type StreamedColumn, type StreamedTable } from './streamTable';
export { toXlsx, type XlsxOptions } from './toXlsx';
export { writeFileAtomically } from './writeFile';
