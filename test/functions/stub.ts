// The global that the runtime for functions provides, before the functions are imported.
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}
type Implementation = (...args: unknown[]) => unknown;
export const registered = new Map<string, Implementation>();

Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, implementation: Implementation) => registered.set(id, implementation),
    Error: FunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  },
});
