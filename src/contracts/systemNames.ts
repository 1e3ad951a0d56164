// The systems each contract serves, by the names its annex 3 gives them: what 业务系统 in the incident log offers first. Users may change the list.
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['website', ['中小企业公共服务平台官网']],
  ['systems', [
    '企业一体化申报', '重点企业特训营', '专精特新企业管理', '电子证书', '产品服务中心', '政策自测', '创客北京报名', '运行监测分析', '项目评审', '平台基地管理', '政务云基础环境', '办公网络',
  ]],
  ['data', ['中小企业基础数据库', '政策库', '重点省市投融资数据']],
  ['security', ['北京市中小企业公共服务平台']],
];

const byKey = new Map(NAMES);
export const systemNames = (key: string): readonly string[] => byKey.get(key) ?? ['服务系统'];
