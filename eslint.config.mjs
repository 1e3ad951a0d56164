// Lint: TypeScript's strict rules, Microsoft's rules for add-ins, and the project's own import table and file sizes.
import { builtinRules } from 'eslint/use-at-your-own-risk';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import importRule from './build/importRule.mjs';

const typescript = ['src/**/*.{ts,tsx}', 'test/**/*.ts'];
const pure = ['src/{domain,contracts,functions,workbook}/**/*.ts'];
const size = { skipBlankLines: true, skipComments: true };

/** The plugin brings an older copy of typescript-eslint; two plugins of one name cannot be loaded, so ours stands in. */
const officeRules = officeAddins.configs.recommended.map((config) =>
  config.plugins === undefined
    ? config
    : {
        ...config,
        plugins: { ...config.plugins, '@typescript-eslint': tseslint.plugin },
        languageOptions: { parser: tseslint.parser, sourceType: 'module' },
        rules: { ...config.rules, 'prettier/prettier': 'off' }, // layout is `npm run format`, not a fault
      },
);

/** `max-lines` twice: a page or two is the aim (warning), three hundred lines the end (error). */
const project = { rules: { imports: importRule, 'aim-lines': builtinRules.get('max-lines') } };

const clock = 'The rules know no clock and no chance: the result depends on the arguments alone.';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  ...officeRules,
  {
    files: typescript,
    extends: [...tseslint.configs.strict],
    plugins: { project },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // TypeScript knows better
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'max-lines': ['error', { max: 300, ...size }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'project/imports': 'error',
      'project/aim-lines': ['warn', { max: 200, ...size }],
      'max-lines-per-function': ['error', { max: 60, ...size }],
      'no-console': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
    },
  },
  { files: ['src/contracts/**/*.ts'], rules: { 'project/aim-lines': 'off' } }, // tables of data
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'fetch', 'performance', 'setTimeout', 'require'],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: clock },
        { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: clock },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', Buffer: 'readonly', URL: 'readonly', performance: 'readonly' },
    },
  },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: { globals: { module: 'writable', require: 'readonly', __dirname: 'readonly', __filename: 'readonly' } },
  },
  { files: ['**/*.{cjs,js}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
