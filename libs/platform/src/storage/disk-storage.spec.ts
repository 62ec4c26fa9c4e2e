import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeFileStorage } from '../testing/file-storage.contract';
import { DiskStorage } from './disk-storage';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describeFileStorage('a disk', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'storage-'));
  folders.push(folder);
  return new DiskStorage(folder);
});
