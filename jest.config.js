const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const common = {
  rootDir: __dirname,
  moduleFileExtensions: ['js', 'mjs', 'json', 'ts', 'tsx'],
  transform: { '^.+\\.(t|j|mj)sx?$': swc, '^.+\\.mjs$': swc },
  // Packages are loaded once for a worker; they and the test files have the same globals.
  testEnvironment: '<rootDir>/scripts/testing/jest/environment.cjs',
  runtime: '<rootDir>/scripts/testing/jest/runtime.cjs',
  moduleNameMapper: { '^@domdom/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
const onDatabase = { ...common, setupFiles: ['<rootDir>/test/support/setup-env.ts'] };
module.exports = {
  // Machines under load are slow; a test that hangs still ends.
  testTimeout: 180_000,
  // What each test file loads stays in its worker; collecting gigabytes of it costs more than a fresh worker.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/scripts/testing/jest/sequencer.cjs',
  projects: [
    { ...common, displayName: 'unit', testRegex: '(apps|libs|scripts)/.*(?<!\\.db)\\.spec\\.tsx?$' },
    { ...onDatabase, displayName: 'db', testRegex: '(apps|libs)/.*\\.db\\.spec\\.tsx?$' },
    { ...onDatabase, displayName: 'api', testRegex: 'test/api/.*\\.spec\\.tsx?$' },
    { ...onDatabase, displayName: 'browser', testRegex: 'test/browser/.*\\.spec\\.tsx?$' },
  ],
};
