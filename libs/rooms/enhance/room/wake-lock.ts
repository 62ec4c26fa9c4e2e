/** Keeps the screen lit while `wanted` says so, again after each time the page was out of sight. */
export function keepAwake(wanted: () => boolean): void {
  let lock: WakeLockSentinel | null = null;
  const take = async () => {
    if (!wanted() || document.hidden || !navigator.wakeLock || (lock && !lock.released)) return;
    // A phone that is low on power says no; the class goes on.
    lock = await navigator.wakeLock.request('screen').catch(() => null);
  };
  document.addEventListener('visibilitychange', () => void take());
  document.addEventListener('click', () => void take());
}
