import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { rawZip } from '../../../platform/src/testing/raw-zip';
import { ArchiveReader } from './archive-reader';

const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an archive whose files are taken out', () => {
  let archive: ArchiveReader;
  beforeEach(async () => {
    const file = path.join(folder, 'a.zip');
    writeFileSync(
      file,
      rawZip([
        { name: 'a', content: 'x'.repeat(700) },
        { name: 'b', content: 'y' },
      ]),
    );
    archive = await ArchiveReader.open(file, 1000);
  });
  afterEach(() => archive.close());

  it('gives a file more than once, each time as a copy of its own', async () => {
    const [one, other] = [await archive.onDisk('a'), await archive.onDisk('a')];
    expect(one).not.toBe(other);
    expect(readFileSync(one)).toEqual(readFileSync(other));
    expect(await text(await archive.read('b'))).toBe('y');
  });

  it('refuses when the copies of one file come to more than a whole archive may hold', async () => {
    await archive.onDisk('a');
    await text(await archive.read('a'));
    await expect(archive.onDisk('a')).rejects.toMatchObject({ code: 'zip.tooLarge' });
    await expect(archive.read('a')).rejects.toMatchObject({ code: 'zip.tooLarge' });
  });

  it('tells of a file that it does not hold', async () => {
    await expect(archive.onDisk('c')).rejects.toMatchObject({ code: 'zip.missing' });
  });
});
