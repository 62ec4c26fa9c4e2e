import { Problem } from '../lib/problem.mjs';
import { pause } from '../lib/processes.mjs';

/**
 * Waits until the portal answers GET /readyz with 200.
 * @throws {Problem} after two minutes, with what it answered last
 */
export async function untilReady(port) {
  const until = Date.now() + 120_000;
  let last = 'nothing';
  while (Date.now() < until) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) });
      const text = await response.text();
      if (response.status === 200) return;
      last = `${response.status} ${text.slice(0, 300)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await pause(50);
  }
  throw new Problem(`the portal did not get ready within two minutes; GET /readyz gave: ${last}`);
}
