// `website`: annex 5.
import { platformIncidents } from '../shared/incidents';
import { annexes } from './terms';

export const websiteIncidents = platformIncidents({
  table: '官网运维',
  source: annexes.incidents,
  data: '官网业务数据',
  services: '中小企业服务平台官网',
  outage: '中小企业服务平台官网',
});
