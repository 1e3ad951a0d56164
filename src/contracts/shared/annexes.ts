// Where the packages `website`, `systems` and `data` put the annexes they have in common: the wording is shared, the numbers are not.
export interface Annexes {
  /** 重大安全事故表 */
  readonly incidents: string;
  /** 重大违约行为 */
  readonly major: string;
  /** 一般违约行为 */
  readonly minor: string;
  /** 考核方案 */
  readonly scheme: string;
  /** The item of the scheme that sets the grades. */
  readonly grades: string;
}
