/** The jest-runtime whose insides runtime.cjs builds on. package.json names the same version of jest, exactly. */
const known = '30.5.2';

/**
 * Another version may have other insides, and tests would then fail, or pass, for reasons that nobody finds.
 * @param {string} version of the jest-runtime that is installed
 * @throws an error that says what to look at
 */
function mustBeKnown(version) {
  if (version === known) return;
  throw new Error(
    [
      `jest-runtime ${version} is installed; scripts/testing/jest/runtime.cjs was written for the insides of ${known}.`,
      'See in node_modules/jest-runtime/build/index.js that these are still there and mean the same:',
      'requireModuleOrMock, teardown, executor.compile, executor.injectedModuleParameters, mockState.explicitCjsMock,',
      'transformCache.transform, transformCache.transforms, transformCache.sourceMaps.',
      'Then name the new version in scripts/testing/jest/known-version.cjs.',
      'Without the line `runtime` in jest.config.js tests run on Jest alone, more slowly.',
    ].join('\n'),
  );
}

module.exports = { known, mustBeKnown };
