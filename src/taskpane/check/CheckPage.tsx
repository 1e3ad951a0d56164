// 检查: everything missing, wrong or odd in the workbook, by sheet and cell; a click to the cell; repairs where they are safe.
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type BookFault, describeBookFault, type Gravity } from '../../workbook/read';
import type { OwnBook } from '../session/content';
import type { BrokenCall } from './brokenCalls';
import { FindingList } from './FindingList';
import { blankForms, closedMonths, countOf, type Finding, findingsOf, groupsOf, type Repair, repairsOf } from './findings';
import { Reenter } from './Reenter';
import { useCheck } from './useCheck';
import { type Repairs, useRepairs } from './useRepairs';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const GRAVITIES: readonly Gravity[] = ['wrong', 'missing', 'odd'];
type Filter = Gravity | 'all';
const FILTERS: readonly Filter[] = ['all', ...GRAVITIES];

function Told({ repairs }: { readonly repairs: Repairs }) {
  const { word } = useCheck();
  const { outcome, undo } = repairs;
  switch (outcome.state) {
    case 'idle':
      return null;
    case 'fixed':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{word('fixed', { 数: outcome.count })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={undo}>{word('undo')}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'reentered':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{word('reentered', { 数: outcome.count })}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{word('failed', { 原因: outcome.reason })}</MessageBarBody>
        </MessageBar>
      );
    case 'notFixed':
    case 'undone':
    case 'nothingToUndo':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{word(outcome.state)}</MessageBarBody>
        </MessageBar>
      );
  }
}

function FixAll({ all, repair }: { readonly all: readonly Repair[]; readonly repair: Repairs['repair'] }) {
  const { word } = useCheck();
  if (all.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{word('fixable', { 数: all.length })}</MessageBarTitle> {word('fixableText')}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            repair(all);
          }}
        >
          {word('fixAll', { 数: all.length })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What is no fault, and yet good to know. */
function Around({ book, foreign }: { readonly book: OwnBook; readonly foreign: readonly string[] }) {
  const styles = useStyles();
  const { word } = useCheck();
  const lines = [
    ['blankForms', blankForms(book)],
    ['closed', closedMonths(book)],
    ['foreign', foreign],
  ] as const;
  return (
    <>
      {lines.map(([code, names]) =>
        names.length === 0 ? null : (
          <Text key={code} size={200} className={styles.quiet}>
            {word(code, { 列: names.join('、') })}
          </Text>
        ),
      )}
    </>
  );
}

function Clean() {
  const { word } = useCheck();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{word('clean')}</MessageBarTitle> {word('cleanText')}
      </MessageBarBody>
    </MessageBar>
  );
}

interface FoundProps {
  readonly findings: readonly Finding[];
  readonly sheets: readonly string[];
  readonly repair: Repairs['repair'];
}

function Found({ findings, sheets, repair }: FoundProps) {
  const { word } = useCheck();
  const [filter, setFilter] = useState<Filter>('all');
  const left = findings.filter(({ gravity }) => filter === 'all' || gravity === filter);
  return (
    <>
      <TabList
        size="small"
        aria-label={word('show')}
        selectedValue={filter}
        onTabSelect={(_, { value }) => {
          setFilter(FILTERS.find((each) => each === value) ?? 'all');
        }}
      >
        {FILTERS.map((each) => (
          <Tab key={each} value={each} id={`check-${each}`} aria-controls="check-list">
            {word(each, { 数: each === 'all' ? findings.length : countOf(findings, each) })}
          </Tab>
        ))}
      </TabList>
      <div id="check-list" role="tabpanel" aria-labelledby={`check-${filter}`}>
        <FindingList groups={groupsOf(left, sheets)} repair={repair} />
      </div>
    </>
  );
}

interface CheckingProps {
  readonly book: OwnBook;
  readonly own: readonly string[];
  readonly foreign: readonly string[];
  readonly broken: readonly BrokenCall[];
}

function Checking({ book, own, foreign, broken }: CheckingProps) {
  const styles = useStyles();
  const { language } = useCheck();
  const repairs = useRepairs();
  const findings = useMemo(() => findingsOf(book, language), [book, language]);
  return (
    <div className={styles.page}>
      <Told repairs={repairs} />
      <Reenter broken={broken} reenter={repairs.reenter} />
      <FixAll all={repairsOf(findings)} repair={repairs.repair} />
      {findings.length === 0 ? broken.length === 0 && <Clean /> : <Found findings={findings} sheets={own} repair={repairs.repair} />}
      <Around book={book} foreign={foreign} />
    </div>
  );
}

function Unreadable({ faults }: { readonly faults: readonly BookFault[] }) {
  const { word, language, host } = useCheck();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {word('unreadable')}
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.sheet ?? ''} ${fault.address ?? ''}`}>
              {describeBookFault(fault, language)}{' '}
              {fault.sheet !== undefined && (
                <Link
                  as="button"
                  onClick={() => {
                    void host.show(fault.sheet ?? '', fault.address ?? 'A1');
                  }}
                >
                  {word('at', { 表: fault.sheet, 格: fault.address ?? '' })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

export function CheckPage() {
  const { word, content } = useCheck();
  if (content.state === 'ours') return <Checking book={content.book} own={content.own} foreign={content.foreign} broken={content.broken} />;
  return content.state === 'empty' ? <Text>{word('none')}</Text> : <Unreadable faults={content.faults} />;
}
