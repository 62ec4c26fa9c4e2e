import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '@domdom/platform';
import { isPushEndpoint } from './push-endpoint';

export class NotAllowed extends Error {}

const patience = 15_000;

export interface PushAnswer {
  status: number;
  /** Seconds, as the service asks. */
  retryAfter: number;
}

/**
 * Posts to a push service. The address is judged after its name was looked up, for the very connection that is made,
 * and redirects are not followed.
 * @throws NotAllowed, and what the network does
 */
export function pushPost(
  endpoint: string,
  headers: Record<string, string | number>,
  body: Buffer,
  trial: boolean,
): Promise<PushAnswer> {
  if (!isPushEndpoint(endpoint, trial)) throw new NotAllowed('this address may not be called');
  const { request } = endpoint.startsWith('https:') ? https : http;
  const options = { method: 'POST', headers, lookup: guarded(trial), signal: AbortSignal.timeout(patience) };
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, options, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: Math.max(0, Number(response.headers['retry-after'] ?? 0) || 0),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const guarded =
  (trial: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = trial ? found : found.filter(({ address }) => !isPrivateAddress(address));
      const [first] = allowed;
      if (!first) return callback(new NotAllowed('this name leads to the own network'), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
