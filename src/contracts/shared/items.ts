// Work items: in the three packages every item weighs 30 % time, 50 % quality, 20 % documents.
import type { TermRow } from '../../domain/terms/columns';
import { item } from '../rows';

export const items = (table: string, source: string, marks: readonly (readonly [name: string, fullMark: number])[]): readonly TermRow[] =>
  marks.map(([name, fullMark], index) => item(table, index + 1, name, fullMark, '30%', '50%', '20%', source));
