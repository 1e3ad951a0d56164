// Rows of a terms table, one readable line each: a function a kind of row, the source (依据) last or named.
import type { Kind, TermRow } from '../domain/terms/columns';

/** Every column but the three that the functions below take by place. */
export type Rest = Omit<Partial<TermRow>, '类别' | '编号' | '名称'>;

const row = (类别: Kind, 编号: string, 名称: string | number, rest: Rest): TermRow => ({ 类别, 编号, 名称, ...rest });

/** What holds only under one reading (`六十分=及格`), if under one. */
const under = (限于: string | undefined): Rest => (限于 === undefined ? {} : { 限于 });

/** One scalar term; may stand twice under two readings. */
export const field = (编号: string, 值: string | number, 依据: string, 限于?: string): TermRow =>
  row('合同', 编号, 值, { 依据, ...under(限于) });

/** A work item of an evaluation table, its full mark and the three weights. */
export const item = (表名: string, n: number, 名称: string, 满分: number, 完成时效: string, 完成质量: string, 工作文档: string, 依据: string): TermRow =>
  row('考核项', `${表名}.${n}`, 名称, { 满分, 完成时效, 完成质量, 工作文档, 依据 });

const clauseKind = (编号: string): Kind => (编号.startsWith('重大') ? '重大违约' : 编号.startsWith('一般') ? '一般违约' : '违约');

/** A clause with its rate; the number says which annex it stands in. */
export const clause = (编号: string, 名称: string, 比例: string, rest: Rest): TermRow => row(clauseKind(编号), 编号, 名称, { 比例, ...rest });

/** A class of incident: `官网运维.A级.1`. */
export const incident = (编号: string, 名称: string, 条件: string, 依据: string, 限于?: string): TermRow =>
  row('事故', 编号, 名称, { 条件, 依据, ...under(限于) });

/** A ground for ending the contract. */
export const exit = (编号: string, 名称: string, 条件: string, 依据: string): TermRow => row('退出', 编号, 名称, { 条件, 依据 });

/** A grade; rows stand from best to worst. */
export const grade = (编号: string, 名称: string, 条件: string, 依据: string, 限于?: string): TermRow =>
  row('等级', 编号, 名称, { 条件, 依据, ...under(限于) });

/** An instalment: its share and the amount as printed. */
export const instalment = (n: number, 名称: string, 比例: string, 基数: number, 期限: string, 依据: string): TermRow =>
  row('付款', String(n), 名称, { 比例, 基数, 期限, 依据 });

/** The reading chosen where the text is silent, and the articles that leave the choice. */
export const reading = (编号: string, 选择: string, 依据: string): TermRow => row('解读', 编号, 选择, { 依据 });

/** A contradiction or silence that only a reader sees. */
export const doubt = (编号: string, 名称: string, 依据: string): TermRow => row('存疑', 编号, 名称, { 依据 });

export type Frequency = '每日' | '每周' | '每月' | '每季度' | '每半年' | '每年' | '一次' | '每次' | '每人' | '按需' | '持续' | '定期';

/** Something due, not yet numbered: how often, and what is stated of document, count, quantity (基数) and time. */
export const due = (名称: string, 频次: Frequency, 依据: string, rest: Rest = {}): TermRow => row('交付物', '', 名称, { 频次, ...rest, 依据 });

/** Numbers what is due in the order in which it stands. */
export const numbered = (rows: readonly TermRow[]): readonly TermRow[] => rows.map((each, index) => ({ ...each, 编号: String(index + 1) }));
