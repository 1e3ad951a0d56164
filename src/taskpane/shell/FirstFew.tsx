// The first few of many lines, and a button for the rest: nobody has to scroll past what they did not ask for.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

interface FirstFewProps<T> {
  readonly rows: readonly T[];
  readonly few: number;
  /** On the button. */
  readonly more: (left: number) => string;
  readonly children: (shown: readonly T[]) => ReactNode;
}

export function FirstFew<T>({ rows, few, more, children }: FirstFewProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, few);
  return (
    <>
      {children(shown)}
      {shown.length < rows.length && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setAll(true);
            }}
          >
            {more(rows.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}
