// Excel serials of the 1900 system, to whole seconds. No clock, no time zone.
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400;
export const MAX_SERIAL = 2_958_466;

/** Whole seconds of a serial: serials are binary fractions, and 9:30 − 9:00 is thirty minutes. */
export const toSeconds = (serial: number): number => Math.round(serial * DAY);
export const fromSeconds = (seconds: number): number => seconds / DAY;
export const isSerial = (x: unknown): x is number => typeof x === 'number' && Number.isFinite(x) && x >= 1 && x < MAX_SERIAL;

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const serialOf = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000);

export const ymdOf = (serial: number): Ymd => {
  const date = new Date(EPOCH + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 0 is Sunday. */
export const weekdayOf = (serial: number): number => new Date(EPOCH + Math.floor(serial) * 86_400_000).getUTCDay();

const two = (n: number): string => String(n).padStart(2, '0');
export const isoOf = (serial: number): string => {
  const { year, month, day } = ymdOf(serial);
  return `${year}-${two(month)}-${two(day)}`;
};

/** `2026-03-03 09:30`, for messages. */
export const timeText = (serial: number): string => {
  const seconds = toSeconds(serial);
  const inDay = seconds - Math.floor(seconds / DAY) * DAY;
  return `${isoOf(Math.floor(seconds / DAY))} ${two(Math.floor(inDay / 3600))}:${two(Math.floor(inDay / 60) % 60)}`;
};

/** The serial of an ISO date text, or undefined where it is none or no such day exists. */
export const parseIso = (text: string): number | undefined => {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const serial = serialOf(year, month, day);
  const back = ymdOf(serial);
  return back.year === year && back.month === month && back.day === day ? serial : undefined;
};

/** First day of the month that lies `offset` months after this one. */
export const monthStart = (year: number, month: number, offset = 0): number => serialOf(year, month + offset, 1);
