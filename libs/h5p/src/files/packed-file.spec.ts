import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import express from 'express';
import { packFile, sendPacked } from './packed-file';

describe('a packed file over HTTP', () => {
  const text = 'var answer = 42;\n'.repeat(200);
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const file = await packFile(Buffer.from(text));
    const app = express();
    app.use(compression());
    app.get('/a.js', (request, response) => {
      sendPacked(request, response, file, {
        type: 'js',
        cacheControl: 'public, max-age=31536000, immutable',
      });
    });
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.js`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** As it came over the wire: fetch would unpack it. */
  async function ask(headers: Record<string, string>, method = 'GET') {
    const { request } = await import('node:http');
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
      (resolve, reject) => {
        request(address, { headers, method }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        })
          .on('error', reject)
          .end();
      },
    );
  }

  it('comes in brotli to who takes it, once compressed', async () => {
    const { headers, body } = await ask({ 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(body).toString()).toBe(text);
  });
  it('comes in gzip, or as it is, to who takes no brotli', async () => {
    expect(gunzipSync((await ask({ 'accept-encoding': 'gzip' })).body).toString()).toBe(text);
    const plain = await ask({});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(text);
  });
  it('does not come again to who has it', async () => {
    const { headers } = await ask({});
    const again = await ask({ 'if-none-match': `W/"other", ${String(headers['etag'])}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });
  it('says how long it is when only that is asked', async () => {
    const { headers, body } = await ask({ 'accept-encoding': 'br' }, 'HEAD');
    expect(body.length).toBe(0);
    expect(Number(headers['content-length'])).toBeGreaterThan(10);
  });
});
