// How much of a file is taken in. Everything is counted while it is unpacked: what a file says of its own size is not believed.

export interface Limits {
  /** Of the file itself, in bytes. */
  readonly file: number;
  readonly parts: number;
  /** Unpacked, in all, read or passed over. */
  readonly unpacked: number;
  /** Unpacked and kept. */
  readonly kept: number;
  /** A sheet larger than this keeps only its rows that hold something. */
  readonly sheet: number;
  /** Rows of such a sheet that hold something. */
  readonly rows: number;
  /** Cells of the workbook that are kept. */
  readonly cells: number;
}

/** A user's own workbook: far above any of ours, far below what would exhaust memory. */
export const OWN: Limits = { file: 2 ** 28, parts: 10_000, unpacked: 2 ** 29, kept: 2 ** 29, sheet: 2 ** 29, rows: 2 ** 20, cells: 2e7 };

/** No returned copy takes a second to read; this is for a machine that does much else. */
export const READ_MS = 20_000;

/** A form sent out for one month is a fraction of a megabyte: what comes back is held to that. */
export const RETURNED: Limits = { file: 2 ** 24, parts: 2_000, unpacked: 160 * 2 ** 20, kept: 20 * 2 ** 20, sheet: 6 * 2 ** 20, rows: 20_000, cells: 150_000 };
