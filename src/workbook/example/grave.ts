// What reaches a level, or falls between two: written for each contract, since each annex asks for something else.
import type { Plan } from '../plan';
import { at, dayIn, type Draft, type Facts } from './draft';
import { between, type Random } from './random';
import type { Story } from './story';

interface Making {
  readonly random: Random;
  readonly plan: Plan;
  readonly story: Story;
}
type Event = Omit<Draft, 'start' | 'facts'> & { readonly facts: Facts };
type Written = readonly (readonly [turn: 'grave' | 'lesser' | 'long', event: (random: Random) => Event])[];

const SITE = '中小企业公共服务平台官网';
const PLATFORM = '北京市中小企业公共服务平台';

const outage = (system: string, text: string, minutes: number, facts: Facts): Event => ({
  type: '服务中断', system, text, reported: 3, response: 6, onSite: 35, restore: minutes, facts: { 服务商责任: '是', 不可抗力: '否', 经济损失: 0, 后果: '一般', ...facts },
});
const attack = (system: string, text: string, hours: number, facts: Facts): Event => ({
  type: '恶意入侵攻击', system, text, reported: 20, response: 9, onSite: 45, restore: hours * 60 - 20,
  facts: { 服务商责任: '是', 处置小时: hours, 按预案处置: '否', 上级通报: '是', 后果: '重大', ...facts },
});
const tampering = (system: string, text: string, minutes: number, facts: Facts): Event => ({
  type: '重大篡改', system, text, reported: 8, response: 7, restore: minutes, facts: { 服务商责任: '是', 按预案处置: '否', 重保期间: '否', 上级通报: '否', 后果: '一般', ...facts },
});
const loss = (system: string, text: string, facts: Facts): Event => ({
  type: '数据丢失', system, text, reported: 15, response: 10, onSite: 50, restore: 600, facts: { 服务商责任: '是', 不可抗力: '否', 可恢复: '否', 后果: '一般', ...facts },
});

const OFFLINE = '为修补漏洞临时下线加固';

const website: Written = [
  ['grave', (random) => attack(SITE, '通报的上传漏洞未及时修补，业务数据被篡改', between(random, 4, 7), { 重保期间: '否' })],
  ['grave', (random) => outage(SITE, OFFLINE, between(random, 55, 75), { 影响人数: between(random, 60, 90) })],
  ['lesser', (random) => outage(SITE, '数据库主机磁盘损坏，切换备机用时较长', between(random, 75, 110), { 影响人数: between(random, 230, 320) })],
  ['long', (random) => tampering(SITE, '专题页被植入暗链，未按预案先行下线', between(random, 40, 70), {})],
];

const CLOUD = '政务云基础环境';
const systems: Written = [
  ['grave', (random) => attack('企业一体化申报', '通报的弱口令未及时整改，申报数据外泄', between(random, 5, 9), { 重保期间: '否' })],
  ['grave', (random) => tampering('产品服务中心', '重大活动期间首页被篡改，未按预案先断网', between(random, 65, 90), { 重保期间: '是', 上级通报: '是', 后果: '重大' })],
  ['grave', (random) => outage('企业一体化申报', OFFLINE, between(random, 55, 75), { 影响人数: between(random, 60, 90) })],
  ['long', (random) => outage('专精特新企业管理', '复核高峰期数据库宕机，切换失败', between(random, 80, 115), { 影响人数: between(random, 230, 290) })],
  ['grave', (random) => outage('办公网络', '核心交换机故障，备件更换后恢复', between(random, 260, 310), { 影响人数: between(random, 120, 160) })],
  ['long', (random) => outage(CLOUD, '存储故障致基础环境停止服务，迁移后恢复', between(random, 500, 560), { 影响人数: between(random, 110, 180) })],
];

const data: Written = [
  ['grave', () => loss('中小企业基础数据库', '清理脚本误删两个库的历史数据，备份不可用', { 丢失库数: 2, 丢失数据月数: 4, 后果: '重大' })],
  ['lesser', (random) => outage('中小企业基础数据库', '存储卷损坏，恢复后校验', between(random, 70, 105), { 影响人数: between(random, 220, 280) })],
  ['long', () => loss('政策库', '采集缓存未落盘，两个多月增量丢失', { 丢失库数: 1, 丢失数据月数: 2.5 })],
];

const security: Written = [
  ['grave', (random) => attack(PLATFORM, '通报的漏洞未在时限内处置，重大活动期间被控主机外联', between(random, 50, 60), { 重保期间: '是' })],
  ['lesser', () => loss(PLATFORM, '日志与备份同盘损坏，一个多月审计数据丢失', { 丢失库数: 1, 丢失数据月数: 1.5 })],
  ['lesser', (random) => outage(PLATFORM, '安全网关升级失败，整机更换', between(random, 260, 320), { 影响人数: between(random, 120, 190) })],
  ['long', (random) => outage(PLATFORM, '密码机故障致登录不可用，厂商到场更换', between(random, 500, 560), { 影响人数: between(random, 110, 180) })],
];

const WRITTEN: Readonly<Record<string, Written>> = { website, systems, data, security };

export const grave = ({ random, plan, story }: Making): readonly Draft[] =>
  (WRITTEN[plan.key] ?? []).flatMap(([turn, event]) =>
    plan.months.slice(story.turns[turn], story.turns[turn] + 1).map((month) => ({ ...event(random), start: at(random, dayIn(random, month, true), 8, 11) })),
  );
