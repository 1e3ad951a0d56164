// A log of 100,000 incidents: classified in one call of SLA.SEVERITY, beside a loop of plain comparisons; and written by streaming, in a child of its own.
import { spawnSync } from 'node:child_process';
import { call } from './bundle.mjs';
import { headers, incidents, ROWS } from './incidents.mjs';

const ROUNDS = 5;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const microseconds = (body) => {
  const start = process.hrtime.bigint();
  body();
  return Number(process.hrtime.bigint() - start) / 1000 / ROWS;
};

/** The five rows of annex 5 of `website` as somebody would write them by hand, with no check of any cell. */
const plain = (rows) => {
  const at = Object.fromEntries(headers.map((name, i) => [name, i]));
  return rows.map((row) => {
    const is = (column, value) => row[at[column]] === value;
    if (is('不可抗力', '是') || is('服务商责任', '否') || is('事件类型', '需求')) return '不计';
    const hours = (row[at.恢复时间] - row[at.发生时间]) * 24;
    const lost = is('事件类型', '数据丢失') && is('可恢复', '否');
    if ((lost && row[at.丢失库数] > 1 && row[at.丢失数据月数] > 3) || (is('事件类型', '恶意入侵攻击') && row[at.处置小时] > 1)) return 'A级';
    if (is('事件类型', '服务中断') && row[at.影响人数] >= 200 && hours >= 1 - 1e-9) return 'B级';
    if ((is('事件类型', '重大篡改') && is('按预案处置', '否')) || (lost && row[at.丢失库数] >= 1 && row[at.丢失数据月数] > 2)) return 'B级';
    return '一般';
  });
};

const classified = (rows) => {
  const times = { severity: [], plain: [] };
  let levels = [];
  let expected = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = microseconds(() => void (levels = call('SEVERITY', [['website']], [headers], rows, null)));
    const loop = microseconds(() => void (expected = plain(rows)));
    if (round > 0) [[times.severity, own], [times.plain, loop]].forEach(([list, time]) => list.push(time));
  }
  const differing = levels.filter(([level], i) => level !== expected[i]).length;
  if (differing > 0) throw new Error(`${differing} of ${ROWS} rows are classified otherwise`);
  return [median(times.severity), median(times.plain)];
};

const streamed = () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [new URL('./streamed.mjs', import.meta.url).pathname], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

export const longLogBench = () => {
  const [severity, loop] = classified([...incidents(ROWS)]);
  const { seconds, peak } = streamed();
  console.log(`\nA log of ${ROWS.toLocaleString('en')} incidents`);
  console.log(`  ${severity.toFixed(2).padStart(8)} µs a row  SLA.SEVERITY, one call   aim ≤ 5; × ${(severity / loop).toFixed(1)} of plain comparisons (${loop.toFixed(2)} µs), every level the same`);
  console.log(`  ${peak.toFixed(0).padStart(8)} MB       at most while ${ROWS.toLocaleString('en')} rows are streamed into a file (${seconds.toFixed(1)} s)   aim ≤ 300`);
};
