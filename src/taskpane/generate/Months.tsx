// From which month, and how many; what is wrong stands beside the field as one types.
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Terms } from '../../domain/contract/types';
import { allowedMonths, MAX_MONTHS } from '../../workbook/period';
import { usePane } from '../session/usePane';
import type { Asked, Complaint } from './request';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
});

interface MonthsProps {
  readonly terms: Terms;
  readonly asked: Asked | undefined;
  readonly disabled: boolean;
}

export function Months({ terms, asked, disabled }: MonthsProps) {
  const styles = useStyles();
  const { say, session, step } = usePane();
  const { first, last } = useMemo(() => allowedMonths(terms), [terms]);
  const complaint = (found: Complaint | undefined) => (found ? { validationMessage: say(found.code, found.parts) } : {});
  return (
    <div className={styles.row}>
      <Field label={say('from')} required hint={say('allowed', { 首: first, 末: last, 数: MAX_MONTHS })} {...complaint(asked?.from)}>
        <Input
          className={styles.input}
          value={session.wish.from}
          placeholder={say('fromHint')}
          disabled={disabled}
          onChange={(_, { value }) => {
            step({ do: 'wish', wish: { from: value } });
          }}
        />
      </Field>
      <Field label={say('months')} required {...complaint(asked?.months)}>
        <Input
          className={styles.input}
          inputMode="numeric"
          value={session.wish.months}
          disabled={disabled}
          onChange={(_, { value }) => {
            step({ do: 'wish', wish: { months: value } });
          }}
        />
      </Field>
    </div>
  );
}
