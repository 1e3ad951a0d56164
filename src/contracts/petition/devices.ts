// 信访运维: the 74 devices under repair service, line by line as the contract lists them (一4).
import type { TermRow } from '../../domain/terms/columns';
import { field } from '../rows';

const DEVICES = [
  '信访自助一体机 4台',
  '视频接访一体机 8台',
  '华为 Box600 超高清视频会议终端 8台',
  'HW CloudLink C200 摄像机 8台',
  '华为 CloudLink Mic500 麦克风 8台',
  'SKY X310 V2-1080P60 3台',
  'MOON50-1080P60 3台',
  'WIND 3D Plus 3台',
  '小鸟分布式解码节点 13台',
  '小鸟分布式解码节点 4台',
  '华为 IdeaHub Pro 86 4台',
  '京东方 BMX98-B442 4台',
  '智恒 wj-22 1套',
  '智恒 wj-32 1套',
  '联想 P340 2台',
];

export const devices: readonly TermRow[] = DEVICES.map((line, index) => field(`设备.${index + 1}`, line, `一4设备清单第${index + 1}行`));
