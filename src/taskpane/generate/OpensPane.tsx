// Whether the pane opens with this workbook, where the host can say so.
import { Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../session/usePane';

export function OpensPane({ disabled }: { readonly disabled: boolean }) {
  const { say, host, content } = usePane();
  const { opening } = host;
  const [on, setOn] = useState(() => opening?.isOn() ?? false);
  // Generating for the first time turns it on.
  useEffect(() => {
    setOn(opening?.isOn() ?? false);
  }, [opening, content]);
  if (!opening || content.state === 'empty') return null;
  const turn = async (wanted: boolean): Promise<void> => {
    await opening.turn(wanted).catch(() => undefined);
    setOn(opening.isOn());
  };
  return (
    <Checkbox
      checked={on}
      disabled={disabled}
      label={say('opensPane')}
      onChange={(_, { checked }) => {
        void turn(checked === true);
      }}
    />
  );
}
