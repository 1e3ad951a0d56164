// What every built-in contract is: its key and its terms table, in the very form that a user would type into a sheet.
import type { TermRow } from '../domain/terms/columns';

export interface BuiltIn {
  readonly key: string;
  readonly rows: readonly TermRow[];
}
