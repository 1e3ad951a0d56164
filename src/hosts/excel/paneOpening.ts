// Whether the pane opens with this workbook, for whoever has the add-in. Office keeps that among the add-in's settings, in a copy made when the
// pane opened: saved as it is, the copy would take away what was written into the workbook's settings since, so it is read again first.
import type { Opening } from '../../workbook/host';

const SHOW_PANE = 'Office.AutoShowTaskpaneWithDocument';

type Ask = (done: (result: Office.AsyncResult<unknown>) => void) => void;

const asked = (ask: Ask): Promise<void> =>
  new Promise((resolve, reject) => {
    ask(({ status, error }) => (status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message))));
  });

const isOn = (): boolean => Office.context.document.settings.get(SHOW_PANE) === true;

function put(on: boolean): void {
  const { settings } = Office.context.document;
  if (on) settings.set(SHOW_PANE, true);
  else settings.remove(SHOW_PANE);
}

async function turn(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  await asked((done) => settings.refreshAsync(done));
  const before = isOn();
  put(on);
  try {
    await asked((done) => settings.saveAsync(done));
  } catch (error) {
    put(before);
    throw error;
  }
}

export const opening: Opening = { isOn, turn };
