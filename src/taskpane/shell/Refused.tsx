// Why something cannot be done, as the rules put it.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Issue } from '../../domain/issue';
import { usePane } from '../session/usePane';
import { describeIn } from '../words';

export function Refused({ issue }: { readonly issue: Issue }) {
  const { language } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{describeIn(language)(issue)}</MessageBarBody>
    </MessageBar>
  );
}
