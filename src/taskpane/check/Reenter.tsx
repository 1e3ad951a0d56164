// Formulas of ours that show #NAME?, and, where the host can, the button that enters them again.
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { BrokenCall } from './brokenCalls';
import { useCheck } from './useCheck';
import type { Repairs } from './useRepairs';

export function Reenter({ broken, reenter }: { readonly broken: readonly BrokenCall[]; readonly reenter: Repairs['reenter'] }) {
  const { word, host } = useCheck();
  const [first] = broken;
  if (!first) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{word('broken', { 数: broken.length })}</MessageBarTitle> {word('brokenText')}{' '}
        <Link
          as="button"
          onClick={() => {
            void host.show(first.sheet, first.address);
          }}
        >
          {word('at', { 表: first.sheet, 格: first.address })}
        </Link>
      </MessageBarBody>
      {host.repairFormulas && (
        <MessageBarActions>
          <Button onClick={reenter}>{word('reenter')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
