// What people typed into the log, kept apart from what is computed.

export type LogCell = string | number | null;

export interface LogEntries {
  /** A row an incident, in the order of LOG_COLUMNS. */
  readonly rows: readonly (readonly LogCell[])[];
  /** The names that 业务系统 may take, at most MAX_SYSTEMS. */
  readonly systems: readonly string[];
  /** How much room is made; without it, enough for the rows that there are and a year more. */
  readonly size?: LogSize;
}

export const NO_LOG: LogEntries = { rows: [], systems: [] };

/** Rows ready to be filled in, rows that the sheet 计算 can take before it has to be made anew, places in the list of systems. */
export interface LogSize {
  readonly ready: number;
  readonly helpers: number;
  readonly systems: number;
}

const READY = 200;
const SPARE = 50;
const GROWTH = 100;

export const MAX_SYSTEMS = 12;
const FEW_SYSTEMS = 4;
const MORE_SYSTEMS = 2;

/** Every place in the list costs columns in each row of 计算: a few more than are taken. */
export const sizeFor = ({ rows, systems, size }: LogEntries): LogSize => {
  if (size) return size;
  const ready = Math.max(READY, rows.length + SPARE);
  return { ready, helpers: ready + GROWTH, systems: Math.min(MAX_SYSTEMS, Math.max(FEW_SYSTEMS, systems.length + MORE_SYSTEMS)) };
};
