// Runs the functions' bundle as the runtime for functions alone does: a bare JavaScript engine with one global, CustomFunctions.
const { createContext, runInContext } = require('node:vm');

/** What the bundle registers: Map id → function. Throws what the bundle throws, such as for a `window` that is not there. */
function registeredFunctions(source) {
  const registered = new Map();
  class FunctionError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
  const associate = (id, implementation) => registered.set(id, implementation);
  const engine = createContext({ CustomFunctions: { associate, Error: FunctionError, ErrorCode } });
  runInContext('delete globalThis.console', engine); // V8 gives every context one
  runInContext(source, engine);
  return registered;
}

module.exports = { registeredFunctions };
