// Which month, to whom, which sheets, and how the files compute.
import { Checkbox, Field, makeStyles, Radio, RadioGroup, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { closedOf } from '../../workbook/closing';
import type { Content } from '../session/content';
import { type Asked, otherSheets, usualSheets } from './preparing';
import { useMail } from './useMail';

const useStyles = makeStyles({
  select: { minWidth: 0, width: '100%' },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
});

interface AskForProps {
  readonly content: Extract<Content, { state: 'ours' }>;
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
}

function SheetChoice({ content, asked, ask }: AskForProps) {
  const styles = useStyles();
  const { word } = useMail();
  const { month, usual, others } = asked;
  const turn = (name: string, on: boolean): void => {
    const rest = [...others].filter((other) => other !== name);
    ask({ ...asked, others: new Set(on ? [...rest, name] : rest) });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{word('sheets')}</Text>
      </legend>
      <Checkbox
        checked={usual}
        label={usualSheets(content.book, month).join('、')}
        onChange={(_, { checked }) => {
          ask({ ...asked, usual: checked === true });
        }}
      />
      {otherSheets(content, month).map((name) => (
        <Checkbox
          key={name}
          checked={others.has(name)}
          label={name}
          onChange={(_, { checked }) => {
            turn(name, checked === true);
          }}
        />
      ))}
    </fieldset>
  );
}

function Ways({ asked, ask }: Pick<AskForProps, 'asked' | 'ask'>) {
  const styles = useStyles();
  const { word } = useMail();
  return (
    <>
      <Field label={word('way')}>
        <RadioGroup
          value={asked.formulas}
          onChange={(_, { value }) => {
            ask({ ...asked, formulas: value === 'values' ? 'values' : 'native' });
          }}
        >
          <Radio value="native" label={word('native')} />
          <Radio value="values" label={word('values')} />
        </RadioGroup>
      </Field>
      <div className={styles.group}>
        {(['filled', 'pane'] as const).map((each) => (
          <Checkbox
            key={each}
            checked={asked[each]}
            label={word(each)}
            onChange={(_, { checked }) => {
              ask({ ...asked, [each]: checked === true });
            }}
          />
        ))}
      </div>
    </>
  );
}

export function AskFor(props: AskForProps) {
  const styles = useStyles();
  const { word } = useMail();
  const { content, asked, ask } = props;
  const { plan } = content.book;
  return (
    <>
      <Field label={word('month')}>
        <Select
          className={styles.select}
          value={asked.month}
          onChange={(_, { value }) => {
            // Sheets of a month go with it.
            ask({ ...asked, month: value, others: new Set([...asked.others].filter((name) => !name.startsWith(asked.month))) });
          }}
        >
          {plan.months.map(({ label }) => (
            <option key={label} value={label}>
              {closedOf(plan.entries, label) ? word('monthClosed', { 月: label }) : label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={word('recipients')} hint={word('recipientsHint')}>
        <Textarea
          resize="vertical"
          rows={3}
          value={asked.recipients}
          onChange={(_, { value }) => {
            ask({ ...asked, recipients: value });
          }}
        />
      </Field>
      <SheetChoice {...props} />
      <Ways asked={asked} ask={ask} />
    </>
  );
}
