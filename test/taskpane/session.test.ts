// What was chosen, step by step.
import { builtInTerms } from '../../src/contracts';
import type { Terms } from '../../src/domain/contract/types';
import { type Chosen, next, type Session, START, type Step } from '../../src/taskpane/session/session';

const terms = builtInTerms('website') as Terms;
const chosen = (key: string, kind: 'builtIn' | 'workbook' = 'builtIn', own = terms): Chosen => ({
  key,
  name: key,
  terms: own,
  origin: { kind },
});
const run = (...steps: readonly Step[]): Session => steps.reduce(next, START);

const website: Step = { do: 'choose', chosen: chosen('website'), wish: { from: '2026-03', months: '12' } };
const sixty: Step = { do: 'reading', name: '六十分', choice: '不及格' };
const adopt: Step = { do: 'adopt', chosen: chosen('website', 'workbook'), wish: { from: '2026-05', months: '6' } };

it('takes the months that a contract suggests, and keeps the way of computing', () => {
  const session = run({ do: 'wish', wish: { formulas: 'addin', months: '3' } }, website);
  expect(session.wish).toMatchObject({ from: '2026-03', months: '12', formulas: 'addin' });
});

it('forgets the readings of another contract', () => {
  expect(run(website, sixty).choices).toEqual(new Map([['六十分', '不及格']]));
  expect(run(website, sixty, { do: 'choose', chosen: chosen('data'), wish: {} }).choices.size).toBe(0);
});

it('takes a choice back', () => {
  expect(run(website, sixty, { do: 'reading', name: '六十分', choice: undefined }).choices.size).toBe(0);
});

describe('the workbook holds sheets of ours', () => {
  it('takes them over where nothing was chosen, with their months', () => {
    expect(run(adopt)).toMatchObject({ chosen: { key: 'website', origin: { kind: 'workbook' } }, wish: { from: '2026-05', months: '6' } });
  });

  it('leaves another contract chosen as it is', () => {
    expect(run({ do: 'choose', chosen: chosen('data'), wish: {} }, adopt).chosen?.key).toBe('data');
  });

  it('keeps the months that were typed since, when it is read again', () => {
    expect(run(adopt, { do: 'wish', wish: { months: '8' } }, adopt).wish).toMatchObject({ from: '2026-05', months: '8' });
  });

  it('keeps a choice that the sheets do not make yet, and drops one that they do', () => {
    expect(run(website, sixty, adopt).choices).toEqual(new Map([['六十分', '不及格']]));
    const made: Terms = {
      terms: terms.terms.map((term) => (term.kind === '解读' && term.id === '六十分' ? { ...term, choice: '不及格' } : term)),
    };
    expect(run(website, sixty, { do: 'adopt', chosen: chosen('website', 'workbook', made), wish: {} }).choices.size).toBe(0);
  });

  it('goes back to what was chosen before, once undone', () => {
    expect(run(website, adopt, { do: 'vanished' }).chosen?.origin.kind).toBe('builtIn');
    expect(run(adopt, { do: 'vanished' }).chosen).toBeUndefined();
    expect(run(website, { do: 'vanished' }).chosen?.key).toBe('website');
  });
});
