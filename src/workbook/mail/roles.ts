// What the locked cells of a sent sheet are, so that a change is named for what it is: a weight, a full mark, an item's name.
import { DIMENSIONS } from '../../domain/contract/types';
import { cell, parseCell } from '../address';
import type { Plan } from '../plan';
import { FORM_COLUMNS, formSheet, fullColumn, markRow, weightRow } from '../sheets/formLayout';
import { dimensionNames } from '../sheets/scoreForm';
import type { FindingCode } from './finding';
import { COPY, STAMP_LABELS } from './words.zh';
import type { Receipt } from './receipt';

export interface Role {
  readonly code: Extract<FindingCode, 'weight' | 'fullMark' | 'item' | 'stampChanged'>;
  readonly label: string;
}

/** By sheet, then by address as sent. */
export type Roles = ReadonlyMap<string, ReadonlyMap<string, Role>>;

const formRoles = (plan: Plan, table: string, sheet: string): ReadonlyMap<string, Role> => {
  const roles = new Map<string, Role>();
  const names = dimensionNames(plan);
  [...(plan.contract.tables.get(table) ?? []).keys()].forEach((index) => {
    const place = `${sheet} 第${index + 1}项`;
    roles.set(cell(weightRow(index), FORM_COLUMNS.name), { code: 'item', label: `${place} 工作项` });
    [...DIMENSIONS.map((dimension, d) => names[d] ?? dimension), '小计'].forEach((name, d) => {
      roles.set(cell(weightRow(index), fullColumn(d)), { code: 'weight', label: `${place} ${name} 权重` });
      roles.set(cell(markRow(index), fullColumn(d)), { code: 'fullMark', label: `${place} ${name} 满分` });
    });
  });
  return roles;
};

const stampRoles = ({ sheets }: Receipt): ReadonlyMap<string, Role> => {
  const roles = new Map<string, Role>();
  const labels = new Set<unknown>(Object.values(STAMP_LABELS));
  for (const [address, value] of Object.entries(sheets.find(({ name }) => name === COPY)?.values ?? {})) {
    const at = labels.has(value) ? parseCell(address) : undefined;
    if (at && at.col === 1) roles.set(cell(at.row, 2), { code: 'stampChanged', label: String(value) });
  }
  return roles;
};

export const rolesOf = (plan: Plan | undefined, receipt: Receipt): Roles => {
  const forms = (plan?.months ?? []).flatMap((month) =>
    [...(plan?.contract.tables.keys() ?? [])].flatMap((table) => (plan ? [[formSheet(plan, month, table), table] as const] : [])),
  );
  return new Map([[COPY, stampRoles(receipt)], ...forms.map(([sheet, table]) => [sheet, plan ? formRoles(plan, table, sheet) : new Map<string, Role>()] as const)]);
};
