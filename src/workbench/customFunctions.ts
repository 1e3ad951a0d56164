// Loads the built functions into the page as Excel would: the bundle finds a global CustomFunctions and registers itself.
import type { FunctionsMetadata, Implementation } from '../hosts/grid';

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/** The codes are the texts that a cell shows. */
const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' } as const;

const loadScript = (source: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${source}`));
    document.head.append(script);
  });

export interface Loaded {
  readonly metadata: FunctionsMetadata;
  readonly implementations: ReadonlyMap<string, Implementation>;
}

export async function loadFunctions(): Promise<Loaded> {
  const implementations = new Map<string, Implementation>();
  const associate = (id: string, implementation: Implementation): void => void implementations.set(id, implementation);
  Object.assign(globalThis, { CustomFunctions: { associate, Error: FunctionError, ErrorCode } });
  const [metadata] = await Promise.all([
    fetch('../functions.json').then((answer) => answer.json() as Promise<FunctionsMetadata>),
    loadScript('../functions.js'),
  ]);
  return { metadata, implementations };
}
