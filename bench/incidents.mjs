// Incidents by the hundred thousand: of every type, at and around the bounds of the annexes; made one at a time, no two texts alike.
import { require } from './typescript.mjs';

const { LOG_COLUMNS } = require('../src/domain/incident/columns.ts');

export const ROWS = 100_000;
export const headers = LOG_COLUMNS;

const TYPES = ['服务中断', '服务中断', '数据丢失', '恶意入侵攻击', '重大篡改', '故障', '需求', '无人值守', '其他'];
const of = (list, i) => list[i % list.length];

const cellsOf = (i) => {
  const start = 46_084 + (i % 8760) / 24;
  return {
    编号: i + 1, 业务系统: of(['官网', '政策库', '服务平台'], i), 事件类型: of(TYPES, i), 发生时间: start, 报告时间: start + 1 / 1440, 响应时间: start + (5 + (i % 40)) / 1440,
    到场时间: '', 恢复时间: start + of([0.25, 0.99, 1, 3.9, 4, 8, 9], i) / 24, 说明: `第${i + 1}件，重启后恢复`, 影响人数: of([0, 99, 199, 200, 300], i), 经济损失: of([0, 499_999, 500_000], i),
    丢失库数: i % 3, 丢失数据月数: of([0, 2, 2.5, 4], i), 可恢复: of(['否', '是'], i), 不可抗力: i % 17 === 0 ? '是' : '否', 服务商责任: i % 13 === 0 ? '否' : '是',
    重保期间: of(['否', '是'], i >> 1), 处置小时: of([0.5, 1, 2, 49], i), 按预案处置: of(['是', '否'], i), 上级通报: of(['否', '是'], i >> 2), 后果: of(['无', '一般', '重大'], i),
  };
};

export function* incidents(count) {
  for (let i = 0; i < count; i += 1) {
    const cells = cellsOf(i);
    yield LOG_COLUMNS.map((column) => cells[column]);
  }
}
