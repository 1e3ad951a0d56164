// Several evaluators' marks beside each other: who gave what, what is taken, who stands out.
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SpreadLine } from '../../workbook/mail/merge';
import { Part, Quiet } from '../dashboard/Part';
import { FirstFew } from '../shell/FirstFew';
import { useMail } from './useMail';
import { spreadOrder } from './views';

const SHOWN = 8;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: `2px 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
});

export function Spreads({ spreads }: { readonly spreads: readonly SpreadLine[] }) {
  const styles = useStyles();
  const { word, language } = useMail();
  if (spreads.length === 0) return null;
  const lines = spreadOrder(spreads);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <Part title={word('spreads', { 数: spreads.length })}>
      <Quiet>{word('spreadsText')}</Quiet>
      {lines.length === 0 && <Text size={200}>{word('same')}</Text>}
      <FirstFew rows={lines} few={SHOWN} more={(left) => word('more', { 数: left })}>
        {(shown) => (
          <ul className={styles.rows}>
            {shown.map(({ label, given, spread: { value, outliers } }) => (
              <li key={label} className={styles.row}>
                <Text size={200}>{word('spread', { 项: label, 各: given.map((one) => `${one.label} ${one.value}`).join(comma), 值: value })}</Text>{' '}
                {outliers.length > 0 && (
                  <Badge appearance="tint" color="warning">
                    {word('outlier', { 人: outliers.join(comma) })}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </Part>
  );
}
