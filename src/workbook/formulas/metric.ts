// Metrics as people type them: what counts as wrong, what the conditions read, and how they are shown.
import { mostOf } from '../../domain/breach/readMetric';
import type { Word } from '../../domain/condition/vocabulary';
import { figure, quote, trimmed } from './text';

const oneOf = (text: string, words: readonly string[]): string => `OR(${words.map((word) => `${text}=${quote(word)}`).join()})`;

/** 1 where what stands in the cell is no such metric; an error in it leaves the metric open instead. */
export const wrongFormula = (word: Word, ref: string): string => {
  const text = trimmed(ref);
  const most = mostOf(word.name);
  const range = most === Infinity ? `${ref}<0` : `OR(${ref}<0,${ref}>${most})`;
  const number = `IF(ISNUMBER(${ref}),IF(${range},1,0),${word.banded ? '1' : `IF(${oneOf(text, ['是', '否'])},0,1)`})`;
  const right = word.type === 'word' ? `IF(${oneOf(text, word.words ?? [])},0,1)` : number;
  return `IF(ISERROR(${ref}),0,IF(${text}="",0,${right}))`;
};

/** What the conditions read: `""` where it is not known. A count may be typed as 是 or 否; no outcome is none; scores are rounded. */
export const factFormula = (word: Word, ref: string, wrong: string, roundScores: boolean): string => {
  const known = `OR(ISERROR(${ref}),${wrong}=1)`;
  if (word.type === 'word') return `IF(${known},"",IF(${trimmed(ref)}="",${quote(word.words?.[0] ?? '')},${trimmed(ref)}))`;
  const number = word.name.endsWith('得分') && roundScores ? `ROUND(ROUND(${ref},8),2)` : ref;
  const text = word.banded ? '""' : `IF(${trimmed(ref)}="是",1,IF(${trimmed(ref)}="否",0,""))`;
  return `IF(${known},"",IF(ISNUMBER(${ref}),${number},${text}))`;
};

/** `可用性 99.8%`, `后果 重大`; `fact` is what the conditions read. */
export const shownFormula = (word: Word, ref: string, fact: string): string => {
  const number = word.name === '可用性' ? `${figure(`ROUND(${fact}*100,6)`)}&"%"` : figure(`ROUND(${fact},6)`);
  return `${quote(`${word.name} `)}&IF(ISERROR(${ref}),"未定",IF(${fact}="","无",${word.type === 'word' ? fact : number}))`;
};
