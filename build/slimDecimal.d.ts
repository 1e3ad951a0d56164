/** The source of decimal.js without what no rule of ours calls. */
export function slimmed(source: string): string;
/** The methods that remain, and what remains of the class's own. */
export const KEPT: ReadonlySet<string>;
export const STATICS: ReadonlySet<string>;
