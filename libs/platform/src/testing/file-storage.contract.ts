import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { FileStorage } from '../storage/file-storage';

/** What every implementation of the storage port must do. */
export function describeFileStorage(name: string, make: () => Promise<FileStorage>): void {
  describe(`${name} as a file storage`, () => {
    let files: FileStorage;
    beforeAll(async () => {
      files = await make();
    });
    const read = async (key: string, range?: { start: number; end: number }) =>
      text(await files.read(key, range));

    it('gives back what was put, from a buffer or a stream', async () => {
      expect(await files.put('a/một.txt', Buffer.from('xin chào'))).toBe(Buffer.byteLength('xin chào'));
      await files.put('a/b/two.txt', Readable.from(['hai ', 'phần']));
      expect(await read('a/một.txt')).toBe('xin chào');
      expect(await read('a/b/two.txt')).toBe('hai phần');
      expect(await files.stat('a/b/two.txt')).toMatchObject({ bytes: Buffer.byteLength('hai phần') });
    });
    it('reads a range, both ends included', async () => {
      await files.put('range.txt', Buffer.from('0123456789'));
      expect(await read('range.txt', { start: 2, end: 4 })).toBe('234');
    });
    it('replaces a file as a whole', async () => {
      await files.put('same.txt', Buffer.from('old and longer'));
      await files.put('same.txt', Buffer.from('new'));
      expect(await read('same.txt')).toBe('new');
    });
    it('leaves the old file when the new one breaks off', async () => {
      await files.put('kept.txt', Buffer.from('kept'));
      const broken = Readable.from(
        (function* () {
          yield 'half';
          throw new Error('the line went dead');
        })(),
      );
      await expect(files.put('kept.txt', broken)).rejects.toThrow('the line went dead');
      expect(await read('kept.txt')).toBe('kept');
      expect(await files.list('kept.txt'.split('.')[0]!)).toEqual([]);
    });
    it('lists and deletes below a folder', async () => {
      await files.put('box/1', Buffer.from('1'));
      await files.put('box/in/2', Buffer.from('2'));
      expect(await files.list('box')).toEqual(['box/1', 'box/in/2']);
      await files.delete('box/1');
      await files.delete('box/never-there');
      expect(await files.list('box')).toEqual(['box/in/2']);
      await files.deleteAll('box');
      expect(await files.list('box')).toEqual([]);
    });
    it('says that a file is missing', async () => {
      await expect(files.read('nowhere.txt')).rejects.toMatchObject({ code: 'storage.missing' });
      expect(await files.stat('nowhere.txt')).toBeNull();
      expect(await files.stat('x'.repeat(3000))).toBeNull();
      await files.put('no-folder.txt', Buffer.from('x'));
      expect(await files.stat('no-folder.txt/inside')).toBeNull();
    });
    it.each(['../secret', 'a/../../secret', '/etc/passwd', 'a//b', '', 'a/./b', 'a\\b', 'a\0b'])(
      'refuses the key %p',
      async (key) => {
        await expect(files.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'storage.badKey' });
      },
    );
  });
}
