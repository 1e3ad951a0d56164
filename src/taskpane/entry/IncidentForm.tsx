// A new incident (or, of a contract without an evaluation, a new service) by form; written to the next free row of its log.
import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LogColumn } from '../../domain/incident/columns';
import { parseCell } from '../../workbook/address';
import type { Month } from '../../workbook/months';
import type { TypedCell } from '../../workbook/read';
import type { OwnBook } from '../session/content';
import { expectedIn } from './expected';
import { canWrite, columnOf, doubtsOf, incidentChanges, lineOf, type Texts, verdictsOf } from './incident';
import { stops } from './moveOn';
import { TypedField } from './TypedField';
import { useEntry } from './useEntry';
import { useFreeRow } from './useFreeRow';
import type { Writer } from './useWriter';
import { VerdictView } from './VerdictView';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const EMPTY: Texts = new Map();
const rowNumber = (row: readonly TypedCell[]): number => parseCell(row[0]?.address ?? 'A1')?.row ?? 1;

interface FieldsProps {
  readonly row: readonly TypedCell[];
  readonly texts: Texts;
  readonly left: ReadonlySet<LogColumn>;
  readonly refused: readonly TypedCell[];
  readonly change: (column: LogColumn, text: string) => void;
  readonly leave: (column: LogColumn) => void;
}

function Fields({ row, texts, left, refused, change, leave }: FieldsProps) {
  const styles = useStyles();
  const { language } = useEntry();
  return (
    <div className={styles.fields} {...stops}>
      {row.map((cell) => {
        const column = columnOf(cell);
        if (column === undefined) return null;
        // A time is none until it is typed to its end.
        const told = refused.includes(cell) && left.has(column);
        return (
          <div key={column} className={column === '说明' ? styles.wide : ''}>
            <TypedField
              label={column}
              name={column}
              expected={cell.expected}
              text={texts.get(column) ?? ''}
              invalid={told}
              message={told ? expectedIn(language, cell.expected) : undefined}
              change={(text) => {
                change(column, text);
              }}
              leave={() => {
                leave(column);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

interface IncidentFormProps {
  readonly book: OwnBook;
  readonly writer: Writer;
  /** Of a service log. */
  readonly month: Month | undefined;
}

interface Written {
  readonly sheet: string;
  readonly address: string;
}

function Done({ written }: { readonly written: Written }) {
  const { word, host } = useEntry();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {word('written', { 表: written.sheet, 行: parseCell(written.address)?.row ?? '' })}{' '}
        <Link
          as="button"
          onClick={() => {
            void host.show(written.sheet, written.address);
          }}
        >
          {word('goTo')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

const useTexts = () => {
  const [texts, setTexts] = useState<Texts>(EMPTY);
  const [left, setLeft] = useState<ReadonlySet<LogColumn>>(new Set());
  return {
    texts,
    left,
    change: (column: LogColumn, text: string): void => {
      setTexts((now) => new Map([...now, [column, text] as const]));
    },
    leave: (column: LogColumn): void => {
      setLeft((now) => new Set([...now, column]));
    },
    clear: (): void => {
      setTexts(EMPTY);
      setLeft(new Set());
    },
  };
};

export function IncidentForm({ book, writer, month }: IncidentFormProps) {
  const styles = useStyles();
  const { word, announce } = useEntry();
  const { row, look } = useFreeRow(month);
  const { texts, left, change, leave, clear } = useTexts();
  const [working, setWorking] = useState(false);
  const [written, setWritten] = useState<Written | undefined>(undefined);
  if (row === undefined) return <Spinner />;
  if (typeof row === 'string')
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{word(row === 'full' ? 'fullLog' : 'noLog')}</MessageBarBody>
      </MessageBar>
    );
  const line = lineOf(row, texts);
  const verdicts = verdictsOf(book.plan, line, rowNumber(row));
  const ready = canWrite(line, verdicts) && !working;
  // The row may have been taken since: it is looked for once more.
  const save = async (): Promise<void> => {
    const now = await look();
    const [first] = typeof now === 'string' ? [] : now;
    if (typeof now === 'string' || !first || !(await writer.write(incidentChanges(now, lineOf(now, texts))))) return;
    setWritten(first);
    announce(word('written', { 表: first.sheet, 行: rowNumber(now) }));
    clear();
  };
  const write = (): void => {
    setWorking(true);
    setWritten(undefined);
    void save().finally(() => {
      setWorking(false);
    });
  };
  return (
    <section className={styles.form}>
      <h3 className={styles.title}>{month ? word('serviceTitle', { 月: month.label }) : word('incidentTitle')}</h3>
      <Fields row={row} texts={texts} left={left} refused={line.refused} change={change} leave={leave} />
      <VerdictView verdicts={verdicts} doubts={doubtsOf(book.plan, line, month)} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => {
            if (ready) write();
          }}
        >
          {word(working ? 'writing' : 'write')}
        </Button>
        <Button onClick={clear}>{word('clear')}</Button>
      </div>
      {written && <Done written={written} />}
    </section>
  );
}
