// Objects as a request sees them: members by name, each known or refused.
import { fail } from './errors';

export interface Node {
  readonly type: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly go?: Readonly<Record<string, () => Node | null>>;
  readonly call?: Readonly<Record<string, (...args: readonly never[]) => unknown>>;
  readonly item?: (key: never) => Node;
  readonly items?: () => readonly Node[];
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  ('get' in value || 'call' in value || 'set' in value || 'items' in value);

const unknown = (node: Node, name: string): never => fail('ApiNotFound', `${node.type} has no ${name}`);

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What a load asks for: `name`, `tables/name`, through collections of any depth. */
export function answer(node: Node | null, paths: readonly string[]): unknown {
  if (node === null) return null;
  if (node.items) return { _Items: node.items().map((one) => answer(one, paths)) };
  const value: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    const name = pascal(first);
    if (rest.length > 0 || node.go?.[name]) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
    else if (node.get?.[name]) value[name] = node.get[name]();
    else unknown(node, first);
  }
  for (const [name, rest] of deeper) {
    const next = node.go?.[name];
    value[name] = next ? answer(next(), rest.filter(Boolean)) : unknown(node, name);
  }
  return value;
}

export const step = (node: Node, name: string): Node | null => (node.go?.[name] ?? unknown(node, name))();

export const invoke = (node: Node, name: string, args: readonly unknown[]): unknown => {
  const method = node.call?.[name] ?? unknown(node, `${name}()`);
  return (method as (...given: readonly unknown[]) => unknown)(...args);
};

export function assign(node: Node, name: string, value: unknown): void {
  (node.set?.[name] ?? unknown(node, `${name} =`))(value);
}
