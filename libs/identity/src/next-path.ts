/** Where to go on to after signing in: only a page of this portal, never an address somebody slipped in. */
export function safeNext(next: unknown, otherwise: string): string {
  return typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : otherwise;
}
