// Calls of our functions, answered once for the same arguments: dozens of cells ask the same of the same month, and most of them ask again
// what they asked before. The functions depend on their arguments alone, so the key of an answer is every cell of every argument.

export type Cells = readonly (readonly unknown[])[];

/** A table of cells that was seen before is that one again: it is compared cell by cell, never by a shorter sum of it. */
export class Tables {
  private readonly known = new Map<string, Entry[]>();
  private last = 0;

  /** As many of one shape as change by turns while somebody types. */
  constructor(private readonly kept = 12) {}

  seen(cells: Cells): Entry {
    const shape = `${cells.length} ${cells[0]?.length ?? 0}`;
    const list = this.known.get(shape) ?? [];
    const at = list.findIndex((entry) => sameTable(entry.cells, cells));
    const found = list[at];
    if (at === 0 && found) return found;
    if (found) list.splice(at, 1);
    const entry = found ?? { id: (this.last += 1), cells };
    list.unshift(entry);
    list.length = Math.min(list.length, this.kept);
    this.known.set(shape, list);
    return entry;
  }
}

interface Entry {
  readonly id: number;
  readonly cells: Cells;
}

const isError = (value: unknown): value is { readonly error: unknown } => typeof value === 'object' && value !== null && 'error' in value;

const sameCell = (a: unknown, b: unknown): boolean => Object.is(a, b) || (isError(a) && isError(b) && Object.is(a.error, b.error));

function sameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!sameCell(a[i], b[i])) return false;
  return true;
}

function sameTable(a: Cells, b: Cells): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!sameRow(a[i] ?? [], b[i] ?? [])) return false;
  return true;
}

/** Undefined for what is not understood here: such a call is made. */
function keyOf(tables: Tables, value: unknown): string | undefined {
  if (Array.isArray(value)) return `t${tables.seen(value as Cells).id}`;
  if (value === null) return '-';
  if (isError(value)) return `e${String(value.error)}`;
  switch (typeof value) {
    case 'number':
      return Object.is(value, -0) ? 'n-0' : `n${value}`;
    case 'string':
      return `s${value.length} ${value}`;
    case 'boolean':
      return `b${String(value)}`;
    default:
      return undefined;
  }
}

export type Answer = { readonly value: unknown } | { readonly thrown: unknown };
export type Call = (...args: readonly unknown[]) => unknown;

/** Of one function. */
const MOST = 2_000;

export class Answers {
  private readonly tables = new Tables();
  private readonly byCall = new WeakMap<Call, Map<string, Answer>>();

  /** What the function gives or throws. Nobody changes what is given. */
  of(call: Call, args: readonly unknown[]): Answer {
    const parts = args.map((value) => keyOf(this.tables, value));
    if (parts.includes(undefined)) return asked(call, args);
    const key = parts.join('\u0001');
    const own = this.byCall.get(call) ?? new Map<string, Answer>();
    const known = own.get(key);
    if (known) return known;
    const answer = asked(call, args);
    if (own.size >= MOST) own.clear();
    this.byCall.set(call, own.set(key, answer));
    return answer;
  }
}

function asked(call: Call, args: readonly unknown[]): Answer {
  try {
    return { value: call(...args) };
  } catch (thrown) {
    return { thrown };
  }
}
