// What the fillings brought about: which verdict of each clause, which levels, grades, errors. Without it nothing would be proved.
import { type CellValue, isCellError, type WorkbookModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { lineKeys } from '../../../src/workbook/sheets/penaltyLayout';
import { penaltyValues } from '../../../src/workbook/sheets/penaltyValues';

const text = (value: CellValue | null): string => (value !== null && isCellError(value) ? value.error : typeof value === 'number' ? '数值' : value === '' || value === null ? '空' : String(value));

export class Reached {
  private readonly counts = new Map<string, number>();

  private count(state: string): void {
    this.counts.set(state, (this.counts.get(state) ?? 0) + 1);
  }

  add(plan: Plan, model: WorkbookModel): void {
    const keys = lineKeys(plan.contract);
    for (const month of plan.months) {
      const values = penaltyValues(plan, month);
      values.clauses.forEach(({ state }, i) => this.count(`${keys[i] ?? ''} ${text(state)}`));
      values.metrics.forEach(({ name }, i) => this.count(`指标 ${name} ${text(values.metrics[i]?.cell ?? null)}`));
      this.count(`违约金合计 ${text(values.total)}`);
    }
    for (const sheet of model.sheets) this.addColumns(sheet.name.replace(/^\d{4}-\d{2} /, ''), sheet);
    for (const { acts } of plan.entries.closings?.values() ?? []) acts.forEach(({ kind }) => this.count(kind === 'closed' ? '定稿' : '重新打开'));
  }

  /** The computed columns of tables by their words: levels, lateness, checks. */
  private addColumns(name: string, { tables, rows }: WorkbookModel['sheets'][number]): void {
    const computed = new Set(tables.flatMap(({ columns }) => columns.filter(({ formula }) => formula).map((column) => column.name)));
    const heads = new Map<number, string>();
    for (const cells of rows.values()) {
      for (const [col, { value, formula }] of cells) {
        if (typeof value === 'string' && formula === undefined && computed.has(value)) heads.set(col, value);
        else if (formula !== undefined && heads.has(col)) this.count(`${heads.get(col) ?? ''} ${text(value)}`);
        else if (formula !== undefined) this.addOther(name, text(value));
      }
    }
  }

  private addOther(sheet: string, state: string): void {
    if (['年度汇总', '付款计划', '交付物'].includes(sheet)) this.count(`${sheet} ${state}`);
    if (sheet.endsWith('评分表')) this.count(`评分表 ${state}`);
  }

  /** Which of these did not happen. */
  missing(states: readonly string[]): readonly string[] {
    return states.filter((state) => !this.counts.has(state));
  }

  list(): string {
    return [...this.counts].map(([state, count]) => `${state}: ${count}`).sort().join('\n');
  }
}
