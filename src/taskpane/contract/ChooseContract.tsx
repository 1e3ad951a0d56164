// The first minute: contracts to choose from, and the tables of terms that the workbook already holds.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ALL_PARTS } from '../generate/partsOfPlan';
import { askedMonths } from '../generate/request';
import { usePane } from '../session/usePane';
import { builtInOffers, type Offer, wishFor } from './choose';
import { TableOffers } from './TableOffers';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    /** Beside each other where the pane has room. */
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 270px), 1fr))',
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: 'auto', paddingTop: tokens.spacingVerticalXS },
});

interface OfferCardProps {
  readonly offer: Offer;
  readonly choose: () => void;
  /** Only in an empty workbook. */
  readonly example: (() => void) | undefined;
}

function OfferCard({ offer, choose, example }: OfferCardProps) {
  const styles = useStyles();
  const { say } = usePane();
  const { name } = offer.chosen;
  return (
    <li className={styles.card}>
      <Text weight="semibold">{name}</Text>
      <Text size={200}>{offer.title}</Text>
      <Text size={200} className={styles.quiet}>
        {[offer.provider, offer.amount && say('amountText', { 金额: offer.amount })].filter(Boolean).join('　')}
      </Text>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" aria-label={say('labelled', { 名: say('begin'), 何: name })} onClick={choose}>
          {say('begin')}
        </Button>
        {example && (
          <Button size="small" aria-label={say('labelled', { 名: say('example'), 何: name })} onClick={example}>
            {say('example')}
          </Button>
        )}
      </div>
    </li>
  );
}

export function ChooseContract({ done }: { readonly done: () => void }) {
  const styles = useStyles();
  const { say, session, step, content, generator } = usePane();
  const offers = useMemo(builtInOffers, []);
  const choose = ({ chosen }: Offer): void => {
    step({ do: 'choose', chosen, wish: wishFor(chosen.terms) });
    done();
  };
  const show = ({ chosen }: Offer): void => {
    const wish = wishFor(chosen.terms);
    const { covered } = askedMonths(chosen.terms, wish.from ?? '', wish.months ?? '');
    step({ do: 'choose', chosen, wish });
    step({ do: 'page', page: 'generate' });
    generator.generate({ chosen, choices: new Map(), covered, parts: ALL_PARTS, example: true });
  };
  const empty = content.state === 'empty';
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say('startTitle')}</h2>
      {empty && <Text>{say('startText')}</Text>}
      {empty && <Text size={200}>{say('exampleText')}</Text>}
      {session.chosen && (
        <div>
          <Button size="small" onClick={done}>
            {say('chooseBack')}
          </Button>
        </div>
      )}
      <h3 className={styles.group}>{say('builtInGroup')}</h3>
      <ul className={styles.list}>
        {offers.map((offer) => (
          <OfferCard
            key={offer.chosen.key}
            offer={offer}
            choose={() => {
              choose(offer);
            }}
            example={
              empty
                ? () => {
                    show(offer);
                  }
                : undefined
            }
          />
        ))}
      </ul>
      <h3 className={styles.group}>{say('tablesGroup')}</h3>
      <TableOffers done={done} />
    </section>
  );
}
