// Copies for tests, as they go out and as they come back.
import { toXlsx } from '../../../src/hosts/file';
import { type Copy, isPrepareFaults, prepare, type PrepareOptions } from '../../../src/workbook/mail/prepare';
import type { Plan } from '../../../src/workbook/plan';
import { planFor } from '../sheets/plans';

const USUAL: PrepareOptions = { months: ['2026-03'], recipients: ['甲方'], formulas: 'native', sent: '2026-04-01' };

export const copiesOf = (plan: Plan, options: Partial<PrepareOptions> = {}): readonly Copy[] => {
  const made = prepare(plan, { ...USUAL, ...options });
  if (isPrepareFaults(made)) throw new Error(JSON.stringify(made));
  return made;
};

export const copyOf = (key: string, options: Partial<PrepareOptions> = {}): Copy => copiesOf(planFor(key), options)[0]!;

export const bytesOf = ({ model }: Copy): Promise<Uint8Array> => toXlsx(model, { formulas: 'native' });
