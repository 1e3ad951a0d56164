// 说明: what the workbook holds, how to fill it in, which readings it applies, what the terms leave open, which rules computed it.
import { findField } from '../../domain/contract/term';
import { findReading } from '../../domain/contract/readings';
import { lint } from '../../domain/lint/lint';
import { yuanText } from '../../domain/money/round';
import { isoOf } from '../../domain/time/serial';
import { RULES_VERSION } from '../../domain/version';
import { range } from '../address';
import type { SheetModel } from '../model';
import { monthText } from '../months';
import type { Plan } from '../plan';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { GUIDE } from '../sheetNames';
import { fillIn, GUIDE_WORDS as WORDS } from '../words.zh';
import { notArrangedRule } from './scoreFormulas';

const WIDTHS = [24, 18, 46, 24] as const;
const LAST = WIDTHS.length;

/** A sheet of the workbook, or the first and last of a kind that there is one of for every month. */
export interface GuideEntry {
  readonly kind: keyof typeof WORDS.rows;
  readonly names: readonly string[];
}

const fieldText = (plan: Plan, name: string): string => {
  const value = findField(plan.contract, name)?.value;
  switch (value?.type) {
    case undefined:
      return '';
    case 'text':
      return value.text;
    case 'date':
      return isoOf(value.serial);
    case 'share':
      return value.value.toString();
    case 'number':
      return name === '金额' ? fillIn(WORDS.amount, { 金额: yuanText(value.value) }) : value.value.toString();
  }
};

const about = (plan: Plan): readonly (readonly [string, string])[] => {
  const [first, last] = [plan.months[0], plan.months.at(-1)];
  const period = first && last ? fillIn(WORDS.periodText, { 起: monthText(first), 止: monthText(last), 数: plan.months.length }) : '';
  const fields = WORDS.fields.map((name) => [name, fieldText(plan, name)] as const).filter(([, text]) => text !== '');
  return [...fields, [WORDS.period, period], [WORDS.version, RULES_VERSION]];
};

class Lines {
  row = 1;
  constructor(private readonly guide: SheetBuilder) {}

  section(text: string, note = ''): void {
    this.row += 1;
    this.guide.put(this.row, 1, text, 'section').height(this.row, 24);
    this.row += 1;
    if (note === '') return;
    this.guide.merge(this.row, 1, this.row, LAST, note, 'note');
    this.row += 1;
  }

  /** Two columns: the second as wide as the page. */
  pair(first: string, second: string, style: 'head' | 'text' = 'text'): void {
    this.guide.put(this.row, 1, first, style === 'head' ? 'head' : 'centre').merge(this.row, 2, this.row, LAST, second, style);
    this.row += 1;
  }

  four(cells: readonly string[], style: 'head' | 'text' = 'text'): void {
    this.guide.row(this.row, 1, cells, style);
    this.row += 1;
  }

  paragraph(text: string): void {
    this.guide.merge(this.row, 1, this.row, LAST, text, 'paragraph');
    this.row += 1;
  }
}

const namesText = (names: readonly string[]): string =>
  names.length > 1 ? fillIn(WORDS.range, { 首: names[0] ?? '', 末: names.at(-1) ?? '' }) : (names[0] ?? '');

function addReadings(lines: Lines, plan: Plan): void {
  const rows = [...plan.contract.readings.values()];
  if (rows.length === 0) return;
  lines.section(WORDS.readings, WORDS.readingsNote);
  lines.four(WORDS.readingHead, 'head');
  for (const { id, choice, source } of rows) {
    const info = findReading(id);
    const others = (info?.choices ?? []).filter((other) => other !== choice);
    const text = fillIn(others.length > 0 ? WORDS.others : WORDS.noOthers, { 说明: info?.text ?? '', 其他: others.join('、') });
    lines.four([id, choice, text, source]);
  }
}

function addFindings(lines: Lines, plan: Plan): void {
  const findings = lint(plan.contract).filter(({ topic }) => topic !== '解读');
  if (findings.length === 0) return;
  lines.section(WORDS.findings, WORDS.findingsNote);
  lines.four(WORDS.findingHead, 'head');
  for (const { topic, name, text, source } of findings) lines.four([topic, name, text, source]);
}

const ruleText = (plan: Plan): readonly string[] => {
  const rule = notArrangedRule(plan.contract);
  if (plan.contract.tables.size === 0) return [];
  return [WORDS.notArranged[rule === '不允许' || rule === '计满分' ? rule : '折算']];
};

export function guideSheet(plan: Plan, entries: readonly GuideEntry[]): SheetModel {
  const guide = sheet(GUIDE).widths(...WIDTHS);
  guide.merge(1, 1, 1, LAST, fillIn(WORDS.title, { 合同: plan.name }), 'title').height(1, 36);
  const lines = new Lines(guide);
  lines.section(WORDS.contract);
  for (const [name, text] of about(plan)) lines.pair(name, text);
  lines.section(WORDS.sheets);
  lines.pair(WORDS.sheetHead[0], WORDS.sheetHead[1], 'head');
  for (const { kind, names } of entries) lines.pair(namesText(names), WORDS.rows[kind]);
  lines.section(WORDS.fill);
  for (const text of [...(plan.contract.tables.size > 0 ? WORDS.steps : WORDS.steps.slice(0, 1)), ...ruleText(plan)]) lines.paragraph(text);
  addReadings(lines, plan);
  addFindings(lines, plan);
  return guide
    .print({ area: range(1, 1, lines.row - 1, LAST) })
    .protect()
    .build();
}
