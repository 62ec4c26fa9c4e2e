import { isIP } from 'node:net';
import { isPrivateAddress } from '@domdom/platform';

const longest = 1000;

/**
 * Whether a browser's address at its push service may be called: public servers over https. `trial` allows this
 * machine's own network too. Names are judged again when they are looked up.
 */
export function isPushEndpoint(text: string, trial: boolean): boolean {
  const url = text.length <= longest && URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username || url.password) return false;
  if (trial) return url.protocol === 'https:' || url.protocol === 'http:';
  if (url.protocol !== 'https:') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) ? !isPrivateAddress(host) : !/(^|\.)(localhost|local|internal)\.?$/i.test(host);
}
