// The names a condition may use, what each may be compared with, and what a blank means for it.

/** `unknown`: no answer without it; `zero`, `no`, `none`: a blank is 0, 否, 无. */
export type BlankRule = 'unknown' | 'zero' | 'no' | 'none';

export interface Word {
  readonly name: string;
  readonly type: 'number' | 'word';
  readonly words?: readonly string[];
  readonly blank: BlankRule;
  /** Which direction is worse for the provider: bounds against it are the outer bounds of a band. */
  readonly worse: 'high' | 'low';
  /** Bands over it can have gaps. Counts of months in a row have none: a later month is another question. */
  readonly banded: boolean;
}
export type Vocabulary = (name: string) => Word | undefined;

export const INCIDENT_TYPES = ['服务中断', '数据丢失', '恶意入侵攻击', '重大篡改', '故障', '需求', '无人值守', '其他'] as const;
export const YES_NO = ['是', '否'] as const;
export const OUTCOMES = ['无', '一般', '重大'] as const;

const number = (name: string, blank: BlankRule, worse: 'high' | 'low' = 'high', banded = true): Word => ({ name, type: 'number', blank, worse, banded });
const word = (name: string, words: readonly string[], blank: BlankRule): Word => ({ name, type: 'word', words, blank, worse: 'high', banded: false });

const INCIDENT_WORDS: readonly Word[] = [
  word('事件类型', INCIDENT_TYPES, 'unknown'),
  number('影响人数', 'zero'),
  number('经济损失', 'zero'),
  number('丢失库数', 'zero'),
  number('丢失数据月数', 'zero'),
  number('处置小时', 'unknown'),
  number('中断小时', 'unknown'),
  number('影响分钟', 'unknown'),
  word('可恢复', YES_NO, 'unknown'),
  word('不可抗力', YES_NO, 'no'),
  word('服务商责任', YES_NO, 'unknown'),
  word('重保期间', YES_NO, 'no'),
  word('按预案处置', YES_NO, 'unknown'),
  word('上级通报', YES_NO, 'no'),
  word('后果', OUTCOMES, 'none'),
];

/** Metrics computed from the log and the scores, in the order in which SLA.METRICS lists them. */
export const LOG_METRICS = [
  '可用性', '应急平均响应分钟', '需求平均响应分钟', '需求平均恢复分钟', '最长中断小时', '中断次数', '累计中断小时', '七天内中断次数', '七天内累计中断小时',
  '无人值守小时', '响应超时次数', '恢复超时次数', '到场超时次数', '数据丢失', '数据篡改', '入侵', 'A级次数', 'B级次数', '月得分', '连续低于60月数', '后果',
] as const;

/** Metrics that no log holds: typed in. */
export const TYPED_METRICS = ['整改未处置', '迟延天数', '服务缺陷', '未整改', '人员违约次数', '年度得分'] as const;

const LOW_IS_WORSE = new Set(['可用性', '月得分', '年度得分', '得分']);
const COUNTS = new Set(['中断次数', '七天内中断次数', '响应超时次数', '恢复超时次数', '到场超时次数', '数据丢失', '数据篡改', '入侵', 'A级次数', 'B级次数', '整改未处置', '服务缺陷', '未整改', '人员违约次数']);
/** What SLA.EXIT's facts call a metric by a shorter name. */
export const METRIC_ALIASES: Readonly<Record<string, string>> = { 缺陷: '服务缺陷' };

const metricWord = (name: string): Word =>
  name === '后果' ? word(name, OUTCOMES, 'none') : number(name, 'unknown', LOW_IS_WORSE.has(name) ? 'low' : 'high', !COUNTS.has(name));

/** `连续低于60月数`, `连续未达标月数`: how many months in a row. */
const IN_A_ROW = /^连续.+月数$/;

const incidentWords = new Map(INCIDENT_WORDS.map((w) => [w.name, w]));
const metricWords = new Map([...LOG_METRICS, ...TYPED_METRICS, '得分'].map((name) => [name, metricWord(name)]));

export const incidentVocabulary: Vocabulary = (name) => incidentWords.get(name);

/** Metrics of the product, months in a row of any kind, and the metrics the terms table declares (指标). */
export const metricVocabulary =
  (declared: ReadonlyMap<string, 'high' | 'low'> = new Map()): Vocabulary =>
  (name) => {
    const alias = METRIC_ALIASES[name] ?? name;
    const known = metricWords.get(alias);
    if (known) return known.name.startsWith('连续') ? { ...known, banded: false } : known;
    if (IN_A_ROW.test(name)) return number(name, 'unknown', 'high', false);
    const worse = declared.get(name);
    return worse && number(name, 'unknown', worse);
  };

export const metricNames: readonly string[] = [...metricWords.keys()];
export const incidentNames: readonly string[] = [...incidentWords.keys()];
