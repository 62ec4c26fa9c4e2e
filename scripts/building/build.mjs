import { withLock } from '../lib/lock.mjs';
import { inRoot } from '../lib/root.mjs';
import { buildAssets } from './assets.mjs';
import { buildCode } from './code.mjs';
import { buildKernels } from './kernels.mjs';

/**
 * Brings `dist` up to date: nothing is done when no source changed.
 * @param {(message: string) => void} say
 * @throws {Problem} when something does not compile
 */
export async function build(say) {
  await withLock(inRoot('dist/.build.lock'), async () => {
    await buildKernels(say);
    await buildCode(say);
    await buildAssets(say);
  });
}

/** Only what the recommender computes with: all that tests without a portal need of `dist`. */
export const prepareKernels = (say) => withLock(inRoot('dist/.build.lock'), () => buildKernels(say));
