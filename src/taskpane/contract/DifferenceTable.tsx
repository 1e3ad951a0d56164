// Situations with two results beside each other; the first few, the rest on demand.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FirstFew } from '../shell/FirstFew';
import { usePane } from '../session/usePane';
import type { Difference } from './effects/situation';

const FEW = 5;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3 },
});

interface DifferenceTableProps {
  readonly title: string;
  readonly now: string;
  readonly then: string;
  readonly rows: readonly Difference[];
}

export function DifferenceTable({ title, now, then, rows }: DifferenceTableProps) {
  const styles = useStyles();
  const { say } = usePane();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <FirstFew rows={rows} few={FEW} more={(left) => say('moreEffects', { 数: left })}>
      {(shown) => (
        <table className={styles.table}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {say('situation')}
              </th>
              <th scope="col" className={head}>
                {say('nowResult', { 选: now })}
              </th>
              <th scope="col" className={head}>
                {say('thenResult', { 选: then })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.situation}>
                <th scope="row" className={styles.cell}>
                  {row.situation}
                </th>
                <td className={styles.cell}>{row.now}</td>
                <td className={styles.cell}>{row.then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FirstFew>
  );
}
