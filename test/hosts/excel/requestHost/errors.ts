// Errors as Excel answers them: a code and a message, which end the batch.
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export const fail = (code: string, message?: string): never => {
  throw new HostError(code, message);
};
