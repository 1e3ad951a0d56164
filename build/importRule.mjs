// ESLint rule `project/imports`: reports every import, export from, dynamic import and require against the table.
import { posix, relative, sep } from 'node:path';
import { folderAllowed, folderOf, packageAllowed } from './importTable.mjs';

const messages = {
  folder: '{{from}} must not import {{to}} (see build/importTable.mjs).',
  package: '{{from}} must not import the package "{{to}}" (see build/importTable.mjs).',
  computed: 'The name of an imported module must be a plain string.',
};

/** What is wrong with one import, as data for a report, or undefined. */
function fault(file, from, specifier) {
  if (!specifier.startsWith('.')) {
    return packageAllowed(from, specifier) ? undefined : { messageId: 'package', data: { from, to: specifier } };
  }
  const target = posix.join(posix.dirname(file), specifier);
  const to = folderOf(target);
  if (to !== undefined && folderAllowed(file, from, to)) return undefined;
  return { messageId: 'folder', data: { from, to: to ?? target } };
}

function create(context) {
  const file = relative(context.cwd, context.filename).split(sep).join('/');
  const from = folderOf(file);
  if (from === undefined) return {};
  const check = (node) => {
    if (!node) return;
    if (typeof node.value !== 'string') return context.report({ node, messageId: 'computed' });
    const found = fault(file, from, node.value);
    if (found) context.report({ node, ...found });
  };
  return {
    ImportDeclaration: (node) => check(node.source),
    ExportNamedDeclaration: (node) => check(node.source),
    ExportAllDeclaration: (node) => check(node.source),
    ImportExpression: (node) => check(node.source),
    TSImportType: (node) => check(node.source ?? node.argument.literal),
    TSExternalModuleReference: (node) => check(node.expression),
    'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
  };
}

export default { meta: { type: 'problem', schema: [], messages }, create };
