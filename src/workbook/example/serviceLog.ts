// `petition`: no evaluation, but every service of a month is a row of its log; some run over the times allowed.
import { FIRST_BLOCK } from '../../domain/incident/columns';
import type { Entries } from '../entries';
import type { Plan } from '../plan';
import { at, dayIn, type Draft, type IncidentType, rowsOf } from './draft';
import { between, chance, dealer, type Random, seeded } from './random';
import type { Story } from './story';

type Service = readonly [system: string, type: IncidentType, text: string, onSite: boolean];

const SITE = '信访办网站';
const BOXES = '智能文件交换系统';
const SCREENS = '信息发布系统';
const DEVICES = '信访中心设备';
const CLOUD = '云服务器';

const SERVICES: readonly Service[] = [
  [SITE, '需求', '制作宣传专栏', false],
  [SITE, '需求', '按首都之窗要求调整栏目', false],
  [SITE, '故障', '栏目列表不更新，清缓存后恢复', false],
  [SITE, '服务中断', '集约化平台升级后页面打不开', false],
  [BOXES, '故障', '3号文件柜柜门不能关闭，更换锁舌', true],
  [BOXES, '故障', '条码扫描枪无反应，更换数据线', true],
  [BOXES, '需求', '新增两个交换单位', false],
  [SCREENS, '需求', '发布信息专题', false],
  [SCREENS, '故障', '一块信息屏花屏，更换视频线', true],
  [SCREENS, '服务中断', '播控服务停止，重启恢复', false],
  [DEVICES, '故障', '接待窗口打印机卡纸', true],
  [DEVICES, '故障', '自助终端读卡失败，重装驱动', true],
  [DEVICES, '需求', '会议室设备调试', true],
  [CLOUD, '故障', '磁盘使用率告警，扩容', false],
  [CLOUD, '需求', '调整安全策略', false],
];

/** Requests may be done later that day; whoever is late is late by far. */
const service = (random: Random, start: number, [system, type, text, onSite]: Service, late: boolean): Draft => {
  const response = late ? between(random, 34, 70) : between(random, 3, 24);
  const restore = late ? response + between(random, 95, 160) : response + between(random, 15, 80);
  return {
    type, system, text, start, response, restore,
    ...(chance(random, 0.6) ? { reported: between(random, 1, 15) } : {}),
    ...(onSite ? { onSite: late ? between(random, 122, 150) : response + between(random, 8, 60) } : {}),
  };
};

const checked = (draft: Draft): Draft => (draft.onSite !== undefined && draft.restore !== undefined && draft.restore < draft.onSite ? { ...draft, restore: draft.onSite + 15 } : draft);

export function exampleServiceLog(plan: Plan, { filled, turns }: Story, seed: number): NonNullable<Entries['serviceLog']> {
  const random = seeded(seed, `${plan.key}/services`);
  const next = dealer(random, SERVICES);
  return new Map(
    plan.months.slice(0, filled).map((month, m) => {
      const bad = m === turns.grave || m === turns.slow;
      const drafts = Array.from({ length: between(random, 3, 5) + (bad ? 1 : 0) }, (_, i) =>
        checked(service(random, at(random, dayIn(random, month, true), 9, 16), next(), bad ? i < 2 : chance(random, 0.05))),
      );
      return [month.label, rowsOf(drafts, FIRST_BLOCK)];
    }),
  );
}
