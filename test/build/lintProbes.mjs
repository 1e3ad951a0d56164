// Lints virtual files with the project's own configuration. In: JSON [{filePath, code}] on standard input; out: JSON, for
// each the number of imports reported. A process of its own, because jest cannot load a configuration that is a module.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The files do not exist, so the rules that need types are left out.
const files = ['**/*.ts', '**/*.tsx'];
const eslint = new ESLint({ overrideConfig: [{ files, ...tseslint.configs.disableTypeChecked }] });

const probes = JSON.parse(readFileSync(0, 'utf8'));
const counts = [];
for (const { filePath, code } of probes) {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((result) => result.messages);
  const broken = messages.find((message) => message.fatal);
  if (broken) throw new Error(`${filePath}: ${broken.message}`);
  counts.push(messages.filter((message) => message.ruleId === 'project/imports').length);
}
console.log(JSON.stringify(counts));
