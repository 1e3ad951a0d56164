// A scores file as an office would hand it in: random marks of several contracts as the text of a CSV.
import { builtIns } from '../../src/contracts';
import { DIMENSIONS } from '../../src/domain/contract/types';
import { entriesOf } from '../workbook/sheets/marks';
import { planFor } from '../workbook/sheets/plans';

export const HEAD = ['月份', '考核表', '工作项', ...DIMENSIONS, '扣分说明'];

export function scoresCsv(kinds: Parameters<typeof entriesOf>[1], seed: number, count = 12, keys = builtIns.map(({ key }) => key)): string {
  const lines = [HEAD.join()];
  for (const key of keys) {
    const plan = planFor(key);
    const { scores, grounds } = entriesOf({ ...plan, months: plan.months.slice(0, count) }, kinds, seed);
    for (const [place, rows] of scores) {
      const [month = '', table = ''] = place.split('|');
      const items = plan.contract.tables.get(table) ?? [];
      rows.forEach((row, i) => lines.push([month, table, items[i]?.name ?? '', ...row, grounds.get(place)?.[i] ?? ''].join()));
    }
  }
  return lines.join('\r\n');
}
