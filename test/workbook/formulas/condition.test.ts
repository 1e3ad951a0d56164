// One tree, two back ends: random conditions over random facts, blanks among them, as predicate and as formula in LibreOffice.
import fc from 'fast-check';
import { and, type Compare, type Condition, namesIn, or } from '../../../src/domain/condition/ast';
import { conditionFormula, type Mode } from '../../../src/domain/condition/formula';
import { parseCondition } from '../../../src/domain/condition/parse';
import { predicate } from '../../../src/domain/condition/predicate';
import { printCondition } from '../../../src/domain/condition/print';
import { incidentNames, incidentVocabulary, metricNames, metricVocabulary, type Vocabulary, type Word } from '../../../src/domain/condition/vocabulary';
import { evaluate } from './evaluate';

const BOUNDS = ['0', '1', '3', '30', '60', '99.9%', '50万', '0.5'] as const;
const VALUES = [0, 1, 2.999, 3, 3.001, 29.99, 30, 60, 0.999, 0.9989, 0.9991, 500000, 499999.99, 0.5, 1e-7] as const;

const compare = (vocabulary: Vocabulary, names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...names).chain((name) => {
    const word = vocabulary(name)!;
    const literal = word.type === 'word' ? fc.constantFrom(...word.words!) : fc.constantFrom(...BOUNDS);
    const op = word.type === 'word' ? fc.constantFrom('=', '≠') : fc.constantFrom('=', '≠', '>', '≥', '<', '≤');
    return fc.tuple(op, literal).map(([sign, text]) => parseCondition(`${name} ${sign} ${text}`, vocabulary) as Compare);
  });

const conditions = (vocabulary: Vocabulary, names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
    leaf: compare(vocabulary, names),
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(and),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(or),
      tie('tree').map((part): Condition => ({ type: 'not', part })),
    ),
  })).tree;

type Cells = Readonly<Record<string, number | string>>;
const cellsFor = (vocabulary: Vocabulary, names: readonly string[]): fc.Arbitrary<Cells> =>
  fc
    .tuple(
      ...names.map((name) => {
        const word = vocabulary(name)!;
        const value = word.type === 'word' ? fc.constantFrom<number | string>(...word.words!) : fc.constantFrom<number | string>(...VALUES);
        return fc.option(value, { freq: 3 }).map((cell) => [name, cell] as const);
      }),
    )
    .map((pairs) => Object.fromEntries(pairs.flatMap(([name, cell]) => (cell === null ? [] : [[name, cell]]))));

const BLANKS: Readonly<Record<Word['blank'], number | string | undefined>> = { unknown: undefined, zero: 0, no: '否', none: '无' };

const cases = (vocabulary: Vocabulary, names: readonly string[], seed: number) =>
  fc.sample(
    conditions(vocabulary, names).chain((condition) => cellsFor(vocabulary, namesIn(condition)).map((cells) => ({ condition, cells, vocabulary }))),
    { numRuns: 700, seed },
  );

const ALL = [...cases(metricVocabulary(), metricNames, 11), ...cases(incidentVocabulary, incidentNames, 12)];

test.each<Mode>(['certain', 'possible'])('%s', async (mode) => {
  const theirs = await evaluate(ALL.map(({ condition, cells, vocabulary }) => ({ cells, formula: (ref) => conditionFormula(condition, ref, vocabulary, mode) })));
  const differing = ALL.flatMap(({ condition, cells, vocabulary }, i) => {
    const holds = predicate(condition)((name) => cells[name] ?? BLANKS[vocabulary(name)!.blank]);
    const expected = (holds ?? mode === 'possible') ? 'TRUE' : 'FALSE';
    return theirs[i] === expected ? [] : [`${printCondition(condition)} ${JSON.stringify(cells)}: ${expected} / ${theirs[i] ?? ''}`];
  });
  expect(differing).toEqual([]);
});
