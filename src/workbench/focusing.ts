// The host as the pane gets it: whoever is led to a cell goes on typing there.
import type { LiveHost } from '../workbook/host';

/** Where Univer takes the keys. */
const KEYS = '[contenteditable="true"]';

export const focusing = (host: LiveHost, grid: HTMLElement | null): LiveHost => ({
  name: host.name,
  lacks: host.lacks,
  draw: (model, formulas) => host.draw(model, formulas),
  read: () => host.read(),
  place: (model, placing) => host.place(model, placing),
  write: (changes) => host.write(changes),
  undo: () => host.undo(),
  ...(host.beside ? { beside: host.beside } : {}),
  onChange: (listener) => host.onChange(listener),
  async show(sheet, address) {
    await host.show(sheet, address);
    grid?.querySelector<HTMLElement>(KEYS)?.focus();
  },
});
