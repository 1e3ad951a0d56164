// The faults of a file as one message: the file, then a line each with row, column, what stands there, what was expected.
import type { InputCode, InputFault } from '../workbook/textTable';
import type { MessageCode } from './messages.zh';
import { Failure, type Say } from './say';

const SHOWN = 30;
const LONGEST = 40;

/** What stands in a cell, quoted; faults of the terms table come quoted already. */
const found = (fault: InputFault, say: Say): string => {
  const text = fault.found ?? '';
  if (fault.code === 'term' || fault.code === 'contract') return text;
  if (text.trim() === '') return say('blank');
  return UNQUOTED.has(fault.code) ? text : say('quotedText', { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text });
};

/** Their templates have the quotes, or what is found is no cell. */
const UNQUOTED: ReadonlySet<InputCode> = new Set(['columnTwice', 'columnUnknown', 'itemsMissing', 'markMixed', 'cells']);

const NAMED: ReadonlySet<InputCode> = new Set(['columnUnknown', 'table', 'tableBlank', 'item']);

const codeOf = (code: InputCode): MessageCode => (code === 'month' ? 'month_cell' : code);

/** Lists of valid names are long: each is said with the first row that needs it. */
const names = ({ expected }: InputFault, said: Set<string>, say: Say): string => {
  if (expected === undefined || said.has(expected)) return '';
  said.add(expected);
  return say('names', { expected });
};

const line = (fault: InputFault, said: Set<string>, say: Say): string =>
  say(codeOf(fault.code), {
    row: fault.row ?? 0,
    column: fault.column ?? '',
    found: found(fault, say),
    expected: fault.expected ?? '',
    names: NAMED.has(fault.code) ? names(fault, said, say) : '',
  });

export function faultsOf(file: string, faults: readonly InputFault[], say: Say): Failure {
  const said = new Set<string>();
  const lines = faults.slice(0, SHOWN).map((fault) => `  ${line(fault, said, say)}`);
  const more = faults.length > SHOWN ? [`  ${say('more', { count: faults.length - SHOWN })}`] : [];
  return new Failure([say('faults', { file, count: faults.length }), ...lines, ...more].join('\n'));
}
