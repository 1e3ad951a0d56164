// Which work items are not arranged every month: those whose documents are due only a few times a year.
import type { Contract, Deliverable, Item } from '../contract/types';
import { choiceOf, termText } from '../contract/term';

export interface SparseItem {
  readonly item: Item;
  readonly deliverables: readonly Deliverable[];
}

/** Services are often called without the word (日志分析服务, 日志分析). */
const isOf = ({ duty }: Deliverable, { name }: Item): boolean => duty.startsWith(name.replace(/服务$/, ''));

const SPARSE = new Set(['定期', '每季度', '每半年', '每年']);
const isSparse = ({ frequency, count }: Deliverable): boolean => SPARSE.has(frequency) && count !== undefined && count > 0 && count < 12;

/** None where the contract does not say what becomes of an item that is not arranged. */
export const sparseItems = (contract: Contract): readonly SparseItem[] => {
  if ((termText(contract, '未安排项') ?? choiceOf(contract, '未安排项')) === '不允许') return [];
  return [...contract.tables.values()].flat().flatMap((item) => {
    const own = contract.deliverables.filter((each) => isOf(each, item));
    return own.length > 0 && own.every(isSparse) ? [{ item, deliverables: own }] : [];
  });
};

/** Arranged in a month in which one of them is planned or delivered. */
export const isArranged = (counts: readonly unknown[]): boolean => counts.some((count) => typeof count === 'number' && count > 0);
