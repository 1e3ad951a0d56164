// The words of closing a month (定稿), in one place.
import { isoOf } from '../../domain/time/serial';
import { fillIn } from '../words.zh';
import type { Act, Closing } from './types';

export const CLOSING_WORDS = {
  closed: '定稿',
  reopened: '重新打开',
  stamp: '【已定稿】第{序号}号　{日期}　规则版本 {版本}；本表只存数值，要改动先重新打开。',
  opened: '【重新打开】曾于{定稿}定稿（第{序号}号），{日期}重新打开：{原因}。',
  before: '曾于{定稿}定稿（第{序号}号），{日期}重新打开：{原因}。',
  title: '{合同} 定稿记录',
  note: '定稿的月份按定稿时的数值显示和付款，其后改动得分、日志、条款或加载项都不影响；重新打开会在此留下一行。本表由程序写入，不可改动。打印第一部分；第二部分逐格留存，在屏幕上核对，不打印。',
  acts: '一、定稿与重新打开',
  actHead: ['序号', '月份', '事项', '日期', '规则版本', '违约金合计（元）', '原因'],
  cells: '二、定稿时的数值与公式（不打印）',
  cellHead: ['序号', '工作表', '单元格', '项目', '类别', '数值', '公式（文字）'],
  kinds: { typed: '填写', computed: '计算' },
} as const;

const openedText = (template: string, closing: Closing, i: number): string => {
  const [before, act] = [closing.acts[i - 1], closing.acts[i]];
  if (before?.kind !== 'closed' || act?.kind !== 'reopened') return '';
  return fillIn(template, { 定稿: isoOf(before.on), 序号: before.number, 日期: isoOf(act.on), 原因: act.reason });
};

/** What the month's sheets say of it: how it stands, then what was done before. */
export const stampOf = (closing: Closing | undefined): string => {
  const acts: readonly Act[] = closing?.acts ?? [];
  const last = acts.at(-1);
  if (!closing || !last) return '';
  const now = last.kind === 'closed' ? fillIn(CLOSING_WORDS.stamp, { 序号: last.number, 日期: isoOf(last.on), 版本: last.version }) : openedText(CLOSING_WORDS.opened, closing, acts.length - 1);
  const earlier = acts.slice(0, -1).map((_, i) => openedText(CLOSING_WORDS.before, closing, i));
  return [now, ...earlier.reverse()].join('');
};
