// Grounds for ending the contract: 14(4), 14(5), 14(6), the same in the three packages.
import type { TermRow } from '../../domain/terms/columns';
import { exit } from '../rows';
import type { Annexes } from './annexes';

const STAFF = '未按照合同约定提供专业技术人员团队，或擅自更换人员的';

export const exits = ({ incidents, scheme }: Annexes): readonly TermRow[] => [
  exit('A级事故', '乙方未尽日常维护义务或维护不当，发生A级事故1次', 'A级次数 ≥ 1', `第14条(4)、${incidents}`),
  exit('B级事故', '乙方未尽日常维护义务或维护不当，发生B级事故3次（含）以上', 'B级次数 ≥ 3', `第14条(4)、${incidents}`),
  exit('连续三个月低于60分', '经甲方考核连续3个月考核得分低于60分', '连续低于60月数 ≥ 3', `第14条(5)、${scheme}`),
  exit('人员未改正', `${STAFF}，经甲方通知后仍不改正`, '未整改 ≥ 1', '第14条(6)'),
  exit('人员三次以上', `${STAFF}，累计发生3次以上`, '人员违约次数 ≥ 3', '第14条(6)'),
];
