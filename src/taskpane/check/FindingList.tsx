// The findings by sheet: what stands where, what was expected, a click from its cell and, where it is safe, from its repair.
import { Badge, type BadgeProps, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Gravity } from '../../workbook/read';
import { FirstFew } from '../shell/FirstFew';
import { type Finding, type Group, isTextBefore, type Repair, shownValue } from './findings';
import { useCheck } from './useCheck';
import type { CheckWord } from './words.zh';

const SHOWN = 20;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  block: { display: 'block' },
});

const GRAVE: Readonly<Record<Gravity, readonly [CheckWord, NonNullable<BadgeProps['color']>]>> = {
  wrong: ['wrongOne', 'danger'],
  missing: ['missingOne', 'warning'],
  odd: ['oddOne', 'informative'],
};

/** What stands there and what will, with how it is kept where that alone differs. */
const useChange = (): ((repair: Repair) => { readonly 前: string; readonly 后: string }) => {
  const { word } = useCheck();
  return (repair) => ({
    前: isTextBefore(repair) ? word('asText', { 值: shownValue(repair.before) }) : shownValue(repair.before),
    后: shownValue(repair.value),
  });
};

interface RowProps {
  readonly finding: Finding;
  readonly repair: (wanted: readonly Repair[]) => void;
}

function Fix({ one, repair }: { readonly one: Repair; readonly repair: RowProps['repair'] }) {
  const { word } = useCheck();
  const change = useChange();
  return (
    <>
      <Text size={200}>{word('change', change(one))}</Text>
      <Button
        size="small"
        aria-label={word('fixOf', { 表: one.sheet, 格: one.address, ...change(one) })}
        onClick={() => {
          repair([one]);
        }}
      >
        {word('fix')}
      </Button>
    </>
  );
}

function Row({ finding, repair }: RowProps) {
  const styles = useStyles();
  const { word, host, step } = useCheck();
  const { sheet, address, gravity, text, regenerate } = finding;
  const [code, color] = GRAVE[gravity];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Badge appearance="tint" color={color}>
          {word(code)}
        </Badge>
        {sheet !== undefined && (
          <Link
            as="button"
            aria-label={word('at', { 表: sheet, 格: address ?? '' })}
            onClick={() => {
              void host.show(sheet, address ?? 'A1');
            }}
          >
            {address ?? word('goSheet')}
          </Link>
        )}
        {finding.repair && <Fix one={finding.repair} repair={repair} />}
      </div>
      <Text size={200} className={styles.block}>
        {text}
      </Text>
      {regenerate && sheet === undefined && (
        <Button
          size="small"
          onClick={() => {
            step({ do: 'page', page: 'generate' });
          }}
        >
          {word('regenerate')}
        </Button>
      )}
    </li>
  );
}

function GroupList({ group, repair }: { readonly group: Group; readonly repair: RowProps['repair'] }) {
  const styles = useStyles();
  const { word } = useCheck();
  const { sheet, findings } = group;
  return (
    <section>
      <h3 className={styles.title}>{word('group', { 表: sheet ?? word('wholeBook'), 数: findings.length })}</h3>
      <FirstFew rows={findings} few={SHOWN} more={(left) => word('more', { 数: left })}>
        {(shown) => (
          <ul className={styles.rows}>
            {shown.map((finding) => (
              <Row key={finding.key} finding={finding} repair={repair} />
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}

export function FindingList({ groups, repair }: { readonly groups: readonly Group[]; readonly repair: RowProps['repair'] }) {
  return (
    <>
      {groups.map((group) => (
        <GroupList key={group.sheet ?? ''} group={group} repair={repair} />
      ))}
    </>
  );
}
