import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { describeFileStorage } from '../testing/file-storage.contract';
import { S3Storage } from './s3-storage';

/** An S3 server on a free port, with one access key. */
let server: S3rver;
let folder: string;
let endpoint: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const bucket = (change: { accessKeyId?: string } = {}) =>
  new S3Storage({
    endpoint,
    bucket: 'files',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    ...change,
  });

describeFileStorage('a bucket', async () => bucket());

describe('a bucket', () => {
  it('takes a stream of unknown length in parts, and gives any piece of it back', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'abcdefgh');
    const chunks = 19;
    const stream = Readable.from(
      (function* () {
        for (let at = 0; at < chunks; at++) yield chunk;
        yield Buffer.from('end');
      })(),
    );
    const files = bucket();
    expect(await files.put('video/large.mp4', stream)).toBe(chunks * chunk.length + 3);
    expect(await files.stat('video/large.mp4')).toMatchObject({ bytes: chunks * chunk.length + 3 });
    const last = { start: chunks * chunk.length - 2, end: chunks * chunk.length + 2 };
    expect(String(await buffer(await files.read('video/large.mp4', last)))).toBe('ghend');
  });

  it('keeps names with spaces, signs and diacritics apart', async () => {
    const files = bucket();
    const names = ['lạ/a b+c.txt', 'lạ/a b c.txt', "lạ/(dấu)!*'&=?.txt"];
    for (const name of names) await files.put(name, Buffer.from(name));
    expect(await files.list('lạ')).toEqual([...names].sort());
    for (const name of names) expect(String(await buffer(await files.read(name)))).toBe(name);
  });

  it('lets a failure be seen when the key is not right, instead of calling files missing', async () => {
    await expect(bucket({ accessKeyId: 'UNKNOWN' }).read('a.txt')).rejects.toThrow('403');
  });
});
