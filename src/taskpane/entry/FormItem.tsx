// An item of the form: its three marks, and the ground as soon as one of them is below its full mark.
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { isBlank } from '../../domain/cell';
import { missing } from '../../domain/issue';
import type { CellValue } from '../../workbook/model';
import type { FoundCell } from '../../workbook/read';
import { describeIn } from '../words';
import { expectedIn } from './expected';
import { type FormRow, fullMark, isDeducted, isOff, type ValueOf } from './forms';
import { cellChanges, markChanges } from './markChanges';
import { TypedField } from './TypedField';
import { isSlash, readTyped, typedText } from './typedText';
import { type Drafts, useDrafts } from './useDrafts';
import { useEntry } from './useEntry';
import type { Writer } from './useWriter';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'space-between', overflowWrap: 'anywhere' },
  marks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} 0`,
  },
  refused: { display: 'block', color: tokens.colorPaletteRedForeground1 },
});

interface FormItemProps {
  readonly row: FormRow;
  readonly closed: boolean;
  readonly dimensions: readonly string[];
  readonly writer: Writer;
}

/** What the field says: the draft where it can be read, else what stands in the cell. */
const asTyped =
  (drafts: Drafts, valueOf: ValueOf): ValueOf =>
  (cell) => {
    const draft = drafts.of(cell.address);
    const read = draft === undefined ? 'refused' : readTyped(cell.typed.expected, draft);
    return read === 'refused' ? valueOf(cell) : read.value;
  };

const isRefused = (cell: FoundCell, draft: string | undefined): draft is string =>
  draft !== undefined && readTyped(cell.typed.expected, draft) === 'refused';

interface RefusalProps {
  readonly cells: readonly (readonly [string, FoundCell])[];
  readonly drafts: Drafts;
  readonly valueOf: ValueOf;
  readonly id: string;
  readonly item: string;
}

function Refusals({ cells, drafts, valueOf, id, item }: RefusalProps) {
  const styles = useStyles();
  const { word, language } = useEntry();
  const stands = (cell: FoundCell, value: CellValue | null): string =>
    isBlank(value) ? word('standsBlank') : word('stands', { 值: typedText(cell.typed.expected, value) });
  return (
    <div id={id} role="alert">
      {cells.map(([name, cell]) => {
        const draft = drafts.of(cell.address);
        if (!isRefused(cell, draft)) return null;
        const told =
          cell.typed.expected.kind === 'mark' && isSlash(draft)
            ? word('refusedOff', { 原因: describeIn(language)(missing('noRuleForNotArranged', { item })) })
            : word('refused', { 名: name, 所见: draft, 应为: expectedIn(language, cell.typed.expected) });
        return (
          <Text key={cell.address} size={200} className={styles.refused}>
            {told} {stands(cell, valueOf(cell))}
          </Text>
        );
      })}
    </div>
  );
}

/** Written as it is left; what cannot be read stays in the field and is not written. */
const useLeave = (row: FormRow, drafts: Drafts, { valueOf, write }: Writer) => {
  return (cell: FoundCell): void => {
    const draft = drafts.of(cell.address);
    if (draft === undefined || isRefused(cell, draft)) return;
    const read = readTyped(cell.typed.expected, draft);
    if (read === 'refused') return;
    drafts.set(cell.address, undefined);
    const changes = cell === row.ground ? cellChanges(cell, read.value, valueOf) : markChanges(row, cell, read.value, valueOf);
    void write(changes);
  };
};

function Head({ row, off }: { readonly row: FormRow; readonly off: boolean }) {
  const styles = useStyles();
  const { word } = useEntry();
  return (
    <div className={styles.head}>
      <Text weight="semibold">{word('item', { 项: row.index + 1, 名: row.item.name })}</Text>
      {off && <Badge appearance="tint">{word('off')}</Badge>}
    </div>
  );
}

export function FormItem({ row, closed, dimensions, writer }: FormItemProps) {
  const styles = useStyles();
  const { word } = useEntry();
  const drafts = useDrafts();
  const leave = useLeave(row, drafts, writer);
  const id = useId();
  const nth = row.index + 1;
  const { valueOf } = writer;
  const seen = asTyped(drafts, valueOf);
  const { ground } = row;
  const hasGround = ground !== undefined && (isDeducted(row, seen) || !isBlank(valueOf(ground)));
  const named = row.marks.map((cell, d) => [dimensions[d] ?? '', cell] as const);
  const field = (cell: FoundCell, label: string, name: string, stop: string) => {
    const draft = drafts.of(cell.address);
    const refused = isRefused(cell, draft);
    return (
      <TypedField
        key={cell.address}
        label={label}
        name={name}
        stop={stop}
        expected={cell.typed.expected}
        text={draft ?? typedText(cell.typed.expected, valueOf(cell))}
        readOnly={closed}
        invalid={refused}
        describedBy={refused ? id : undefined}
        change={(text) => {
          drafts.set(cell.address, text);
        }}
        leave={() => {
          leave(cell);
        }}
        cancel={() => {
          drafts.set(cell.address, undefined);
        }}
      />
    );
  };
  return (
    <li className={styles.item}>
      <Head row={row} off={isOff(row, seen)} />
      <div className={styles.marks}>
        {named.map(([name, cell]) => {
          const full = fullMark(cell);
          const told = word('markLabel', { 项: nth, 名: row.item.name, 维: name, 满: full });
          return field(cell, word('full', { 名: name, 满: full }), told, name);
        })}
      </div>
      {hasGround && field(ground, word('ground'), word('groundLabel', { 项: nth, 名: row.item.name }), '')}
      <Refusals
        cells={ground ? [...named, [word('ground'), ground]] : named}
        drafts={drafts}
        valueOf={valueOf}
        id={id}
        item={row.item.name}
      />
    </li>
  );
}
