// A month's form as a list, with where it stands always in view.
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isIssue } from '../../domain/issue';
import { dimensionNames } from '../../workbook/sheets/scoreForm';
import type { OwnBook } from '../session/content';
import { describeIn } from '../words';
import { FormItem } from './FormItem';
import { type Form, formOf, mayBeOff } from './forms';
import { stops } from './moveOn';
import { type Standing, standingOf } from './standing';
import { useEntry } from './useEntry';
import type { Writer } from './useWriter';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  standing: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'baseline', justifyContent: 'space-between' },
  block: { display: 'block', color: tokens.colorNeutralForeground2 },
});

function StandingLine({ standing, form }: { readonly standing: Standing; readonly form: Form }) {
  const styles = useStyles();
  const { word, language, host } = useEntry();
  const { result, filled, items, got, full } = standing;
  const open = result !== undefined && isIssue(result);
  return (
    <div className={styles.standing} role="group" aria-label={form.sheet}>
      <div className={styles.line}>
        <Text weight="semibold" data-testid="total">
          {result === undefined
            ? word('nothing')
            : isIssue(result)
              ? word('soFar', { 填: filled, 项: items, 得: got, 满: full })
              : word('total', { 分: result.total, 级: result.grade })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            void host.show(form.sheet, form.rows[0]?.marks[0]?.address ?? 'A1');
          }}
        >
          {word('openSheet')}
        </Button>
      </div>
      {open && (
        <Text size={200} className={styles.block}>
          {describeIn(language)(result)}
        </Text>
      )}
    </div>
  );
}

interface FormListProps {
  readonly book: OwnBook;
  readonly month: string;
  readonly table: string;
  readonly writer: Writer;
}

export function FormList({ book, month, table, writer }: FormListProps) {
  const styles = useStyles();
  const { word } = useEntry();
  const form = useMemo(() => formOf(book, month, table), [book, month, table]);
  const dimensions = useMemo(() => dimensionNames(book.plan), [book]);
  if (!form)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{word('noForm')}</MessageBarBody>
      </MessageBar>
    );
  return (
    <section aria-label={form.sheet}>
      <StandingLine form={form} standing={standingOf(book.plan.contract, form, writer.valueOf)} />
      {!form.closed && (
        <Text size={200} className={styles.block}>
          {word('hint')} {mayBeOff(form) && word('hintOff')}
        </Text>
      )}
      <ol className={styles.rows} {...stops}>
        {form.rows.map((row) => (
          <FormItem key={row.index} row={row} closed={form.closed} dimensions={dimensions} writer={writer} />
        ))}
      </ol>
    </section>
  );
}
