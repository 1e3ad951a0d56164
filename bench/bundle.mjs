// The functions as Excel runs them: the built bundle, called by name.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

/** The built bundle in this very context: in a context of its own every look at Math or Array would pass through an interceptor of node's. */
const load = (source) => {
  const functions = new Map();
  class FunctionError extends Error {}
  globalThis.CustomFunctions = { associate: (id, body) => functions.set(id, body), Error: FunctionError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } };
  runInThisContext(source);
  return functions;
};
const bundle = load(readFileSync(new URL('../dist/functions.js', import.meta.url), 'utf8'));
export const call = (id, ...args) => bundle.get(id)(...args);
