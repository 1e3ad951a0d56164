// What people typed into the log, kept apart from what is computed.

export type LogCell = string | number | null;

export interface LogEntries {
  /** A row an incident, in the order of LOG_COLUMNS. */
  readonly rows: readonly (readonly LogCell[])[];
  /** The names that 业务系统 may take, at most MAX_SYSTEMS. */
  readonly systems: readonly string[];
}

export const NO_LOG: LogEntries = { rows: [], systems: [] };

/** Rows ready to be filled in, and rows that the sheet 计算 can take before it has to be made anew. */
export interface LogSize {
  readonly ready: number;
  readonly helpers: number;
}

const READY = 200;
const SPARE = 50;
const GROWTH = 200;

export const sizeFor = (rows: number): LogSize => {
  const ready = Math.max(READY, rows + SPARE);
  return { ready, helpers: ready + GROWTH };
};
