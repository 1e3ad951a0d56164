// The SLA functions in the grid's own formula engine: the built bundle as Excel would run it, described by functions.json.
import { BooleanNumber, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import { Answers } from './calls';

/** As much of functions.json as is needed here. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
  }[];
}
type Metadata = FunctionsMetadata['functions'][number];
export type Implementation = (...args: readonly unknown[]) => unknown;
type Executors = [new () => BaseFunction, string][];

export interface GridFunctions {
  executors(): Executors;
  descriptions(): IFunctionInfo[];
  /** Why the cell (counted from 0) shows an error, in the words of the function; only while it shows that error. */
  messageAt(sheetId: string, row: number, column: number, shown: string): string | undefined;
}

const NAMESPACE = 'SLA';
const nameOf = ({ id }: Metadata): string => `${NAMESPACE}.${id}`;

interface Thrown {
  readonly code: string;
  readonly message: string;
}
const isThrown = (value: unknown): value is Thrown =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Thrown>).code === 'string';

/** A cell as Excel hands it over: a blank is '', an error an object. */
function cellOf(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return '';
  return value.isError() ? { error: value.getValue() } : value.getValue();
}

/** The engine gives every formula that reads a range the same table, as long as one calculation lasts. */
const READ = new WeakMap<BaseValueObject, unknown[][]>();

function cellsOf(table: ArrayValueObject): unknown[][] {
  const known = READ.get(table);
  if (known) return known;
  const cells = Array.from(table.getArrayValue(), (row) => Array.from(row, cellOf));
  READ.set(table, cells);
  return cells;
}

/** Left out is null; a range is a table, one cell of it for a parameter that takes a value. */
export function argumentOf(value: BaseValueObject, matrix: boolean): unknown {
  if (value.isArray()) {
    const cells = cellsOf(value as ArrayValueObject);
    const single = cells.length === 1 && cells[0]?.length === 1;
    return single && !matrix ? cells[0]?.[0] : cells;
  }
  if (value.isNull()) return null;
  return matrix ? [[cellOf(value)]] : cellOf(value);
}

const ERRORS: Readonly<Record<string, ErrorType>> = { '#N/A': ErrorType.NA, '#VALUE!': ErrorType.VALUE };
const errorOf = (code: string): BaseValueObject => ErrorValueObject.create(ERRORS[code] ?? ErrorType.VALUE);

function valueOf(result: unknown): BaseValueObject {
  if (typeof result === 'number') return NumberValueObject.create(result);
  if (typeof result === 'boolean') return BooleanValueObject.create(result);
  if (typeof result === 'string') return StringValueObject.create(result);
  return isThrown(result) ? errorOf(result.code) : errorOf('#VALUE!');
}

export function resultOf(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return valueOf(result);
  const rows = (result as unknown[][]).map((row) => row.map(valueOf));
  if (rows.length === 1 && rows[0]?.length === 1 && rows[0][0]) return rows[0][0];
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

interface Told {
  readonly name: string;
  readonly error: Thrown;
}
const key = (sheetId: Nullable<string>, row: number, column: number): string => `${String(sheetId)} ${row} ${column}`;

/** A function of the engine for one of ours. Whatever ours does, it returns: a throw would stop every calculation. */
function executor(metadata: Metadata, implementation: () => Implementation, answers: Answers, told: Map<string, Told>): Executors[number] {
  const { parameters } = metadata;
  const name = nameOf(metadata);
  const run = (variants: readonly BaseValueObject[]): unknown => {
    if (variants.length > parameters.length) return { code: '#VALUE!', message: `${name} 最多有 ${parameters.length} 个参数` };
    const args = parameters.map(({ dimensionality }, i) => {
      const variant = variants[i];
      return variant ? argumentOf(variant, dimensionality === 'matrix') : null;
    });
    const answer = answers.of(implementation(), args);
    if ('value' in answer) return answer.value;
    return isThrown(answer.thrown) ? answer.thrown : { code: '#VALUE!', message: String(answer.thrown) };
  };
  class Ours extends BaseFunction {
    constructor() {
      super(name);
    }
    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const result = run(variants);
      const at = key(this.subUnitId, this.row, this.column);
      if (isThrown(result)) told.set(at, { name, error: result });
      else if (told.get(at)?.name === name) told.delete(at);
      return resultOf(result);
    }
  }
  return [Ours, name];
}

function describe(metadata: Metadata): IFunctionInfo {
  return {
    functionName: nameOf(metadata),
    functionType: FunctionType.User,
    description: metadata.description,
    abstract: metadata.description,
    functionParameter: metadata.parameters.map(({ name, description, optional }) => ({
      name,
      detail: description,
      example: name,
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}

export function gridFunctions({ functions }: FunctionsMetadata, implementations: ReadonlyMap<string, Implementation>): GridFunctions {
  const told = new Map<string, Told>();
  const answers = new Answers();
  return {
    executors: () =>
      functions.flatMap((metadata) => {
        const first = implementations.get(metadata.id);
        // The last one associated counts, as in Excel.
        return first ? [executor(metadata, () => implementations.get(metadata.id) ?? first, answers, told)] : [];
      }),
    descriptions: () => functions.map(describe),
    messageAt: (sheetId, row, column, shown) => {
      const said = told.get(key(sheetId, row, column));
      return said?.error.code === shown ? said.error.message : undefined;
    },
  };
}
