// One field for one cell: what may stand there, what is typed, and that it was refused.
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { Expected } from '../../workbook/read';
import { moveOn, STOP } from './moveOn';
import { readTyped } from './typedText';
import { useEntry } from './useEntry';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

export interface TypedFieldProps {
  readonly label: string;
  /** What it is for whoever does not see where it stands. */
  readonly name: string;
  readonly expected: Expected;
  readonly text: string;
  /** The column that the arrow keys stay in; '' where there is none. */
  readonly stop?: string;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  /** Said below the field. */
  readonly message?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly change: (text: string) => void;
  readonly leave?: () => void;
  readonly cancel?: () => void;
}

const isChoice = ({ expected, text }: TypedFieldProps): boolean =>
  expected.kind === 'list' && (text === '' || expected.items.includes(text));

function Choice({ expected, name, text, stop = '', readOnly = false, change }: TypedFieldProps) {
  const styles = useStyles();
  const { word } = useEntry();
  const items = expected.kind === 'list' ? expected.items : [];
  return (
    <Select
      className={styles.input}
      aria-label={name}
      value={text}
      disabled={readOnly}
      {...{ [STOP]: stop }}
      onChange={(_, { value }) => {
        change(value);
      }}
    >
      <option value="">{word('choose')}</option>
      {items.map((item) => (
        <option key={item} value={item}>
          {item}
        </option>
      ))}
    </Select>
  );
}

function Typing({ expected, name, text, stop = '', readOnly = false, describedBy, change, leave, cancel }: TypedFieldProps) {
  const styles = useStyles();
  const numeric = expected.kind === 'number' || expected.kind === 'count';
  return (
    <Input
      className={styles.input}
      aria-label={name}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      value={text}
      readOnly={readOnly}
      autoComplete="off"
      {...(numeric ? { inputMode: 'decimal' as const } : {})}
      {...{ [STOP]: stop }}
      onChange={(_, { value }) => {
        change(value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel?.();
        // Enter does not go on from what cannot be written.
        if (event.key === 'Enter' && readTyped(expected, text) === 'refused') leave?.();
        else moveOn(event);
      }}
    />
  );
}

export function TypedField(props: TypedFieldProps) {
  const { label, invalid = false, message } = props;
  return (
    <Field
      label={{ children: label, size: 'small' }}
      validationState={invalid ? 'error' : 'none'}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      {isChoice(props) ? <Choice {...props} /> : <Typing {...props} />}
    </Field>
  );
}
