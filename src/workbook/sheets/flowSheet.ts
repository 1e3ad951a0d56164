// 流转记录: what came back by mail and was merged, a line a file; and 评分 甲方, 评分 监理 …: each evaluator's own marks.
// Nothing on them computes or can be filled in.
import { range } from '../address';
import { type EvaluatorRow, type FlowLine, type MailEntries, plainText } from '../mail/flow';
import type { SheetModel } from '../model';
import { sheet } from '../sheetBuilder';
import { EVALUATOR, FLOW, freeName } from '../sheetNames';
import { fillIn } from '../words.zh';

export const FLOW_WORDS = {
  title: '{合同} 流转记录',
  note: '收回的文件每合并一次留下一行；由程序写入，重新生成工作簿时保留。文件摘要为收回文件的 SM3 值，可与原文件核对。',
  head: ['序号', '时间', '文件', '收件人', '月份', '结果', '写入格数', '写入与发现', '文件摘要（SM3）'],
  evaluatorTitle: '{合同} 评分：{人}',
  evaluatorNote: '收回的各项得分与扣分说明，原样保留，不参加计算；评分表中为各评审人的平均（一人时即其得分）。',
  evaluatorHead: ['月份', '考核表', '工作项', '完成时效', '完成质量', '工作文档', '扣分说明', '文件摘要（SM3）'],
} as const;

export const FLOW_HEAD = 3;
const WIDTHS = [6, 17, 22, 10, 10, 10, 9, 60, 24];
const EVALUATOR_WIDTHS = [9, 16, 28, 9, 9, 9, 36, 24];
/** More does not fit into a row that can be read. */
const LONGEST = 4_000;

export function flowSheet(name: string, lines: readonly FlowLine[]): SheetModel {
  const flow = sheet(FLOW).widths(...WIDTHS);
  const last = WIDTHS.length;
  flow.merge(1, 1, 1, last, fillIn(FLOW_WORDS.title, { 合同: name }), 'title').height(1, 36);
  flow.merge(2, 1, 2, last, FLOW_WORDS.note, 'note').row(FLOW_HEAD, 1, FLOW_WORDS.head, 'head');
  lines.forEach(({ on, file, recipient, months, outcome, written, text, digest }, i) => {
    const row = FLOW_HEAD + 1 + i;
    const words = [on, file, recipient, months, outcome].map((each) => plainText(each, LONGEST));
    flow.put(row, 1, i + 1, 'integer').row(row, 2, words, 'verbatim').put(row, 7, written, 'integer');
    flow.row(row, 8, [plainText(text, LONGEST), digest], 'verbatim');
  });
  flow.print({ orientation: 'landscape', area: range(1, 1, FLOW_HEAD + Math.max(1, lines.length), last), repeatRows: [FLOW_HEAD, FLOW_HEAD] });
  return flow.freeze(FLOW_HEAD).protect().build();
}

const evaluatorSheet = (name: string, label: string, title: string, rows: readonly EvaluatorRow[]): SheetModel => {
  const own = sheet(title).widths(...EVALUATOR_WIDTHS);
  const last = EVALUATOR_WIDTHS.length;
  own.merge(1, 1, 1, last, fillIn(FLOW_WORDS.evaluatorTitle, { 合同: name, 人: label }), 'title').height(1, 36);
  own.merge(2, 1, 2, last, FLOW_WORDS.evaluatorNote, 'note').row(FLOW_HEAD, 1, FLOW_WORDS.evaluatorHead, 'head');
  rows.forEach(({ month, table, item, marks, ground, digest }, i) => {
    const row = FLOW_HEAD + 1 + i;
    own.row(row, 1, [month, table, item], 'verbatim').row(row, 4, marks, 'number').row(row, 7, [plainText(ground), digest], 'verbatim');
  });
  own.print({ orientation: 'landscape', area: range(1, 1, FLOW_HEAD + Math.max(1, rows.length), last), repeatRows: [FLOW_HEAD, FLOW_HEAD] });
  return own.freeze(FLOW_HEAD).protect().build();
};

/** Names are settled in order, so that two labels that differ in case alone have a sheet each. */
const evaluatorSheets = (name: string, { evaluators }: MailEntries): readonly SheetModel[] => {
  const taken: string[] = [];
  return [...evaluators].map(([label, rows]) => {
    const title = freeName(`${EVALUATOR} ${label}`, taken);
    taken.push(title);
    return evaluatorSheet(name, label, title, rows);
  });
};

/** None where nothing was ever merged. */
export const mailSheets = (name: string, mail: MailEntries | undefined): readonly SheetModel[] =>
  mail ? [...evaluatorSheets(name, mail), ...(mail.flow.length > 0 ? [flowSheet(name, mail.flow)] : [])] : [];
