// Types are checked by `npm run typecheck`; here each file is only translated, which is quick.
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      { tsconfig: { module: 'CommonJS', moduleResolution: 'node10', target: 'ES2020', esModuleInterop: true, isolatedModules: true } },
    ],
  },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
