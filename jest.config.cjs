// Types are checked by `npm run typecheck`; here each file is only translated, which is quick.
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': '<rootDir>/build/translate.cjs' },
  testSequencer: '<rootDir>/build/slowFirst.cjs',
  maxWorkers: '100%', // LibreOffice and Chromium wait beside node: every core is used
  testTimeout: 300_000, // a slow machine is no failure; speed is `npm run bench`
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
