// 录入: a month's scores as a list, a new incident by form, metrics that no log holds. Everything is written to the sheets at once.
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { closedOf } from '../../workbook/closing';
import type { OwnBook } from '../session/content';
import { FormList } from './FormList';
import { IncidentForm } from './IncidentForm';
import { MetricList } from './MetricList';
import { keep, keptPlace, partsOf, type Place, placeIn } from './place';
import { useEntry } from './useEntry';
import { useWriter, type Writer } from './useWriter';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  select: { minWidth: 0, width: '100%' },
  undo: { alignSelf: 'flex-start' },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_, { value: chosen }) => {
          choose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    </Field>
  );
}

interface PartProps {
  readonly book: OwnBook;
  readonly place: Place;
  readonly writer: Writer;
}

function Part({ book, place, writer }: PartProps) {
  const { month, table, part } = place;
  switch (part) {
    case 'form':
      return <FormList key={`${month} ${table}`} book={book} month={month} table={table} writer={writer} />;
    case 'metrics':
      return <MetricList key={month} book={book} month={month} writer={writer} />;
    case 'incident':
      return <IncidentForm book={book} writer={writer} month={undefined} />;
    case 'service':
      return <IncidentForm key={month} book={book} writer={writer} month={book.plan.months.find(({ label }) => label === month)} />;
  }
}

function Undo({ writer }: { readonly writer: Writer }) {
  const styles = useStyles();
  const { word, announce } = useEntry();
  const undo = async (): Promise<void> => {
    const outcome = await writer.undo();
    if (outcome !== 'failed') announce(word(outcome === 'undone' ? 'undone' : 'nothingToUndo'));
  };
  return (
    <Button
      size="small"
      className={styles.undo}
      onClick={() => {
        void undo();
      }}
    >
      {word('undo')}
    </Button>
  );
}

function Parts({ book, place, go }: { readonly book: OwnBook; readonly place: Place; readonly go: (to: Partial<Place>) => void }) {
  const { word } = useEntry();
  const parts = partsOf(book);
  return (
    <TabList
      size="small"
      aria-label={word('parts')}
      selectedValue={place.part}
      onTabSelect={(_, { value }) => {
        const part = parts.find((each) => each === value);
        if (part) go({ part });
      }}
    >
      {parts.map((part) => (
        <Tab key={part} value={part} id={`entry-${part}`} aria-controls="entry-part">
          {word(part)}
        </Tab>
      ))}
    </TabList>
  );
}

function Entering({ book }: { readonly book: OwnBook }) {
  const styles = useStyles();
  const { word, host } = useEntry();
  const writer = useWriter();
  const [wish, setWish] = useState<Place>(() => placeIn(book, keptPlace(host)));
  const place = placeIn(book, wish);
  const { plan } = book;
  const tables = [...plan.contract.tables.keys()];
  const closed = place.part !== 'incident' && closedOf(plan.entries, place.month) !== undefined;
  const go = (to: Partial<Place>): void => {
    const next = { ...place, ...to };
    setWish(next);
    keep(host, next);
  };
  return (
    <div className={styles.page}>
      <Parts book={book} place={place} go={go} />
      {place.part !== 'incident' && (
        <div className={styles.row}>
          <Choice
            label={word('month')}
            value={place.month}
            options={plan.months.map(({ label }) => label)}
            choose={(month) => {
              go({ month });
            }}
          />
          {place.part === 'form' && tables.length > 1 && (
            <Choice
              label={word('table')}
              value={place.table}
              options={tables}
              choose={(table) => {
                go({ table });
              }}
            />
          )}
        </div>
      )}
      {closed && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{word('closed', { 月: place.month })}</MessageBarBody>
        </MessageBar>
      )}
      {writer.failure !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{word('failed', { 原因: writer.failure })}</MessageBarBody>
        </MessageBar>
      )}
      <div id="entry-part" role="tabpanel" aria-labelledby={`entry-${place.part}`}>
        {!(closed && place.part === 'service') && <Part book={book} place={place} writer={writer} />}
      </div>
      <Undo writer={writer} />
    </div>
  );
}

export function EntryPage() {
  const { word, content } = useEntry();
  if (content.state === 'ours') return <Entering book={content.book} />;
  return <Text>{word(content.state === 'empty' ? 'none' : 'unreadable')}</Text>;
}
