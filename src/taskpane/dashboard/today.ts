// The day it is where the person sits, as a serial: the only place of the page that asks the clock.
import { serialOf } from '../../domain/time/serial';

export const dayOfDate = (date: Date): number => serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
export const today = (): number => dayOfDate(new Date());
