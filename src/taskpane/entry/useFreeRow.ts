// The next free row of a log, as the workbook has it now.
import { useCallback, useEffect, useState } from 'react';
import type { Month } from '../../workbook/months';
import { freeRow, type FreeRow } from '../../workbook/read';
import { usePane } from '../session/usePane';

export interface Free {
  /** undefined: being looked for. */
  readonly row: FreeRow | undefined;
  readonly look: () => Promise<FreeRow>;
}

export function useFreeRow(month: Month | undefined): Free {
  const { host, content } = usePane();
  const [row, setRow] = useState<FreeRow | undefined>(undefined);
  const look = useCallback(async (): Promise<FreeRow> => freeRow(await host.read(), month), [host, month]);
  useEffect(() => {
    let current = true;
    look().then(
      (found) => {
        if (current) setRow(found);
      },
      () => {
        if (current) setRow('noLog');
      },
    );
    return () => {
      current = false;
    };
  }, [look, content]);
  return { row, look };
}
