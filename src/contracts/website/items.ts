// `website`: five work items of 20 points; the form prints no names, the scheme's count.
import { items } from '../shared/items';

export const websiteItems = items('官网运维', '附件8第3项', [
  ['日常内容运维', 20],
  ['网站栏目及功能优化', 20],
  ['专题设计制作', 20],
  ['重保及节假日值守及应急处置', 20],
  ['网站接口技术支持服务', 20],
]);
