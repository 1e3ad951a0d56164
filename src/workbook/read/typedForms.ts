// What is typed on the months' evaluation forms: marks, and the ground of each deduction.
import { DIMENSIONS, type Item } from '../../domain/contract/types';
import { fullMarks } from '../../domain/evaluation/score';
import { cell } from '../address';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { FORM_COLUMNS, formSheet, markColumn, markRow, weightRow } from '../sheets/formLayout';
import { dimensionNames } from '../sheets/scoreForm';
import { notArrangedRule } from '../sheets/scoreFormulas';
import { type Anchor, TEXT, type TypedCell } from './typedCell';

interface Form {
  readonly plan: Plan;
  readonly month: string;
  readonly table: string;
  readonly sheet: string;
  readonly items: readonly Item[];
}

const itemCells = ({ plan, month, table, sheet, items }: Form, item: Item, index: number): readonly TypedCell[] => {
  const full = fullMarks(item).map((mark) => mark.toNumber());
  const names = dimensionNames(plan);
  const notArranged = notArrangedRule(plan.contract) !== '不允许';
  const nth = items.slice(0, index).filter(({ name }) => name === item.name).length;
  const anchor: Anchor = { row: weightRow(index), col: FORM_COLUMNS.name, text: item.name, nth };
  const place = `${sheet} 第${index + 1}项`;
  const marks = DIMENSIONS.map((dimension, d): TypedCell => ({
    sheet,
    address: cell(markRow(index), markColumn(d)),
    what: { kind: 'mark', month, table, item: index, dimension },
    label: `${place} ${names[d] ?? dimension}`,
    expected: { kind: 'mark', max: full[d] ?? 0, notArranged },
    anchor,
  }));
  const address = cell(weightRow(index), FORM_COLUMNS.ground);
  return [...marks, { sheet, address, what: { kind: 'ground', month, table, item: index }, label: `${place} 扣分说明`, expected: TEXT, anchor }];
};

export const formCells = (plan: Plan, month: Month): readonly TypedCell[] =>
  [...plan.contract.tables].flatMap(([table, items]) => {
    const form: Form = { plan, month: month.label, table, sheet: formSheet(plan, month, table), items };
    return items.flatMap((item, index) => itemCells(form, item, index));
  });
