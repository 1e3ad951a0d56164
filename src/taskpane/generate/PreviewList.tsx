// What will be made, renewed, removed and left alone, sheet by sheet; and what stands in the way.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  type BadgeProps,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type BookFault, describeBookFault } from '../../workbook/read';
import { usePane } from '../session/usePane';
import type { WordCode } from '../words';
import type { Made } from './make';
import { type Block, countOf, type Fate, type SheetFate } from './preview';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const FATES: Readonly<Record<Fate, readonly [WordCode, NonNullable<BadgeProps['color']>]>> = {
  new: ['previewNew', 'success'],
  renew: ['previewRenew', 'informative'],
  remove: ['previewRemove', 'important'],
  keep: ['previewKeep', 'subtle'],
  blocked: ['previewBlocked', 'danger'],
};

function Row({ row, hidden }: { readonly row: SheetFate; readonly hidden: boolean }) {
  const styles = useStyles();
  const { say } = usePane();
  const [word, color] = FATES[row.fate];
  return (
    <li className={styles.row}>
      <Badge appearance="tint" color={color}>
        {say(word)}
      </Badge>
      <Text className={styles.name}>{row.sheet + (hidden ? say('hiddenSheet') : '')}</Text>
      {row.kept > 0 && (
        <Text size={200} className={styles.quiet}>
          {say('previewKept', { 数: row.kept })}
        </Text>
      )}
    </li>
  );
}

const keyOf = ({ code, parts, sheet, address }: Block): string => [code, JSON.stringify(parts), sheet, address].join(' ');

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const { say, host, content, language } = usePane();
  const faults = content.state === 'unreadable' ? content.faults : [];
  const worded = (block: Block): string =>
    [
      say(block.code, block.parts),
      ...(block.fault ? [block.fault] : block.code === 'unreadable' ? faults : []).map((fault) => describeBookFault(fault, language)),
    ].join(' ');
  return (
    <>
      {blocks.map((block) => (
        <MessageBar key={keyOf(block)} intent="error" layout="multiline">
          <MessageBarBody>
            {worded(block)}{' '}
            {block.sheet !== undefined && (
              <Link
                as="button"
                onClick={() => {
                  void host.show(block.sheet ?? '', block.address ?? 'A1');
                }}
              >
                {say('goTo')}
              </Link>
            )}
          </MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

const SHOWN = 5;

function Renewed({ faults }: { readonly faults: readonly BookFault[] }) {
  const styles = useStyles();
  const { say, host } = usePane();
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say('renewedText', { 数: faults.length })}
        <ul className={styles.rows}>
          {faults.slice(0, SHOWN).map((fault) => (
            <li key={`${fault.sheet ?? ''} ${fault.address ?? ''} ${fault.code}`}>
              <Link
                as="button"
                onClick={() => {
                  void host.show(fault.sheet ?? '', fault.address ?? 'A1');
                }}
              >
                {fault.sheet} {fault.address}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

export function PreviewList({ made }: { readonly made: Made }) {
  const styles = useStyles();
  const { say, session } = usePane();
  const { preview } = made;
  const hidden = new Set(made.model.sheets.flatMap((sheet) => (sheet.hidden === true ? [sheet.name] : [])));
  const changed = [...session.choices].map(([name, choice]) => `${name} → ${choice}`).join('、');
  return (
    <section className={styles.list} aria-label={say('preview')}>
      <h3 className={styles.title}>{say('preview')}</h3>
      <Blocks blocks={preview.blocks} />
      <Text>
        {say('previewCounts', {
          新: countOf(preview, 'new'),
          旧: countOf(preview, 'renew'),
          去: countOf(preview, 'remove'),
          留: countOf(preview, 'keep'),
        })}{' '}
        {preview.kept > 0 && say('keptTotal', { 数: preview.kept })}
      </Text>
      <Renewed faults={preview.renewed} />
      {changed !== '' && <Text>{say('readingChanged', { 列: changed })}</Text>}
      <Accordion collapsible>
        <AccordionItem value="sheets">
          <AccordionHeader as="h4" size="small">
            {say('count', { 名: say('sheets'), 数: preview.fates.length })}
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.rows}>
              {preview.fates.map((row) => (
                <Row key={`${row.fate} ${row.sheet}`} row={row} hidden={hidden.has(row.sheet)} />
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
