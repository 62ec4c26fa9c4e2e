import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { partsOfKey } from './file-keys';
import { type ByteRange, FileStorage, type StoredFile } from './file-storage';
import type { StorageConfig } from './storage.config';
import { storageErrors } from './storage.errors';

/** S3 takes parts from 5 MiB on; one part of an upload is in memory at a time. */
const partBytes = 8 * 1024 * 1024;
const longestKey = 1024;
const deletedAtOnce = 8;
const xml = new XMLParser({
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => name === 'Contents',
});

type Headers = Record<string, string>;
interface Listed {
  ListBucketResult: { Contents?: { Key: string }[]; NextContinuationToken?: string };
}

/** The bucket answered with something that is neither success nor "not there". */
export class S3Failure extends Error {}

/** Files in a bucket of a service that speaks S3: its addresses are `ENDPOINT/BUCKET/KEY`. */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor(
    config: Pick<StorageConfig, 'endpoint' | 'bucket' | 'region' | 'accessKeyId' | 'secretAccessKey'>,
  ) {
    super();
    const { accessKeyId, secretAccessKey, region } = config;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
    this.base = `${config.endpoint.replace(/\/$/, '')}/${config.bucket}`;
  }

  async put(key: string, content: Buffer | Readable): Promise<number> {
    const address = this.addressOf(key);
    if (Buffer.isBuffer(content)) return this.putWhole(address, content);
    const parts = inParts(content);
    const first = await parts.next();
    if (first.done) return this.putWhole(address, Buffer.alloc(0));
    const second = await parts.next();
    if (second.done) return this.putWhole(address, first.value);
    return this.putParts(address, prepend([first.value, second.value], parts));
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const headers: Headers = range ? { range: `bytes=${range.start}-${range.end}` } : {};
    const answer = await this.ask('GET', this.addressOf(key), { headers, missing: true });
    if (!answer) throw storageErrors.missing();
    return answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]);
  }

  async stat(key: string): Promise<StoredFile | null> {
    if (Buffer.byteLength(key) > longestKey) return null;
    const answer = await this.ask('HEAD', this.addressOf(key), { missing: true });
    if (!answer) return null;
    return {
      key,
      bytes: Number(answer.headers.get('content-length') ?? 0),
      modifiedAt: new Date(answer.headers.get('last-modified') ?? 0),
    };
  }

  async delete(key: string): Promise<void> {
    await this.ask('DELETE', this.addressOf(key), { missing: true });
  }

  async deleteAll(prefix: string): Promise<void> {
    const keys = await this.list(prefix);
    for (let from = 0; from < keys.length; from += deletedAtOnce) {
      await Promise.all(keys.slice(from, from + deletedAtOnce).map((key) => this.delete(key)));
    }
  }

  async list(prefix: string): Promise<string[]> {
    const folder = `${partsOfKey(prefix).join('/')}/`;
    const keys: string[] = [];
    let next: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix: folder });
      if (next) query.set('continuation-token', next);
      // A space is %20 in what is signed, never a plus.
      const answer = await this.ask('GET', `${this.base}?${query.toString().replaceAll('+', '%20')}`);
      const { ListBucketResult } = xml.parse((await answer?.text()) ?? '') as Listed;
      keys.push(...(ListBucketResult.Contents ?? []).map((one) => one.Key));
      next = ListBucketResult.NextContinuationToken;
    } while (next);
    return keys.sort();
  }

  private addressOf(key: string): string {
    return `${this.base}/${partsOfKey(key).map(encodeURIComponent).join('/')}`;
  }

  private async putWhole(address: string, content: Buffer): Promise<number> {
    await this.ask('PUT', address, { body: content });
    return content.length;
  }

  /** A file of several parts: nothing of it can be seen until all are there. */
  private async putParts(address: string, parts: AsyncIterable<Buffer>): Promise<number> {
    const begun = await this.ask('POST', `${address}?uploads`);
    const { InitiateMultipartUploadResult: upload } = xml.parse((await begun?.text()) ?? '') as {
      InitiateMultipartUploadResult: { UploadId: string };
    };
    const query = `uploadId=${encodeURIComponent(upload.UploadId)}`;
    try {
      let bytes = 0;
      const tags: string[] = [];
      for await (const part of parts) {
        const number = tags.length + 1;
        const answer = await this.ask('PUT', `${address}?partNumber=${number}&${query}`, { body: part });
        tags.push(answer?.headers.get('etag') ?? '');
        bytes += part.length;
      }
      const list = tags.map(
        (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
      );
      const body = `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`;
      const done = await this.ask('POST', `${address}?${query}`, { body: Buffer.from(body) });
      const said = (await done?.text()) ?? '';
      // Putting the parts together may fail after the answer has begun with 200.
      if (said.includes('<Error>')) throw new S3Failure('the parts of an upload were not put together');
      return bytes;
    } catch (error) {
      await this.ask('DELETE', `${address}?${query}`, { missing: true }).catch(() => undefined);
      throw error;
    }
  }

  private async ask(
    method: string,
    address: string,
    { headers = {}, body, missing = false }: { headers?: Headers; body?: Buffer; missing?: boolean } = {},
  ): Promise<Response | null> {
    const sent: Headers = body ? { ...headers, 'content-length': String(body.length) } : headers;
    const answer = await this.client.fetch(address, {
      method,
      headers: sent,
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (missing && answer.status === 404) return null;
    throw new S3Failure(`the file storage answered ${answer.status} to ${method}`);
  }
}

/** A stream cut into parts of one size; the last one is what is left. */
async function* inParts(content: Readable): AsyncGenerator<Buffer, undefined> {
  let kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    const piece = Buffer.from(chunk as Buffer | string);
    kept.push(piece);
    bytes += piece.length;
    if (bytes < partBytes) continue;
    const all = Buffer.concat(kept);
    let from = 0;
    for (; all.length - from >= partBytes; from += partBytes) yield all.subarray(from, from + partBytes);
    kept = [all.subarray(from)];
    bytes = all.length - from;
  }
  if (bytes > 0) yield Buffer.concat(kept);
}

async function* prepend<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
