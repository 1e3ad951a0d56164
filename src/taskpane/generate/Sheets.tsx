// Which of the sheets are made that may be left out. What holds entries stays.
import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { resolve } from '../../domain/contract/resolve';
import { isIssue } from '../../domain/issue';
import { dayOf } from '../contract/day';
import type { Chosen } from '../session/session';
import { usePane } from '../session/usePane';
import type { WordCode } from '../words';
import { filledParts, possibleParts, type SheetParts } from './partsOfPlan';

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
});

const PARTS: readonly (readonly [keyof SheetParts, WordCode])[] = [
  ['log', 'sheetLog'],
  ['payments', 'sheetPayments'],
  ['deliverables', 'sheetDeliverables'],
];

const NO_PARTS: SheetParts = { log: false, payments: false, deliverables: false };

export function Sheets({ chosen, disabled }: { readonly chosen: Chosen; readonly disabled: boolean }) {
  const styles = useStyles();
  const { say, session, step, content } = usePane();
  const contract = useMemo(() => resolve(chosen.terms, dayOf(session.wish.from)), [chosen, session.wish.from]);
  const possible = isIssue(contract) ? NO_PARTS : possibleParts(contract);
  const filled = filledParts(content);
  const forced = (part: keyof SheetParts): boolean =>
    filled[part] || (part === 'payments' && session.wish.deliverables && possible.deliverables);
  const money = !isIssue(contract) && contract.tables.size === 0;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{say('sheets')}</Text>
      </legend>
      <Checkbox checked disabled label={say(money ? 'alwaysMoney' : 'always')} />
      {PARTS.filter(([part]) => possible[part]).map(([part, word]) => (
        <Checkbox
          key={part}
          checked={session.wish[part] || forced(part)}
          disabled={disabled || forced(part)}
          label={filled[part] ? `${say(word)} — ${say('lockedOn')}` : say(word)}
          onChange={(_, { checked }) => {
            step({ do: 'wish', wish: { [part]: checked === true } });
          }}
        />
      ))}
    </fieldset>
  );
}
