import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import fc from 'fast-check';
import { DiskStorage } from '../storage/disk-storage';
import { disposition, readRange, sendFromStorage } from './send-file';

describe('a Range header', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=8-100', { start: 8, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['lines=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%p of ten bytes is %p', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });

  it('never reaches beyond the end of the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }), (from, to, bytes) => {
        const range = readRange(`bytes=${from}-${to}`, bytes);
        return typeof range === 'string' || (range.start <= range.end && range.end < bytes);
      }),
    );
  });
});

it('a name in any script is sent whole, and in plain signs for old programs', () => {
  expect(disposition('attachment', 'Bài "1".pdf')).toBe(
    `attachment; filename="B_i _1_.pdf"; filename*=UTF-8''B%C3%A0i%20%221%22.pdf`,
  );
});

describe('a stored file over HTTP', () => {
  let folder: string;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sent-'));
    const files = new DiskStorage(folder);
    await files.put('film.mp4', Buffer.from('0123456789'));
    const app = express();
    app.use((request, response, next) => {
      const key = request.path.slice(1);
      const sent = { key, cacheControl: 'private', download: 'phim.mp4' };
      sendFromStorage(request, response, files, sent).catch(next);
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  const get = (range?: string, method = 'GET') =>
    fetch(`${address}/film.mp4`, { method, headers: range ? { range } : {} });

  it('comes whole, with its type and length, and can run nothing', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers.get('content-disposition')).toContain('phim.mp4');
  });

  it('comes in the part that a player asks for', async () => {
    const answer = await get('bytes=2-5');
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 2-5/10');
    expect(await answer.text()).toBe('2345');
  });

  it('says how long it is to one who asks beyond its end', async () => {
    const answer = await get('bytes=10-');
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */10');
  });

  it('tells its length without its content', async () => {
    const answer = await get(undefined, 'HEAD');
    expect(answer.headers.get('content-length')).toBe('10');
    expect(await answer.text()).toBe('');
  });
});
