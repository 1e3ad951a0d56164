// What the lines and bars of a chart are, drawn as they are drawn there. The library's own legend makes its chart shrink at every
// drawing where the pane gives no fixed height, and brings buttons that nobody needs beside a table.
import { makeStyles, tokens } from '@fluentui/react-components';

export interface Entry {
  readonly name: string;
  readonly color: string;
  /** The dashes of a line; a bar has none. */
  readonly dashes?: string;
  readonly width?: number;
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `2px ${tokens.spacingHorizontalM}`, listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

export function Legend({ entries }: { readonly entries: readonly Entry[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {entries.map(({ name, color, dashes, width = 1 }) => (
        <li key={name} className={styles.item}>
          <svg width="28" height="10" aria-hidden="true">
            {dashes === undefined ? (
              <rect x="9" width="10" height="10" fill={color} />
            ) : (
              <line x1="0" x2="28" y1="5" y2="5" stroke={color} strokeWidth={width} strokeDasharray={dashes} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
