// --pane and --no-pane: which add-in's pane a workbook opens with in Excel.
import { DEFAULT_PANE, DEPLOYMENT_NAMES, paneIn, paneOf, type PaneReference } from '../hosts/file';
import { Failure, type Say } from './say';

/** undefined: as the workbook has it that stands there, in a new one the usual. */
export type PaneWish = PaneReference | 'none' | undefined;

export function paneWish(values: ReadonlyMap<string, string>, say: Say): PaneWish | Failure {
  const found = values.get('pane');
  if (values.has('no-pane')) return found === undefined ? 'none' : new Failure(say('paneTwice'));
  if (found === undefined) return undefined;
  return paneOf(found) ?? new Failure(say('pane', { found, known: DEPLOYMENT_NAMES.join(say('comma')) }));
}

/** `there`: the workbook that it is made from or takes the place of. */
export const paneFor = (wish: PaneWish, there: Uint8Array | undefined): PaneReference | undefined => {
  if (wish !== undefined) return wish === 'none' ? undefined : wish;
  return there ? paneIn(there) : DEFAULT_PANE;
};
