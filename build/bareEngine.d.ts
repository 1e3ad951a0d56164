/** What the bundle registers in a bare JavaScript engine: id → function. */
export function registeredFunctions(source: string): Map<string, (...args: unknown[]) => unknown>;
