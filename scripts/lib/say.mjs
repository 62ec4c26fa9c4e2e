const begun = Date.now();

/**
 * A voice for one script: prints `[name +1.2s] message`.
 * @param {string} name what is speaking, for example `start`
 */
export const voice = (name) => (message) =>
  console.log(`[${name} +${((Date.now() - begun) / 1000).toFixed(1)}s] ${message}`);

/** How long the script has run, in seconds with one digit. */
export const elapsed = () => ((Date.now() - begun) / 1000).toFixed(1);
