// What a page uses of the `file` host: bytes in, bytes out, nothing of node.
export { readXlsx } from './readXlsx';
export { toXlsx, type XlsxOptions } from './toXlsx';
export { DEFAULT_PANE, paneIn, type PaneReference } from './webExtension';
