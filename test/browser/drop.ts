// Files dropped onto the pane's zone, as the system hands them over: all at once.
import type { Page } from 'playwright-core';

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const drop = (page: Page, files: readonly Dropped[]): Promise<void> =>
  page.evaluate(
    (given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], name));
      document.querySelector('[data-testid="drop"]')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') })),
  );
