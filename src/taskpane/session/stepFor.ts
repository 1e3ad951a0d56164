// What the session makes of what the workbook turns out to hold.
import { DELIVERABLES, PAYMENTS } from '../../workbook/sheetNames';
import type { Content } from './content';
import type { Step } from './session';

export const stepFor = (content: Content): Step | undefined => {
  if (content.state === 'empty') return { do: 'vanished' };
  if (content.state === 'unreadable') return undefined;
  const { plan } = content.book;
  const [first] = plan.months;
  const parts = {
    log: plan.entries.log !== undefined,
    payments: content.own.includes(PAYMENTS),
    deliverables: content.own.includes(DELIVERABLES),
  };
  return {
    do: 'adopt',
    chosen: { key: plan.key, name: plan.name, terms: { terms: plan.contract.terms }, origin: { kind: 'workbook' } },
    wish: first ? { ...parts, from: first.label, months: String(plan.months.length) } : parts,
  };
};
