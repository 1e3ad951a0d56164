// What no log holds of a month: its metrics as fields.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FoundCell } from '../../workbook/read';
import type { OwnBook } from '../session/content';
import { expectedIn } from './expected';
import { cellChanges } from './markChanges';
import { stops } from './moveOn';
import { TypedField } from './TypedField';
import { readTyped, typedText } from './typedText';
import { useDrafts } from './useDrafts';
import { useEntry } from './useEntry';
import type { Writer } from './useWriter';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

interface Metric {
  readonly cell: FoundCell;
  readonly name: string;
}

export const metricsOf = ({ cells }: OwnBook, month: string): readonly Metric[] =>
  cells.flatMap((cell) => {
    const { what } = cell.typed;
    return what.kind === 'metric' && what.month === month ? [{ cell, name: what.metric }] : [];
  });

interface MetricListProps {
  readonly book: OwnBook;
  readonly month: string;
  readonly writer: Writer;
}

export function MetricList({ book, month, writer }: MetricListProps) {
  const styles = useStyles();
  const { word, language } = useEntry();
  const drafts = useDrafts();
  const metrics = metricsOf(book, month);
  if (metrics.length === 0) return <Text>{word('noMetrics')}</Text>;
  const write = ({ address, typed, ...cell }: FoundCell, text: string | undefined): void => {
    const read = text === undefined ? 'refused' : readTyped(typed.expected, text);
    if (read === 'refused') return;
    drafts.set(address, undefined);
    void writer.write(cellChanges({ ...cell, address, typed }, read.value, writer.valueOf));
  };
  return (
    <div className={styles.fields} {...stops}>
      {metrics.map(({ cell, name }) => {
        const { address, typed } = cell;
        const draft = drafts.of(address);
        const refused = draft !== undefined && readTyped(typed.expected, draft) === 'refused';
        return (
          <TypedField
            key={address}
            label={name}
            name={typed.label}
            expected={typed.expected}
            text={draft ?? typedText(typed.expected, writer.valueOf(cell))}
            readOnly={typed.closed === true}
            invalid={refused}
            message={refused ? word('refused', { 名: name, 所见: draft, 应为: expectedIn(language, typed.expected) }) : undefined}
            change={(text) => {
              if (typed.expected.kind === 'list') write(cell, text);
              else drafts.set(address, text);
            }}
            leave={() => {
              write(cell, drafts.of(address));
            }}
            cancel={() => {
              drafts.set(address, undefined);
            }}
          />
        );
      })}
    </div>
  );
}
