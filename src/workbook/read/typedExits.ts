// What is typed on 年度汇总: the facts of the grounds for ending the contract that neither log nor scores hold.
import { parseCell } from '../address';
import type { Plan } from '../plan';
import { exitInputs } from '../sheets/exitLayout';
import { COUNT_OR_WORD, type TypedCell } from './typedCell';

export const exitCells = (plan: Plan): readonly TypedCell[] =>
  exitInputs(plan).map(({ sheet, address, fact: { name, word } }) => ({
    sheet,
    address,
    what: { kind: 'exitFact', fact: name },
    label: `${sheet} ${name}`,
    expected: word.banded ? { kind: 'number', min: 0, max: 1e9 } : COUNT_OR_WORD,
    anchor: { row: parseCell(address)?.row ?? 0, col: 1, text: name },
  }));
