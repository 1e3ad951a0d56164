// What a package holds that no model has, and that would be gone if the workbook were written anew.
import { unzipSync } from 'fflate';
import type { Beyond } from '../../workbook/mail/facts';

const PARTS: readonly (readonly [Beyond, RegExp])[] = [
  ['comments', /^xl\/(?:comments|threadedComments)/i],
  ['pictures', /^xl\/media\//i],
  ['macros', /vbaProject|^xl\/macrosheets\//i],
  ['pivots', /^xl\/pivot/i],
  ['links', /^xl\/(?:externalLinks|connections|queryTables)/i],
  ['controls', /^xl\/(?:embeddings|activeX|ctrlProps)\//i],
];

/** Each kind once; nothing is unpacked for it. What is no package holds nothing. */
export function beyondModel(file: Uint8Array): readonly Beyond[] {
  const names: string[] = [];
  try {
    unzipSync(file, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return PARTS.flatMap(([kind, pattern]) => (names.some((name) => pattern.test(name)) ? [kind] : []));
}
