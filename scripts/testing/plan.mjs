/**
 * What the chosen test files need, told from where they lie (the same rules as in jest.config.js).
 * @param {string[]} files paths relative to the checkout, with forward slashes
 * @returns {{ services: boolean, browser: boolean, media: boolean }} `services`: database, Redis and a built `dist`;
 *   `media`: Janus and coturn
 */
export function needsOf(files) {
  const browser = files.some((file) => file.startsWith('test/browser/'));
  const services =
    browser || files.some((file) => file.startsWith('test/api/') || /\.db\.spec\.tsx?$/.test(file));
  const media = files.some((file) => /(^test\/.*\/rooms?[.-]|^libs\/rooms\/.*\.db\.spec)/.test(file));
  return { services, browser, media };
}

/**
 * The closing line. A test file that could not be run at all counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} totals
 */
export function closingLine(totals) {
  const left = totals.numPendingTests + totals.numTodoTests;
  const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
  return `${totals.numPassedTests} passed, ${failed} failed${left ? `, ${left} left out` : ''}`;
}

/** Whether the arguments already say how many workers to use. */
export const choosesWorkers = (args) =>
  args.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)(=|$)/.test(arg));
