// The names of the sheets, and what Excel allows as a name.

export const GUIDE = '说明';
export const TERMS = '合同条款';
export const LOG = '事件日志';
export const YEAR = '年度汇总';
export const PAYMENTS = '付款计划';
export const DELIVERABLES = '交付物';
export const CLOSINGS = '定稿记录';
export const OVERVIEW = '总览';
export const FLOW = '流转记录';
/** `评分 甲方` */
export const EVALUATOR = '评分';

/** `2026-04 评分表`; where a contract has several tables, `2026-04 应用系统运维评分表`. Months are written `2026-04`. */
export const formName = (month: string, table = ''): string => legalName(`${month} ${table}评分表`);
export const penaltyName = (month: string): string => legalName(`${month} 违约金`);

export const MAX_NAME = 31;
/** Excel takes an apostrophe inside a name; hardly a program quotes it rightly. */
const FORBIDDEN = /[\\/?*[\]:']/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f]/;

export function isLegalName(name: string): boolean {
  return (
    name.length > 0 && name.length <= MAX_NAME && name.search(FORBIDDEN) < 0 && !CONTROL.test(name) && name.toLowerCase() !== 'history'
  );
}

/** The nearest legal name; a long one keeps its beginning. */
export function legalName(wish: string): string {
  const clean = wish.replace(FORBIDDEN, '－').slice(0, MAX_NAME).trim();
  return isLegalName(clean) ? clean : '工作表';
}

/** Excel tells sheets apart without regard to case. A second of the same name gets ` (2)`. */
export function freeName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = legalName(wish);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = base.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
