// Requires the project's own TypeScript without a build: only for measuring, nothing is checked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import typescript from 'typescript';

export const require = createRequire(import.meta.url);
require.extensions['.ts'] = (module, path) => {
  const compilerOptions = { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022, esModuleInterop: true };
  module._compile(typescript.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText, path);
};
