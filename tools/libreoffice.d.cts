/**
 * Recalculates workbooks and converts them: `extension` of the result, `filter` as --convert-to takes it. Calls `take`
 * with each input's path and the path of its result, which is gone afterwards; returns what `take` returned.
 */
export function withConverted<T>(
  files: readonly string[],
  extension: string,
  filter: string,
  take: (file: string, result: string) => T,
): T[];
export function withSheets<T>(
  files: readonly string[],
  filter: string,
  take: (file: string, sheets: ReadonlyMap<string, string>) => T,
): T[];
