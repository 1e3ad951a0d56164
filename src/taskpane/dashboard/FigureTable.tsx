// The table beside a chart: every figure by month, what is open said in words with the sheet where it is to be filled in.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CellValue } from '../../workbook/model';
import { numbersOf, openOf, type Series } from './figures';
import { type Kind, sumText, textOf } from './text';
import { useDashboard } from './useDashboard';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalXXS },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalXS}`,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  first: { textAlign: 'start', whiteSpace: 'nowrap' },
});

function Figure({ cell, sheet, kind }: { readonly cell: CellValue; readonly sheet: string; readonly kind: Kind }) {
  const { word, host } = useDashboard();
  if (typeof cell === 'number') return <>{textOf(cell, kind)}</>;
  const open = openOf(cell) ?? 'blank';
  if (open === 'blank') return <>{word('blank')}</>;
  return (
    <Link
      as="button"
      inline
      aria-label={word('goTo', { 何: word(open), 表: sheet })}
      onClick={() => {
        void host.show(sheet, 'A1');
      }}
    >
      {word(open)}
    </Link>
  );
}

interface FigureTableProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
  readonly heads: readonly string[];
  readonly kind: Kind;
  /** Below the months; a sum of which months are left out is called so. */
  readonly total?: boolean;
}

function Total({ series, kind }: Pick<FigureTableProps, 'series' | 'kind'>) {
  const styles = useStyles();
  const { word } = useDashboard();
  const open = series.some(({ cells }) => cells.some((cell) => (openOf(cell) ?? 'blank') !== 'blank'));
  return (
    <tfoot>
      <tr>
        <th scope="row" className={`${styles.cell} ${styles.first}`}>
          {word(open ? 'known' : 'total')}
        </th>
        {series.map((one) => (
          <td key={one.name} className={styles.cell}>
            {numbersOf(one).length === 0 ? word('blank') : sumText(numbersOf(one), kind)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

export function FigureTable({ title, months, series, heads, kind, total = false }: FigureTableProps) {
  const styles = useStyles();
  const { word } = useDashboard();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{word('table', { 名: title })}</caption>
      <thead>
        <tr>
          {[word('month'), ...heads].map((head, i) => (
            <th key={head} scope="col" className={i === 0 ? `${styles.cell} ${styles.first}` : styles.cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month, m) => (
          <tr key={month}>
            <th scope="row" className={`${styles.cell} ${styles.first}`}>
              {month}
            </th>
            {series.map(({ name, cells, sheets }) => (
              <td key={name} className={styles.cell}>
                <Figure cell={cells[m] ?? ''} sheet={sheets[m] ?? ''} kind={kind} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && <Total series={series} kind={kind} />}
    </table>
  );
}
