/** Writes FOLDER/NAME-01.png … for each workbook; returns the paths of all pages, in order. */
export function drawPages(files: readonly string[], folder: string, dpi?: number): string[];
