/**
 * The portal's decentralised identifier (did:web): the host of its lasting address, under which
 * `/.well-known/did.json` names its keys. A port's colon is written as %3A.
 */
export function didOf(homePage: string): string {
  const { host, pathname } = new URL(homePage);
  const path = pathname.split('/').filter(Boolean);
  return ['did:web', host.replace(':', '%3A'), ...path].join(':');
}
