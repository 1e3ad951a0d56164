// Days to the next deliverable and to the next payment, what is overdue, what has no day yet.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isoOf } from '../../domain/time/serial';
import type { Due, DueList } from './due';
import { Quiet } from './Part';
import { useDashboard, type Word } from './useDashboard';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

const MOST = 3;

const listed = (names: readonly string[], word: Word): string => {
  const some = names.slice(0, MOST).join('、');
  return names.length > MOST ? word('more', { 列: some, 数: names.length }) : some;
};
const namesOf = (dues: readonly Due[], word: Word): readonly string[] =>
  dues.map(({ name, count }) => (count > 1 ? word('times', { 名: name, 数: count }) : name));

function Next({ list, today }: { readonly list: DueList; readonly today: number }) {
  const { word } = useDashboard();
  const [first] = list.next;
  if (!first) return list.undated.length + list.unknown.length + list.overdue.length === 0 ? <Quiet>{word('allDone')}</Quiet> : null;
  const days = first.day - today;
  return (
    <>
      <Text size={500} weight="semibold">
        {days === 0 ? word('todayDue') : word('inDays', { 数: days })}
      </Text>
      <Quiet>{word('until', { 日: isoOf(first.day), 名: listed(namesOf(list.next, word), word) })}</Quiet>
    </>
  );
}

function Overdue({ list, today }: { readonly list: DueList; readonly today: number }) {
  const { word } = useDashboard();
  const [first] = list.overdue;
  if (!first) return null;
  const parts = {
    数: list.overdue.reduce((total, { count }) => total + count, 0),
    日: isoOf(first.day),
    天: today - first.day,
    名: listed([...new Set(list.overdue.map(({ name }) => name))], word),
  };
  return <Text weight="semibold">▲ {word('overdue', parts)}</Text>;
}

export function DueView({ title, list, today }: { readonly title: string; readonly list: DueList; readonly today: number }) {
  const styles = useStyles();
  const { word } = useDashboard();
  return (
    <div className={styles.box}>
      <Text weight="semibold" as="h3" style={{ margin: 0 }}>
        {title}
      </Text>
      <Next list={list} today={today} />
      <Overdue list={list} today={today} />
      {list.undated.length > 0 && <Quiet>{word('undated', { 列: listed(list.undated, word) })}</Quiet>}
      {list.unknown.length > 0 && <Quiet>{word('unknown', { 列: listed(list.unknown, word) })}</Quiet>}
    </div>
  );
}
