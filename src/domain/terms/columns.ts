// The columns of a terms table and the kinds of row (类别) it may hold: the one form every contract has.
// The first twelve columns are fixed in this order; the rest may stand anywhere or be missing.

export const BASE_COLUMNS = [
  '类别', '编号', '名称', '满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '条件', '依据',
] as const;

/** 族: clauses of one family, the highest counts. 限于: the row holds only under that reading (`六十分=及格`).
 * 生效: the day from which it holds. 文档, 频次, 次数, 期限: what is due, how often, how many a year, by when. */
export const FURTHER_COLUMNS = ['族', '限于', '生效', '文档', '频次', '次数', '期限'] as const;

export const COLUMNS = [...BASE_COLUMNS, ...FURTHER_COLUMNS] as const;
export type Column = (typeof COLUMNS)[number];

export const KINDS = [
  '合同', '考核项', '重大违约', '一般违约', '违约', '事故', '退出', '等级', '付款', '交付物', '解读', '指标', '存疑',
] as const;
export type Kind = (typeof KINDS)[number];

/** One row of a terms table as a person writes it: a row fills only the columns that its 类别 uses. */
export type TermRow = { readonly 类别: Kind; readonly 编号: string } & { readonly [C in Exclude<Column, '类别' | '编号'>]?: string | number };
