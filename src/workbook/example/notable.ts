// What stands out in a year under every contract: outages that repeat or cross a month's end, force majeure, others' fault, nobody on duty.
import type { Plan } from '../plan';
import { at, dayIn, type Draft, type Facts, MINUTES } from './draft';
import { wordsOf } from './incidentWords';
import { between, pick, type Random } from './random';
import { slowRequests } from './routine';
import type { Story } from './story';

interface Making {
  readonly random: Random;
  readonly plan: Plan;
  readonly story: Story;
}

type MonthOf = Plan['months'][number];
/** A turn that does not come has no month. */
const monthsAt = ({ months }: Plan, place: number): readonly MonthOf[] => months.slice(place, place + 1);
const OF_THE_YEAR = 10;

const OURS = { 服务商责任: '是', 后果: '无' } as const;
const outage = (system: string, text: string, start: number, minutes: number, facts: Facts): Draft => ({
  type: '服务中断', system, text, start, reported: 2, response: 4, restore: minutes - 2, facts: { ...OURS, 经济损失: 0, ...facts },
});

/** Three within a week. */
const thrice = ({ random, plan }: Making, month: MonthOf): readonly Draft[] => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  const first = month.start + between(random, 5, 15);
  const texts = ['应用无响应，重启后恢复', '再次无响应，重启并观察', '第三次无响应，定位为连接泄漏，修复'];
  return texts.map((text, i) => outage(system, text, at(random, first + 2 * i, 9, 18), between(random, 8, 13), { 影响人数: between(random, 60, 95), 后果: i === 2 ? '一般' : '无' }));
};

/** From the last evening of the second month into the third. */
const crossing = ({ random, plan, story }: Making, { end }: MonthOf): Draft => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  const before = story.longCrossing ? between(random, 126, 150) : between(random, 15, 35);
  return outage(system, '升级后服务未能启动，次日凌晨回退版本后恢复', end * MINUTES - before, before + between(random, 12, 32), { 影响人数: between(random, 20, 60), 后果: '一般' });
};

const RAIN = '特大暴雨致机房所在片区市电中断，供电恢复后启动';
const CABLE = '运营商光缆被第三方施工挖断，抢修后恢复';

/** What does not count: 不可抗力, 非服务商责任. */
const rained = ({ random, plan }: Making, month: MonthOf): Draft => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  const facts: Facts = { 影响人数: between(random, 400, 900), 服务商责任: '否', 不可抗力: '是', 后果: '一般' };
  return outage(system, RAIN, at(random, dayIn(random, month), 14, 20), between(random, 300, 500), facts);
};
const cut = ({ random, plan }: Making, month: MonthOf): Draft => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  return outage(system, CABLE, at(random, dayIn(random, month), 9, 16), between(random, 95, 200), { 影响人数: between(random, 300, 700), 服务商责任: '否' });
};

const absent = ({ random, plan }: Making, month: MonthOf, minutes: number, text: string): Draft => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  return { type: '无人值守', system, text, start: at(random, dayIn(random, month), 18, 19), restore: minutes, facts: { 服务商责任: '是', 后果: '无' } };
};

const recovered = ({ random, plan }: Making, month: MonthOf): Draft => {
  const [system] = pick(random, wordsOf(plan.key).faults);
  return {
    type: '数据丢失', system, text: '误删一张业务表，从前一日备份恢复', start: at(random, dayIn(random, month), 9, 20), reported: 10, response: 8, onSite: 40, restore: between(random, 90, 200),
    facts: { ...OURS, 丢失库数: 1, 丢失数据月数: 0, 可恢复: '是' },
  };
};

const repelled = ({ random, plan }: Making, month: MonthOf): Draft => {
  const [system] = pick(random, wordsOf(plan.key).outages);
  return {
    type: '恶意入侵攻击', system, text: '撞库攻击，封禁来源地址并强制改密', start: at(random, dayIn(random, month), 1, 6), reported: 5, response: 6, restore: between(random, 35, 50),
    facts: { ...OURS, 处置小时: 0.5, 按预案处置: '是', 上级通报: '否' },
  };
};

export function notable(making: Making): readonly Draft[] {
  const { random, plan, story } = making;
  const { turns } = story;
  /** So many months after the grave one, round the year. */
  const beside = (offset: number): readonly MonthOf[] => monthsAt(plan, (turns.grave + offset) % OF_THE_YEAR);
  return [
    ...monthsAt(plan, turns.thrice).flatMap((month) => thrice(making, month)),
    ...monthsAt(plan, 1).map((month) => crossing(making, month)),
    ...beside(1).map((month) => rained(making, month)),
    ...beside(3).map((month) => cut(making, month)),
    // Too short, within the clause, longer than any clause provides for.
    ...monthsAt(plan, 0).map((month) => absent(making, month, between(random, 20, 40), '值守人员交接班间隙离岗')),
    ...monthsAt(plan, turns.vacant).map((month) => absent(making, month, between(random, 75, 105), '值守岗无人应答，抽查发现')),
    ...monthsAt(plan, turns.deserted).map((month) => absent(making, month, between(random, 270, 330), '节前值守岗空岗，巡查发现后补位')),
    ...beside(2).map((month) => recovered(making, month)),
    ...beside(4).map((month) => repelled(making, month)),
    ...monthsAt(plan, turns.slow).flatMap((month) => slowRequests(random, plan, month)),
  ];
}
