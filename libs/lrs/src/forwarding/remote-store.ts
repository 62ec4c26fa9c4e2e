import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type AttachmentData, multipartType, writeMultipart, type XapiVersion } from '../xapi';
import { readEndpoint } from './domain/endpoint';

import type { TargetSecret } from './domain/target';
import type { Answer, Silence } from './domain/verdict';
import { ForwardingConfig } from './forwarding.config';

/** Where and as whom to call. */
export interface RemotePlace {
  endpoint: string;
  version: XapiVersion;
  secret: TargetSecret;
}
interface Call {
  method: 'GET' | 'POST';
  path: string;
  contentType?: string;
  body?: Buffer;
}

/** How much of an answer is read: ids of a batch are far less. */
const mostRead = 256 * 1024;

class NotAllowed extends Error {}

/**
 * Another record store over HTTP. Calls only where it may (docs/adr/0009): the address is judged after its name was
 * looked up, for the very connection that is made, and redirects are not followed, so the key goes nowhere else.
 */
@Injectable()
export class RemoteStore {
  constructor(
    private readonly config: ForwardingConfig,
    private readonly platform: PlatformConfig,
  ) {}

  /** What may be called: `http:` only on a developer's machine. */
  get rules() {
    return { http: !this.platform.secure, private: this.config.private };
  }

  /** Sends statements as JSON texts, with the data of their attachments when there is any. */
  send(
    place: RemotePlace,
    statements: readonly string[],
    attachments: readonly AttachmentData[],
  ): Promise<Answer | Silence> {
    const json = `[${statements.join(',')}]`;
    if (attachments.length === 0) {
      const contentType = 'application/json';
      return this.call(place, { method: 'POST', path: 'statements', contentType, body: Buffer.from(json) });
    }
    const boundary = randomUUID();
    return this.call(place, {
      method: 'POST',
      path: 'statements',
      contentType: multipartType(boundary),
      body: writeMultipart(json, attachments, boundary),
    });
  }

  /** Asks for one statement by its id. */
  read(place: RemotePlace, id: string): Promise<Answer | Silence> {
    return this.call(place, { method: 'GET', path: `statements?statementId=${id}` });
  }

  private async call(place: RemotePlace, call: Call): Promise<Answer | Silence> {
    // The rules may be stricter now than when the address was written down.
    const read = readEndpoint(place.endpoint, this.rules);
    if (!read.ok) return { silence: 'address-not-allowed', detail: place.endpoint };
    try {
      return await this.exchange(new URL(call.path, read.endpoint), place, call);
    } catch (error) {
      const detail = error instanceof Error ? error.message || (error as { code?: string }).code || '' : '';
      if (error instanceof NotAllowed) return { silence: 'address-not-allowed', detail };
      const slow = (error as Error).name === 'TimeoutError' || (error as Error).name === 'AbortError';
      return { silence: slow ? 'too-slow' : 'unreachable', detail: slow ? '' : detail };
    }
  }

  private exchange(url: URL, place: RemotePlace, { method, contentType, body }: Call): Promise<Answer> {
    const options: RequestOptions = {
      method,
      lookup: this.guardedLookup(),
      signal: AbortSignal.timeout(this.config.timeout * 1000),
      headers: {
        Authorization: authorization(place.secret),
        'X-Experience-API-Version': place.version,
        Accept: 'application/json',
        ...(contentType ? { 'Content-Type': contentType } : {}),
        ...(body ? { 'Content-Length': body.length } : {}),
      },
    };
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const sent = request(url, options, (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        const finish = () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
            retryAfter: Math.max(0, Number(response.headers['retry-after'] ?? 0) || 0),
            isRecordStore: response.headers['x-experience-api-version'] !== undefined,
          });
        response.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length <= mostRead) return;
          finish();
          sent.destroy();
        });
        response.on('end', finish);
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Looks a name up and refuses addresses that may not be called; there is no second look-up that could differ. */
  private guardedLookup(): LookupFunction {
    return (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, '');
        const allowed = this.config.private
          ? found
          : found.filter(({ address }) => !isPrivateAddress(address));
        const [first] = allowed;
        if (!first) return callback(new NotAllowed(hostname), '');
        if (options.all) callback(null, allowed);
        else callback(null, first.address, first.family);
      });
    };
  }
}

function authorization(secret: TargetSecret): string {
  if (secret.auth === 'bearer') return `Bearer ${secret.token}`;
  return `Basic ${Buffer.from(`${secret.key}:${secret.secret}`, 'utf8').toString('base64')}`;
}
