// The day whose rows of a terms table hold: the first of the first month, as the workbook takes them.
import { months } from '../../workbook/months';

export const dayOf = (from: string): number => months(from, 1)[0]?.start ?? 0;
