/** Machines under load are slow; what never comes still ends the test. */
const patience = 120_000;

/**
 * Asks again until there is an answer: for what a script, a worker or another process does in its own time.
 * @param what named when it never comes
 * @returns the first answer that is neither null, undefined nor false
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  for (const end = Date.now() + patience; ; ) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
