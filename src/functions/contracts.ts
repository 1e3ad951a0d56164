// SLA.CONTRACTS
import { builtIns } from '../contracts/forFormulas';
import { dateOf, optionalNumber, termText } from '../domain/contract/term';
import { isIssue } from '../domain/issue';
import { contractOf } from './contractArgument';
import { spill } from './errors';

/**
 * 内置合同一览：键、名称、乙方、金额（元）、开始、结束。 The built-in contracts: key, name, provider, amount, start, end.
 * @customfunction CONTRACTS
 * @returns {any[][]} 每份合同一行，日期为Excel序列值
 */
export function contracts(): unknown[][] {
  return spill(() =>
    builtIns.map(({ key, name }) => {
      const contract = contractOf(key);
      if (isIssue(contract)) return [key, name, contract, '', '', ''];
      return [key, name, termText(contract, '乙方'), optionalNumber(contract, '金额')?.toNumber(), dateOf(contract, '开始'), dateOf(contract, '结束')];
    }),
  );
}
