// `data`: four work items of 25 points, named as the form prints them.
import { items } from '../shared/items';

export const dataItems = items('数据运维', '附件8第3项、表1', [
  ['中小企业基础数据库维护与更新', 25],
  ['国家及重点省市中小企业政策库维护与更新', 25],
  ['重点省市投融资数据维护与更新', 25],
  ['数据质量与数据安全管理', 25],
]);
