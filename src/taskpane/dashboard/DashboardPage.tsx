// 看板: where the contract stands, from what the workbook holds: scores, incidents, penalties, what is due, grounds for ending.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isoOf } from '../../domain/time/serial';
import { isCellError } from '../../workbook/model';
import { DELIVERABLES, PAYMENTS } from '../../workbook/sheetNames';
import type { OwnBook } from '../session/content';
import { BarChart, ScoreChart } from './Charts';
import { deliverablesDue, paymentsDue } from './due';
import { DueView } from './DueView';
import { type Figures, figuresOf, numbersOf, type Series } from './figures';
import { FigureTable } from './FigureTable';
import { TAGS } from '../words';
import { Grounds } from './Grounds';
import { Part, Quiet } from './Part';
import type { Kind } from './text';
import { today } from './today';
import { useDashboard } from './useDashboard';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  dues: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: tokens.spacingHorizontalS },
});

const isEmptySeries = (series: readonly Series[]): boolean => series.every((one) => numbersOf(one).length === 0);

function Dues({ book, own }: { readonly book: OwnBook; readonly own: readonly string[] }) {
  const styles = useStyles();
  const { word } = useDashboard();
  const day = today();
  const { plan } = book;
  const parts = useMemo(
    () => [
      ['deliverables', DELIVERABLES, own.includes(DELIVERABLES) ? deliverablesDue(plan, day) : undefined] as const,
      ['payments', PAYMENTS, own.includes(PAYMENTS) ? paymentsDue(plan, day) : undefined] as const,
    ],
    [plan, own, day],
  );
  return (
    <Part title={word('next')}>
      <Quiet>{word('today', { 日: isoOf(day) })}</Quiet>
      <div className={styles.dues}>
        {parts.map(([code, sheet, list]) =>
          list ? (
            <DueView key={code} title={word(code)} list={list} today={day} />
          ) : (
            <Quiet key={code}>{word('noDue', { 表: sheet })}</Quiet>
          ),
        )}
      </div>
    </Part>
  );
}

function YearLine({ figures: { yearScore, yearGrade } }: { readonly figures: Figures }) {
  const { word } = useDashboard();
  if (isCellError(yearScore)) return <Quiet>{word('yearOpen')}</Quiet>;
  if (yearScore === '') return <Quiet>{word('yearBlank')}</Quiet>;
  return <Text weight="semibold">{word('year', { 分: String(yearScore), 等级: isCellError(yearGrade) ? '' : String(yearGrade) })}</Text>;
}

function Scores({ figures }: { readonly figures: Figures }) {
  const { word } = useDashboard();
  const { scores, months } = figures;
  const names = scores.length > 1 ? scores.map(({ name }) => name) : [word('score')];
  const title = word('scores');
  return (
    <Part title={title}>
      {scores.length === 0 ? (
        <Quiet>{word('noTables')}</Quiet>
      ) : (
        <>
          <YearLine figures={figures} />
          {isEmptySeries(scores) ? (
            <Quiet>{word('noScores')}</Quiet>
          ) : (
            <>
              <Quiet>{word('scoresText')}</Quiet>
              <ScoreChart
                title={word('chartOf', { 名: title })}
                months={months}
                series={scores}
                names={names}
                limit={(score) => word('line', { 分: score })}
              />
            </>
          )}
          <FigureTable title={title} months={months} series={scores} heads={names} kind="score" />
        </>
      )}
    </Part>
  );
}

interface BarsProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
  readonly names: readonly string[];
  readonly kind: Kind;
}

function Bars({ title, months, series, names, kind }: BarsProps) {
  const { word, language } = useDashboard();
  const short = useMemo(() => new Intl.NumberFormat(TAGS[language], { notation: 'compact' }), [language]);
  return (
    <Part title={title}>
      {series.length === 0 ? (
        <Quiet>{word('noLevels')}</Quiet>
      ) : (
        <>
          {isEmptySeries(series) ? (
            <Quiet>{word('noneYet')}</Quiet>
          ) : (
            <BarChart
              title={word('chartOf', { 名: title })}
              months={months}
              series={series}
              names={names}
              kind={kind}
              amount={(value) => short.format(value)}
            />
          )}
          <FigureTable title={title} months={months} series={series} heads={names} kind={kind} total />
        </>
      )}
    </Part>
  );
}

function Board({ book, own }: { readonly book: OwnBook; readonly own: readonly string[] }) {
  const styles = useStyles();
  const { word } = useDashboard();
  const figures = useMemo(() => figuresOf(book.plan), [book.plan]);
  const { months, levels, penalties, grounds } = figures;
  return (
    <div className={styles.page}>
      <Dues book={book} own={own} />
      <Part title={word('grounds')}>
        <Grounds grounds={grounds} />
      </Part>
      <Scores figures={figures} />
      <Bars title={word('levels')} months={months} series={levels} names={levels.map(({ name }) => name)} kind="count" />
      <Bars title={word('penalties')} months={months} series={[penalties]} names={[word('penalty')]} kind="money" />
    </div>
  );
}

export function DashboardPage() {
  const { word, content } = useDashboard();
  if (content.state === 'ours') return <Board book={content.book} own={content.own} />;
  return <Text>{word(content.state === 'empty' ? 'none' : 'unreadable')}</Text>;
}
