export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly enums?: readonly unknown[];
  readonly functions: readonly { id: string; name: string; description?: string; parameters: readonly unknown[]; result: unknown }[];
}
/** functions.json as it is shipped. */
export function finished(metadata: Metadata): Metadata;
/** Everything wrong with the functions, in words: ids by the tags, the metadata, ids that the bundle registers. */
export function faults(tagged: readonly string[], metadata: Metadata, registered: readonly string[]): string[];
