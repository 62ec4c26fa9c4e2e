const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What a test file may begin to listen to and forget. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'];

/**
 * Where the temporary files of this worker's tests lie. Packages are loaded once and may remember the folder, so it
 * stays as long as the worker; what is in it goes when a test file ends.
 */
const temporary = fs.mkdtempSync(path.join(process.env.TEST_TEMPORARY ?? os.tmpdir(), 'worker-'));
// Services that tests start have accounts of their own where the tests run as root.
fs.chmodSync(temporary, 0o711);
process.env.TMPDIR = temporary;
process.on('exit', () => fs.rmSync(temporary, { recursive: true, force: true }));

/**
 * Test files run among the globals of their worker itself, where packages are loaded once for all of them (see
 * runtime.cjs). What a file changed of the globals, of the process's settings and of the listeners to its signals is
 * put back when the file ends, and the temporary files that it left are removed: nothing of it is there for the next.
 */
class OneRealm {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.before = remember();
    Object.assign(globalThis, config.globals);
    this.moduleMocker = new ModuleMocker(globalThis);
    const timers = { config, global: globalThis };
    this.fakeTimersModern = new ModernFakeTimers(timers);
    this.fakeTimers = new LegacyFakeTimers({
      ...timers,
      moduleMocker: this.moduleMocker,
      timerConfig: { idToRef: (id) => id, refToId: (ref) => ref },
    });
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    putBack(this.before);
    emptyTemporary();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Something must be here; runtime.cjs compiles for the worker's own realm. */
  getVmContext() {
    return globalThis;
  }
}

function remember() {
  return {
    globals: Object.getOwnPropertyDescriptors(globalThis),
    env: { ...process.env },
    exit: process.exit,
    folder: process.cwd(),
    listeners: signals.map((name) => [name, process.rawListeners(name)]),
  };
}

function emptyTemporary() {
  for (const name of fs.readdirSync(temporary)) {
    const left = path.join(temporary, name);
    try {
      fs.rmSync(left, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A program that is about to end still writes there: it goes with the worker or with the whole run.
    }
  }
}

function putBack({ globals, env, exit, folder, listeners }) {
  putGlobalsBack(globals);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
  process.exit = exit;
  if (process.cwd() !== folder) process.chdir(folder);
  for (const [name, kept] of listeners)
    for (const listener of process.rawListeners(name))
      if (!kept.includes(listener)) process.removeListener(name, listener);
}

function putGlobalsBack(globals) {
  for (const key of Reflect.ownKeys(globalThis)) if (!Object.hasOwn(globals, key)) delete globalThis[key];
  for (const key of Reflect.ownKeys(globals)) {
    const now = Object.getOwnPropertyDescriptor(globalThis, key);
    const then = globals[key];
    // What Node makes when it is first asked for replaces its getter: that may stay.
    if (now && (then.get || now.value === then.value)) continue;
    if (!now || now.configurable) Object.defineProperty(globalThis, key, then);
    else globalThis[key] = then.value;
  }
}

module.exports = OneRealm;
