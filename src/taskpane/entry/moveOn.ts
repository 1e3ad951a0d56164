// From field to field by the keyboard: Enter goes on and Shift+Enter back; the arrows go to the same dimension of another item.
import type { KeyboardEvent } from 'react';

/** On every field that Enter walks through; its value names the column. */
export const STOP = 'data-stop';
const LIST = 'data-stops';
export const stops = { [LIST]: '' } as const;

const fieldsIn = (from: HTMLElement): readonly HTMLElement[] =>
  [...(from.closest(`[${LIST}]`)?.querySelectorAll<HTMLElement>(`[${STOP}]`) ?? [])].filter((field) => !field.hasAttribute('disabled'));

const focus = (field: HTMLElement | undefined): boolean => {
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== undefined;
};

const neighbour = (fields: readonly HTMLElement[], from: HTMLElement, step: number): HTMLElement | undefined => {
  const at = fields.indexOf(from);
  return at < 0 ? undefined : fields[at + step];
};

/** Whether the key was one of these. What stands in the field is written as it is left. */
export const moveOn = (event: KeyboardEvent<HTMLElement>): boolean => {
  const from = event.currentTarget;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (focus(neighbour(fieldsIn(from), from, event.shiftKey ? -1 : 1))) return true;
    from.blur();
    return focus(from);
  }
  const column = from.getAttribute(STOP) ?? '';
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || column === '') return false;
  event.preventDefault();
  const same = fieldsIn(from).filter((field) => field.getAttribute(STOP) === column);
  return focus(neighbour(same, from, event.key === 'ArrowDown' ? 1 : -1));
};
