// Which contract this is: name, parties, amount, term; and the way to another.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Chosen } from '../session/session';
import { usePane } from '../session/usePane';
import { offerFor } from './choose';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
});

export function ContractHead({ chosen, change }: { readonly chosen: Chosen; readonly change: () => void }) {
  const styles = useStyles();
  const { say } = usePane();
  const offer = offerFor(chosen);
  const { origin } = chosen;
  const facts = [
    offer.provider,
    offer.amount && say('amountText', { 金额: offer.amount }),
    offer.from && offer.to && say('periodText', { 起: offer.from, 止: offer.to }),
  ];
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <h2 className={styles.name}>{chosen.name}</h2>
        <Button size="small" onClick={change}>
          {say('chooseOther')}
        </Button>
      </div>
      <Text>{offer.title}</Text>
      <div className={styles.facts}>
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <Text key={fact} size={200} className={styles.quiet}>
              {fact}
            </Text>
          ))}
      </div>
      {origin.kind !== 'builtIn' && (
        <div>
          <Badge appearance="outline">{origin.kind === 'workbook' ? say('fromWorkbook') : `${origin.sheet} ${origin.address}`}</Badge>
        </div>
      )}
    </div>
  );
}
