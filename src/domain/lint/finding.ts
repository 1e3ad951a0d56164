// What lint reports: silences and contradictions of the contract's own terms, each with its source.
export interface LintFinding {
  /** 解读, 缺口, 重叠, 权重, 付款, 引用, 指标, 日期, 印制 or 存疑. */
  readonly topic: string;
  readonly name: string;
  readonly text: string;
  /** The reading applied, and what else may be chosen. */
  readonly applied?: string;
  readonly others?: string;
  readonly source: string;
}
