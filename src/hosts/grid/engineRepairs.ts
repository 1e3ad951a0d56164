// Where Univer's formula engine computes something else than Excel, found by computing every contract's workbook in both
// (test/browser/equal.test.ts), put right.
import {
  BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  compareToken,
  FORMULA_REF_TO_ARRAY_CACHE,
  functionLookup,
  NumberValueObject,
  ValueObjectFactory,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/preset-sheets-core';

/** It remembers where in a column a value stands, and takes 0 for blank and errors for values: `IF(A1="",…)` of a zero would be true. Never used. */
const forgetPlaces = (): void =>
  void Object.assign(CELL_INVERTED_INDEX_CACHE, {
    set: () => undefined,
    setContinueBuildingCache: () => undefined,
    canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }),
  });

/**
 * Parsed formulas are remembered by 32 bits of a sum over their text: two of some ten thousand may well have the same, and the second cell would
 * be computed by the first one's formula. By the text itself instead. The class is not exported; all of its memories share this one's.
 */
const rememberWholeTexts = (): void =>
  void Object.assign(Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as object, { _hash: (text: string) => text });

const isQuoted = (raw: unknown): boolean => typeof raw === 'string' && /^\s*"[\s\S]*"\s*$/.test(raw);

/** `{"2026-12"}` is text, and no date. */
function keepQuotedText(): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  const ours: typeof ValueObjectFactory.create = (raw, ignorePatterns = false) => create(raw, ignorePatterns || isQuoted(raw));
  Object.assign(ValueObjectFactory, { create: ours });
}

type Executor = [new (name: string) => BaseFunction, string];

const builtIn = (name: string): BaseFunction => {
  const found = (functionLookup as Executor[]).find(([, own]) => own === name);
  if (!found) throw new Error(`the engine has no ${name}`);
  return new found[0](name);
};

/** `INDEX(…)-1` comes as a table of one cell. */
function singleOf(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const table = value as ArrayValueObject;
  return (table.getRowCount() === 1 && table.getColumnCount() === 1 ? table.get(0, 0) : undefined) ?? value;
}

/** The last of several that are equal, where the values are in order; Univer gives the first. */
class Match extends BaseFunction {
  private readonly plain = builtIn('MATCH');

  override calculate(looked: BaseValueObject, among: BaseValueObject, type?: BaseValueObject): ReturnType<BaseFunction['calculate']> {
    const value = singleOf(looked);
    const found = type ? this.plain.calculate(value, among, type) : this.plain.calculate(value, among);
    const ascending = !type || Number(type.getValue()) > 0;
    if (!ascending || !among.isArray() || value.isArray() || !(found instanceof NumberValueObject)) return found;
    const cells = among as ArrayValueObject;
    const across = cells.getRowCount() === 1;
    const count = across ? cells.getColumnCount() : cells.getRowCount();
    let last = Number(found.getValue());
    for (; last < count; last += 1) {
      const next = across ? cells.get(0, last) : cells.get(last, 0);
      if (!next || next.isNull() || next.isError() || next.compare(value, compareToken.EQUALS).getValue() !== true) break;
    }
    return NumberValueObject.create(last);
  }
}

/** Registered after the engine's own, in their place. */
export const REPAIRED: readonly Executor[] = [[Match, 'MATCH']];

export function repairEngine(): void {
  forgetPlaces();
  rememberWholeTexts();
  keepQuotedText();
}
