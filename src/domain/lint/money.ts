// Instalments that do not add up, printed amounts that differ from their share, caps that no clause can reach.
import { needNumber } from '../contract/term';
import type { Contract } from '../contract/types';
import { isIssue } from '../issue';
import { decimal, sum, ZERO } from '../money/decimal';
import { toFen, yuanText } from '../money/round';
import type { LintFinding } from './finding';

const shares = (contract: Contract): LintFinding[] => {
  const common = contract.instalments.reduce((product, { share }) => product.times(share[1]), decimal(1));
  const total = sum(contract.instalments.map(({ share }) => share[0].times(common).div(share[1])));
  const source = contract.instalments.map((row) => row.source)[0] ?? '';
  return total.eq(common) ? [] : [{ topic: '付款', name: '份额', text: `各期份额 ${contract.instalments.map((row) => row.shareText).join(' + ')} 合计不是全部`, source }];
};

export const lintMoney = (contract: Contract): readonly LintFinding[] => {
  const amount = needNumber(contract, '金额');
  if (isIssue(amount) || contract.instalments.length === 0) return [];
  const paid = contract.instalments.reduce((total, row) => total.plus(row.amount), ZERO);
  const source = contract.instalments[0]?.source ?? '';
  const off = contract.instalments.flatMap((row): LintFinding[] => {
    const due = toFen(amount.times(row.share[0]).div(row.share[1]));
    return due.eq(row.amount) ? [] : [{ topic: '付款', name: `第${row.id}期`, text: `${row.shareText} 应为 ${yuanText(due)} 元，合同印 ${yuanText(row.amount)} 元：按印出的金额付`, source: row.source }];
  });
  return [...shares(contract), ...off, ...(paid.eq(amount) ? [] : [{ topic: '付款', name: '合计', text: `各期合计 ${yuanText(paid)} 元，合同金额 ${yuanText(amount)} 元`, source }])];
};
