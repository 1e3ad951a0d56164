/** In `development` React says what it is given wrongly, and takes three times as long. */
export type Mode = 'development' | 'production';

/** Resolves to the script. */
export function bundlePane(mode: Mode): Promise<string>;
