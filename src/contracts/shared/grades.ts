// The year's grades: 60 to 80 passes and 60分以下 fails, so sixty itself is a reading.
import type { TermRow } from '../../domain/terms/columns';
import { grade } from '../rows';

export const grades = (source: string): readonly TermRow[] => [
  grade('优秀', '90分以上为优秀', '得分 ≥ 90', source),
  grade('良好', '80分到90分为良好', '得分 ≥ 80', source),
  grade('及格', '60分到80分为及格', '得分 ≥ 60', source, '六十分=及格'),
  grade('不及格', '60分以下为不及格', '得分 < 60', source, '六十分=及格'),
  grade('及格', '60分到80分为及格', '得分 > 60', source, '六十分=不及格'),
  grade('不及格', '60分以下为不及格', '得分 ≤ 60', source, '六十分=不及格'),
];
