// Readings as choices: what a contract's table asks for, what may be chosen, and the terms with another choice made.
import { findReading } from '../../domain/contract/readings';
import type { Contract, ReadingRow, Term, Terms } from '../../domain/contract/types';

export interface ReadingView {
  readonly name: string;
  /** What the contract leaves open; empty for a reading of the table's own. */
  readonly text: string;
  readonly source: string;
  readonly choices: readonly string[];
  readonly choice: string;
  /** What the terms themselves say. */
  readonly own: string;
  /** The product's default. */
  readonly usual: string | undefined;
}

/** A reading of the table's own may take what its rows are limited to. */
const choicesFor = (terms: readonly Term[], name: string, own: string): readonly string[] =>
  findReading(name)?.choices ?? [
    ...new Set([own, ...terms.flatMap(({ guards }) => guards.filter(({ reading }) => reading === name).map(({ choice }) => choice))]),
  ];

const ownChoice = (terms: readonly Term[], row: ReadingRow): string =>
  terms.find((term): term is ReadingRow => term.kind === '解读' && term.id === row.id && term.from === row.from)?.choice ?? row.choice;

/** `contract` is what holds of the terms, whichever choices the pane made. */
export const readingViews = ({ terms }: Terms, contract: Contract, choices: ReadonlyMap<string, string>): readonly ReadingView[] =>
  [...contract.readings.values()].map((row) => {
    const own = ownChoice(terms, row);
    return {
      name: row.id,
      text: findReading(row.id)?.text ?? '',
      source: row.source,
      choices: choicesFor(terms, row.id, own),
      choice: choices.get(row.id) ?? own,
      own,
      usual: findReading(row.id)?.choices[0],
    };
  });

/** The table with other choices in its 解读 rows, as if they had been typed there. */
export const withChoices = (terms: Terms, choices: ReadonlyMap<string, string>): Terms =>
  choices.size === 0
    ? terms
    : {
        terms: terms.terms.map((term) =>
          term.kind === '解读' && choices.has(term.id) ? { ...term, choice: choices.get(term.id) ?? term.choice } : term,
        ),
      };
