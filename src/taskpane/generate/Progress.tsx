// How far generating is, and how it ended.
import { Button, Field, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { usePane } from '../session/usePane';
import { describeIn } from '../words';
import type { Generation } from './useGeneration';

function Done({ generation, undo }: { readonly generation: Extract<Generation, { state: 'done' }>; readonly undo: () => void }) {
  const { say, host, language } = usePane();
  const { first, kept, sheets } = generation;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {say('done', { 数: sheets })} {kept > 0 && say('keptTotal', { 数: kept })}{' '}
          {first && (
            <Link
              as="button"
              onClick={() => {
                void host.show(first.sheet, first.address);
              }}
            >
              {say('openForm', { 表: first.sheet })}
            </Link>
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={undo}>{say('undo')}</Button>
        </MessageBarActions>
      </MessageBar>
      {generation.unscored.map(({ month, table, issue }) => (
        <Text key={`${month} ${table}`} size={200}>
          {say('unscored', { 月: month, 表: table, 原因: describeIn(language)(issue) })}
        </Text>
      ))}
    </>
  );
}

export function Progress({ generation, undo }: { readonly generation: Generation; readonly undo: () => void }) {
  const { say } = usePane();
  switch (generation.state) {
    case 'idle':
      return null;
    case 'making':
      return (
        <Field validationMessage={say('making')} validationState="none">
          <ProgressBar aria-label={say('generating')} />
        </Field>
      );
    case 'placing': {
      const { sheet, done, of } = generation;
      return (
        <Field validationMessage={say('progress', { 表: sheet, 几: done, 共: of })} validationState="none">
          <ProgressBar aria-label={say('generating')} value={done} max={of} />
        </Field>
      );
    }
    case 'done':
      return <Done generation={generation} undo={undo} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say('failed', { 原因: generation.reason })}</MessageBarBody>
        </MessageBar>
      );
    case 'cancelled':
    case 'undone':
    case 'nothing':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(generation.state === 'nothing' ? 'nothingToUndo' : generation.state)}</MessageBarBody>
        </MessageBar>
      );
  }
}
