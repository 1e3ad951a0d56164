// The report of collecting (收集报告): files, what was written in place of what, what is left to decide, how far evaluators lie apart.
import { show } from '../../domain/cell';
import { range } from '../address';
import { type CellValue, isCellError, type SheetModel, type WorkbookModel } from '../model';
import { describeBookFault } from '../read';
import { sheet } from '../sheetBuilder';
import { workbook } from '../workbook';
import type { Collected } from './collect';
import type { Finding } from './finding';
import { plainText } from './flow';
import { conflictText, stateText, valueText } from './reportText';
import { isMissing } from './returned';
import { READING } from './spread';

export interface ReportSection {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** One line for a finding; worded where findings are. */
export type SayFinding = (finding: Finding) => string;

const shown = (value: CellValue | null | undefined): string => (value === null || value === undefined ? '' : isCellError(value) ? value.error : show(value));

const fileRows = ({ files }: Collected): ReportSection['rows'] =>
  files.map(({ file, state, detail }) => [
    file.name,
    file.receipt?.recipient ?? '',
    file.receipt?.months.join('、') ?? '',
    stateText(state, detail),
    file.cells.length,
    file.faults.filter(isMissing).length,
    file.findings.length,
    file.digest,
  ]);

const findingRows = ({ files }: Collected, say: SayFinding): ReportSection['rows'] =>
  files.flatMap(({ file }) => [
    ...file.findings.map((finding) => [file.name, finding.sheet ?? '', finding.address ?? '', say(finding), shown(finding.before), shown(finding.after)]),
    ...file.faults.map((fault) => [file.name, fault.sheet ?? '', fault.address ?? '', describeBookFault(fault), '', shown(fault.found)]),
  ]);

const spreadRows = ({ spreads }: Collected): ReportSection['rows'] =>
  spreads.map(({ label, given, spread: { value, lowest, highest, outliers } }) => [
    label,
    given.map((one) => `${one.label} ${one.value}`).join('；'),
    value,
    lowest,
    highest,
    outliers.join('、'),
  ]);

export const sectionsOf = (collected: Collected, say: SayFinding): readonly ReportSection[] => [
  { name: '文件', head: ['文件', '收件人', '月份', '结果', '填写格数', '未填得分', '改动', '文件摘要（SM3）'], rows: fileRows(collected) },
  { name: '发现', head: ['文件', '工作表', '单元格', '发现', '发出时', '收回时'], rows: findingRows(collected, say) },
  {
    name: '待定',
    head: ['项目', '工作簿中', '收回的', '处理'],
    rows: collected.conflicts.map(({ label, own, others, why }) => [label, valueText(own), others.map(({ label: who, value }) => `${who}：${valueText(value)}`).join('；'), conflictText(why)]),
  },
  { name: '写入', head: ['项目', '原值', '新值', '来自'], rows: collected.changes.map(({ label, before, after, from }) => [label, valueText(before), valueText(after), from.join('、')]) },
  { name: '多人评分', head: ['项目', '各人得分', '采用', '最低', '最高', '偏离较大'], rows: spreadRows(collected) },
];

const NOTE = `解读“${READING.id}”：${READING.choice}（合同没有规定）。偏离较大：与其余人的中间值相差超过满分的20%（只有两人时相差超过20%）。`;
/** So that each section prints across a page. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  文件: [24, 12, 10, 40, 9, 9, 8, 24],
  发现: [22, 18, 10, 52, 16, 16],
  待定: [38, 18, 40, 30],
  写入: [42, 28, 28, 24],
  多人评分: [38, 50, 9, 9, 9, 18],
};

const sheetOf = ({ name, head, rows }: ReportSection): SheetModel => {
  const own = sheet(name).widths(...(WIDTHS[name] ?? head.map(() => 20)));
  own.merge(1, 1, 1, head.length, `收集报告：${name}`, 'title').height(1, 32);
  own.merge(2, 1, 2, head.length, name === '多人评分' ? NOTE : rows.length === 0 ? '无' : `共 ${rows.length} 行`, 'note').row(3, 1, head, 'head');
  rows.forEach((row, i) => own.row(4 + i, 1, row.map((value) => (typeof value === 'string' ? plainText(value, 4_000) : value)), row.map((value) => (typeof value === 'string' ? 'verbatim' : 'centre'))));
  return own.print({ orientation: 'landscape', area: range(1, 1, 3 + Math.max(1, rows.length), head.length), repeatRows: [3, 3] }).freeze(3).build();
};

export const reportModel = (sections: readonly ReportSection[], on: string): WorkbookModel =>
  workbook({ title: '收集报告', created: `${on.slice(0, 10)}T00:00:00Z` }, sections.map(sheetOf));

/** All sections below each other, the first column saying which. */
export const reportTable = (sections: readonly ReportSection[]): readonly (readonly (string | number)[])[] =>
  sections.flatMap(({ name, head, rows }) => [['', ...head], ...rows.map((row) => [name, ...row])]);
