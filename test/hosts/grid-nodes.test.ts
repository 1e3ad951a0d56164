// Parsed formulas that several cells share: for each of them the references are its own, and what it reads is what they say.
import type { BaseAstNode, IFormulaDependencyTree } from '@univerjs/preset-sheets-core';
import { FormulaNodes } from '../../src/hosts/grid/formulaNodes';

/** As much of the engine's nodes as is asked for; a formula of the tests is `=ref op ref …`, a reference with a colon is a union. */
class Node {
  _token: string;
  constructor(
    token: string,
    readonly nodeType: number,
    private readonly children: readonly Node[] = [],
  ) {
    this._token = token;
  }
  getToken(): string {
    return this._token;
  }
  getChildren(): readonly Node[] {
    return this.children;
  }
}
const reference = (token: string): Node => {
  const [first = '', last] = token.split(/:(?!.*!)/);
  return last === undefined ? new Node(first, 1) : new Node(':', 10, [new Node(first, 1), new Node(last, 1)]);
};
const parse = (formula: string): BaseAstNode =>
  new Node('R', 9, [new Node('SUM', 4, formula.slice(1).split('+').map(reference))]) as unknown as BaseAstNode;

const tree = (formula: string, row: number, column: number): IFormulaDependencyTree =>
  ({ unitId: 'u', subUnitId: 's', formula, row, column }) as IFormulaDependencyTree;

const tokens = (node: BaseAstNode): readonly string[] => [
  ...(Number(node.nodeType) === 1 ? [node.getToken()] : []),
  ...node.getChildren().flatMap(tokens),
];

const made = (): { nodes: FormulaNodes; parsed: string[] } => {
  const parsed: string[] = [];
  const nodes = new FormulaNodes(
    ({ formula }) => {
      parsed.push(formula);
      return parse(formula);
    },
    () => false,
  );
  return { nodes, parsed };
};

test('one is parsed for all that read alike, each gets its own references, whoever asks last', () => {
  const { nodes, parsed } = made();
  const [a, b] = [tree(`=A1+$B$1+'表 1'!C1:C3`, 0, 4), tree(`=A9+$B$1+'表 1'!C9:C11`, 8, 4)];
  const both = (): void => {
    expect(tokens(nodes.of(a))).toEqual(['A1', '$B$1', `'表 1'!C1`, 'C3']);
    expect(tokens(nodes.of(b))).toEqual(['A9', '$B$1', `'表 1'!C9`, 'C11']);
  };
  both();
  both();
  expect(parsed).toEqual([a.formula]);
});

test('what each of them reads', () => {
  const { nodes } = made();
  const [a, b] = [tree(`=A1+'表 1'!$C$2:C4`, 0, 4), tree(`=B1+'表 1'!$C$2:D4`, 0, 5)];
  [a, b].forEach((one) => nodes.of(one));
  const box = (startRow: number, startColumn: number, endRow: number, endColumn: number): object => ({
    startRow,
    startColumn,
    endRow,
    endColumn,
  });
  expect(nodes.reads(a)).toEqual([
    { sheet: '', box: box(0, 0, 0, 0) },
    { sheet: `'表 1'!`, box: box(1, 2, 3, 2) },
  ]);
  expect(nodes.reads(b)).toEqual([
    { sheet: '', box: box(0, 1, 0, 1) },
    { sheet: `'表 1'!`, box: box(1, 2, 3, 3) },
  ]);
});

test('where the text names other cells than the engine finds, it stands alone', () => {
  const parsed: string[] = [];
  const nodes = new FormulaNodes(
    ({ formula }) => {
      parsed.push(formula);
      return parse('=A1');
    },
    () => false,
  );
  const [a, b] = [tree('=A1+B1', 0, 4), tree('=A2+B2', 1, 4)];
  [a, b, a].forEach((one) => nodes.of(one));
  expect(parsed).toEqual([a.formula, b.formula]);
  expect(nodes.reads(a)).toBeUndefined();
});

test('a table’s column is the table’s business', () => {
  const { nodes, parsed } = made();
  const [a, b] = [tree('=表[列]+A1', 0, 4), tree('=表[列]+A2', 1, 4)];
  expect(tokens(nodes.of(a))).toEqual(['表[列]', 'A1']);
  expect(tokens(nodes.of(b))).toEqual(['表[列]', 'A2']);
  expect(parsed).toHaveLength(1);
  expect(nodes.reads(a)).toBeUndefined();
});

test('highlights are never shared: their formula belongs to no cell', () => {
  const { nodes, parsed } = made();
  [tree('=A1', -1, -1), tree('=A1', -1, -1)].forEach((one) => nodes.of(one));
  expect(parsed).toHaveLength(2);
});
