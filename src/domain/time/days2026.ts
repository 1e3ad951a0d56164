// The State Council's schedule for 2026: days off beside the weekends, and weekend days that are worked.
export interface YearDays {
  readonly year: number;
  /** `MM-DD` or `MM-DD/MM-DD`, both included. */
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly source: string;
}

export const days2026: YearDays = {
  year: 2026,
  off: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
  worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  source: '国务院办公厅关于2026年部分节假日安排的通知',
};
