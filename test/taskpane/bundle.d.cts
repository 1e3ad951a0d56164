/** Resolves to the script. */
export function bundlePane(): Promise<string>;
