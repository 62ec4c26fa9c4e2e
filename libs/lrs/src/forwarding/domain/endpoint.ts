import { isIP } from 'node:net';
import { isPrivateAddress } from '@domdom/platform';

export interface EndpointRules {
  /** `http:` is for a developer's machine only. */
  http: boolean;
  /** Addresses of the own network. */
  private: boolean;
}
export type EndpointFault = 'notAnAddress' | 'notHttps' | 'privateAddress';

/**
 * Reads the address of another record store. Names are looked up when they are called, not here.
 * @returns the address with one slash at its end
 */
export function readEndpoint(
  text: string,
  rules: EndpointRules,
): { ok: true; endpoint: string } | { ok: false; fault: EndpointFault } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { ok: false, fault: 'notAnAddress' };
  // A key in the address would be shown and logged.
  if (url.username || url.password || url.search || url.hash) return { ok: false, fault: 'notAnAddress' };
  if (url.protocol === 'http:' && !rules.http) return { ok: false, fault: 'notHttps' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isHere = isIP(host) ? isPrivateAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host);
  if (isHere && !rules.private) return { ok: false, fault: 'privateAddress' };
  return { ok: true, endpoint: url.href.replace(/(\/statements)?\/*$/, '/') };
}
