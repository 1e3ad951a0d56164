// Where a parsed formula refers to cells.
import type { BaseAstNode } from '@univerjs/preset-sheets-core';
import { cellOf, isFixed, parseReference, type Reference } from './relative';

export type NodeReference = readonly [BaseAstNode, Reference];
/** Two corners; the same one twice for a single cell. */
export type Area = readonly [Reference, Reference];

/** Kinds of nodes, as the engine counts them. */
const [REFERENCE, UNION] = [1, 10];
const kindOf = ({ nodeType }: BaseAstNode): number => Number(nodeType);
/** `表[列]`: the table says where it is. */
const isOfTable = (token: string): boolean => token.includes('[');

function everyNode(node: BaseAstNode, visit: (node: BaseAstNode) => void): void {
  visit(node);
  node.getChildren().forEach((child) => everyNode(child, visit));
}

const sorted = (texts: readonly string[]): string => [...texts].sort().join(' ');

/** Those that move; undefined where something is referred to in a way that is not understood here, or other cells than the text names. */
export function referencesIn(node: BaseAstNode, named: readonly string[]): NodeReference[] | undefined {
  const found: NodeReference[] = [];
  let understood = true;
  everyNode(node, (one) => {
    const token = one.getToken();
    if (kindOf(one) !== REFERENCE || isOfTable(token)) return;
    const reference = parseReference(token);
    if (!reference) understood = false;
    else if (!isFixed(reference)) found.push([one, reference]);
  });
  const same = sorted(found.map(([, reference]) => cellOf(reference))) === sorted(named);
  return understood && same ? found : undefined;
}

const referenceOf = (node: BaseAstNode | undefined): Reference | undefined =>
  node && kindOf(node) === REFERENCE && !isOfTable(node.getToken()) ? parseReference(node.getToken()) : undefined;

function areaOf(node: BaseAstNode): Area | undefined {
  const [first, last, ...more] = kindOf(node) === UNION ? node.getChildren() : [node, node];
  const [from, to] = [referenceOf(first), referenceOf(last)];
  return from && to && more.length === 0 ? [from, to] : undefined;
}

/** What the formula reads, found as the engine finds it; undefined where only the engine can tell. */
export function areasIn(root: BaseAstNode): Area[] | undefined {
  const areas: Area[] = [];
  let understood = true;
  const look = (node: BaseAstNode): void => {
    for (const child of node.getChildren()) {
      if (kindOf(child) !== REFERENCE && kindOf(child) !== UNION) {
        look(child);
        continue;
      }
      const area = areaOf(child);
      if (area) areas.push(area);
      else understood = false;
    }
  };
  look(root);
  return understood ? areas : undefined;
}
