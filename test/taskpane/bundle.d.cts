/** Resolves to the bundle's path. */
export function bundlePane(): Promise<string>;
