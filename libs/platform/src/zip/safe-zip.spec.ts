import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { type RawEntry, rawZip } from '../testing/raw-zip';
import { SafeZip, usualZipLimits, type ZipLimits } from './safe-zip';

const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function fileOf(content: Buffer): string {
  const file = path.join(folder, `${made++}.zip`);
  writeFileSync(file, content);
  return file;
}
const open = (entries: readonly RawEntry[], limits: Partial<ZipLimits> = {}) =>
  SafeZip.open(fileOf(rawZip(entries)), { ...usualZipLimits, ...limits });
const refused = (entries: readonly RawEntry[], limits: Partial<ZipLimits> = {}) =>
  open(entries, limits).then(
    (zip) => {
      zip.close();
      return 'opened';
    },
    (error: { code?: string }) => error.code,
  );

describe('an archive made by somebody else', () => {
  it('gives its files, packed or not, with the sizes they have', async () => {
    const zip = await open([
      { name: 'bài/', content: '' },
      { name: 'bài/một.txt', content: 'xin chào', packed: true },
      { name: 'a.txt', content: 'a' },
    ]);
    expect(zip.entries()).toEqual([
      { name: 'bài/một.txt', bytes: Buffer.byteLength('xin chào') },
      { name: 'a.txt', bytes: 1 },
    ]);
    expect(await text(await zip.read('bài/một.txt'))).toBe('xin chào');
    expect((await zip.buffer('a.txt', 10)).toString()).toBe('a');
    expect(zip.has('b.txt')).toBe(false);
    await expect(zip.read('b.txt')).rejects.toMatchObject({ code: 'zip.missing', params: { name: 'b.txt' } });
    await expect(zip.buffer('bài/một.txt', 3)).rejects.toMatchObject({ code: 'zip.fileTooLarge' });
    zip.close();
  });

  it('reads the backslashes of Windows packers as folders', async () => {
    const zip = await open([{ name: 'a\\b.txt', content: 'x' }]);
    expect(zip.has('a/b.txt')).toBe(true);
    zip.close();
  });

  it.each(['../out.txt', 'a/../../out.txt', '/etc/passwd', 'C:\\x.txt', 'a//b', './a', 'a/\u0007', '..\\x'])(
    'is refused for the name %p, which leads elsewhere',
    async (name) => expect(await refused([{ name }])).toBe('zip.badName'),
  );

  it('never gives a name that leads out of its folder, whatever the name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('.', '..', '/', '\\', 'a', 'C:', '\0', 'đ'), { minLength: 1 }),
        async (parts) => {
          const zip = await open([{ name: parts.join(''), content: 'x' }]).catch(() => null);
          const names = zip?.entries().map((entry) => entry.name) ?? [];
          zip?.close();
          const root = path.resolve('archive');
          return names.every((name) => path.resolve(root, name).startsWith(`${root}/`));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is refused when its names are in a foreign encoding', async () => {
    const latin = Buffer.from([0x62, 0xe0, 0x69, 0x2e, 0x74, 0x78, 0x74]);
    expect(await refused([{ name: latin, says: { flags: 0 } }])).toBe('zip.badEncoding');
  });

  it.each<[string, RawEntry[], string]>([
    ['a symbolic link', [{ name: 'l', content: '/etc/passwd', mode: 0o120777 }], 'zip.notAFile'],
    ['a device', [{ name: 'd', mode: 0o020666 }], 'zip.notAFile'],
    ['a locked file', [{ name: 'a', content: 'x', packed: true, says: { flags: 0x0801 } }], 'zip.locked'],
    ['an unknown way of packing', [{ name: 'a', content: 'x', says: { method: 14 } }], 'zip.unknownMethod'],
    ['a file beside a folder of its name', [{ name: 'a' }, { name: 'a/b' }], 'zip.twice'],
    ['a folder of many before a file of its name', [{ name: 'x/a/b/c' }, { name: 'x/a' }], 'zip.twice'],
    ['an empty folder beside a file of its name', [{ name: 'a/' }, { name: 'a' }], 'zip.twice'],
    ['a name of more than 255 bytes', [{ name: `a/${'đ'.repeat(128)}` }], 'zip.badName'],
    ['a folder of more than 255 bytes', [{ name: `${'a'.repeat(256)}/b` }], 'zip.badName'],
    ['the same name twice', [{ name: 'a' }, { name: 'a' }], 'zip.twice'],
  ])('is refused for %s', async (_, entries, code) => expect(await refused(entries)).toBe(code));

  it('is opened with names as long as a disk takes, and with files and folders that only begin alike', async () => {
    const names = ['a'.repeat(255), `${'b'.repeat(255)}/c`, `${'đ'.repeat(127)}`, 'd/e', 'd/ef', 'd/', 'd e'];
    expect(await refused(names.map((name) => ({ name })))).toBe('opened');
  });

  it('is refused when it holds too many files, too large ones or too much', async () => {
    const three = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(100) }));
    expect(await refused(three, { entries: 2 })).toBe('zip.tooManyFiles');
    expect(await refused(three, { single: 99 })).toBe('zip.fileTooLarge');
    expect(await refused(three, { total: 299 })).toBe('zip.tooLarge');
    expect(await refused(three, { entries: 3, single: 100, total: 300 })).toBe('opened');
  });

  it('is refused as a bomb when it grows out of proportion, or when its files share their bytes', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    expect(await refused([{ name: 'zeros', content: zeros, packed: true }])).toBe('zip.bomb');
    const shared = [
      { name: 'a', content: 'x'.repeat(500) },
      { name: 'b', content: 'x'.repeat(500), says: { offset: 0 } },
    ];
    expect(await refused(shared)).toBe('zip.bomb');
  });

  it('fails while it is read when a file is longer than it says, or is not what was packed', async () => {
    const grown = await open([{ name: 'a', content: 'x'.repeat(2000), packed: true, says: { bytes: 10 } }]);
    await expect(grown.buffer('a', 100)).rejects.toMatchObject({ code: 'zip.broken' });
    grown.close();
    const changed = await open([{ name: 'a', content: 'hello', says: { crc: 1 } }]);
    await expect(text(await changed.read('a'))).rejects.toMatchObject({ code: 'zip.broken' });
    changed.close();
  });

  it('is told as broken when it is no archive, is cut off or is empty', async () => {
    const whole = rawZip([{ name: 'a.txt', content: 'content' }]);
    for (const bytes of [
      Buffer.from('no archive at all'),
      whole.subarray(0, whole.length - 5),
      Buffer.alloc(0),
    ]) {
      await expect(SafeZip.open(fileOf(bytes))).rejects.toMatchObject({ code: 'zip.broken' });
    }
  });

  it('fails with a clear error, never a wild one, whichever byte was changed', async () => {
    const whole = rawZip([
      { name: 'a.txt', content: 'some content', packed: true },
      { name: 'b/c.txt', content: 'more' },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        try {
          const zip = await SafeZip.open(fileOf(bytes));
          try {
            for (const { name } of zip.entries()) await zip.buffer(name, 1000);
          } finally {
            zip.close();
          }
          return true;
        } catch (error) {
          return String((error as { code?: unknown }).code).startsWith('zip.');
        }
      }),
      { numRuns: 300 },
    );
  });
});
