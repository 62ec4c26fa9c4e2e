const fs = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { version } = require('jest-runtime/package.json');
const { mustBeKnown } = require('./known-version.cjs');

mustBeKnown(version);

const root = path.join(__dirname, '../../..');
const requirePackage = createRequire(path.join(root, 'package.json'));
/** What Jest itself gives to tests, or must be new for each file because it knows the file. */
const ofJest = /^(@jest\/|jest-|expect$|jest$)/;

/** @param {string} name what is written in a `require` */
const isPackage = (name) =>
  /^[^./]/.test(name) && !name.startsWith('@domdom/') && !isBuiltin(name) && !ofJest.test(name);

/** Module bodies that this worker has compiled, by path: for each test file they are run anew. */
const compiled = new Map();

/**
 * Loads modules for tests, at less cost than Jest's own way, which resolves, reads, transforms and compiles all of
 * them for every test file. Packages are loaded once for all test files of a worker, by Node itself as the programs
 * do (environment.cjs gives it the same globals). Our own modules are still new for each file, but their compiled
 * bodies are kept. Needs the environment of environment.cjs.
 */
class OurRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor, transformCache } = this;
    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, options) => {
      const known = compiledNow(filename);
      if (!known) return transform(filename, options);
      transformCache.transforms.set(filename, known.transformed);
      if (known.transformed?.sourceMapPath)
        transformCache.sourceMaps.set(filename, known.transformed.sourceMapPath);
      return known.code;
    };
    const names = executor.injectedModuleParameters;
    executor.compile = (code, filename) => {
      const known = compiledNow(filename);
      if (known) return known.body;
      const body = vm.compileFunction(code, names, {
        filename,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
      const transformed = transformCache.transforms.get(filename);
      compiled.set(filename, { code, body, transformed, changed: changedAt(filename) });
      return body;
    };
  }

  requireModuleOrMock(from, name) {
    if (isPackage(name) && this.mockState.explicitCjsMock.size === 0) return requirePackage(name);
    return super.requireModuleOrMock(from, name);
  }

  teardown() {
    super.teardown();
    forget();
  }
}

const changedAt = (filename) => fs.statSync(filename).mtimeMs;

function compiledNow(filename) {
  const known = compiled.get(filename);
  return known && known.changed === changedAt(filename) ? known : undefined;
}

/** Makes packages forget the classes that a test file brought. Most keep them among the globals. */
function forget() {
  const storage = require.cache[requirePackage.resolve('class-transformer/cjs/storage')];
  storage?.exports.defaultMetadataStorage.clear();
}

module.exports = OurRuntime;
