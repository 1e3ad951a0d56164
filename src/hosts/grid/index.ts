// What other folders use of the `grid` host.
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

export { blankWorkbook, createGrid, setLanguage, type Grid, type GridOptions, type Language } from './createGrid';
export { gridFunctions, type FunctionsMetadata, type GridFunctions, type Implementation } from './functions';
export { gridHost } from './gridHost';
export { guardSheets, type Guard, type Refusal } from './guard';
export { onBookChange } from './changes';
export { onSelected, type Selected } from './selected';
export { gridModel } from './gridModel';
export { isSnapshot, liveSnapshotOf, recalculate, showSnapshot, whenRendered } from './book';
