// How wide the columns of 年度汇总 are.
import type { YearLayout } from './annualLayout';

/** So narrow that all columns fit a page upright. */
const WIDTHS = { month: 15, score: 13, grade: 10, streak: 12, level: 10, fact: 11, penalty: 17, filler: 14, second: 15 } as const;
/** Characters across an upright page; what is left over goes to the columns evenly. */
const PAGE = 88;

export const widthsOf = (layout: YearLayout): readonly number[] => {
  const own = Array.from({ length: layout.width }, (_, i): number => {
    const col = i + 1;
    if (col === layout.month) return WIDTHS.month;
    if (col < layout.grades) return WIDTHS.score;
    if (col < layout.streaks) return WIDTHS.grade;
    if (col < layout.levels) return WIDTHS.streak;
    if (col < layout.facts) return WIDTHS.level;
    if (col < layout.penalty) return WIDTHS.fact;
    return col === layout.penalty ? WIDTHS.penalty : WIDTHS.filler;
  });
  const widths = own.map((width, i) => (i === 1 ? Math.max(width, WIDTHS.second) : width));
  const left = PAGE - widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => (left > 0 ? width + left / widths.length : width));
};
