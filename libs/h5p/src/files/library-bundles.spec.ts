import { Readable } from 'node:stream';
import type { FileStorage } from '@domdom/platform';
import type { LibraryRegistry } from '../storage/library-registry';
import { LibraryBundles, withAbsoluteUrls } from './library-bundles';
import { PackedFiles } from './packed-files';

describe('a style sheet in a bundle', () => {
  it.each([
    ['url(a.png)', 'url(/h5p/libraries/X-1.0/css/a.png)'],
    [`url("../img/a.png")`, `url("/h5p/libraries/X-1.0/img/a.png")`],
    [`url( './b.woff2' )`, `url('/h5p/libraries/X-1.0/css/b.woff2')`],
    ['url(data:image/png;base64,AA)', 'url(data:image/png;base64,AA)'],
    ['url(/assets/a.png)', 'url(/assets/a.png)'],
    ['url(#filter)', 'url(#filter)'],
  ])('names %s as %s', (css, absolute) => {
    expect(withAbsoluteUrls(css, 'X-1.0', 'css/x.css')).toBe(absolute);
  });
});

describe('a bundle', () => {
  const library = { sourceHash: 'a', metadata: { preloadedJs: [{ path: 'x.js' }] } };
  const registry = { all: async () => new Map(['X-1.0', 'Y-1.0', 'Z-1.0'].map((name) => [name, library])) };
  const sources: Record<string, string> = {
    X: '/* said to whoever reads it */ var X = Y + 1;\nfunction other() { const long = X; return long; }',
    Y: 'var Y = 1;',
    Z: 'var broken = ;',
  };
  const files = {
    read: async (key: string) => Readable.from([Buffer.from(sources[key.split('/')[2]![0]!]!)]),
  };
  const storage = files as unknown as FileStorage;
  const bundles = new LibraryBundles(
    registry as unknown as LibraryRegistry,
    storage,
    new PackedFiles(storage),
  );
  const read = async (...names: string[]) => (await bundles.read(names, 'js', ''))?.file;

  it('puts libraries of our own together in their order, small, with the names that others call', async () => {
    const made = await read('Y-1.0', 'X-1.0');
    expect(made?.plain.toString()).toBe('var Y=1,X=Y+1;function other(){return X}\n');
  });
  it('is sent as it is when a library cannot be read', async () => {
    expect((await read('Z-1.0'))?.plain.toString()).toBe(`;${sources['Z']}`);
  });
  it('is made once for everybody', async () => {
    expect(await read('Y-1.0', 'X-1.0')).toBe(await read('Y-1.0', 'X-1.0'));
  });
  it('holds each library once, whatever is asked for', async () => {
    expect(await bundles.read(['X-1.0', 'X-1.0'], 'js', '')).toBeNull();
    expect(await bundles.read(['X-1.0', 'Q-1.0'], 'js', '')).toBeNull();
    expect(await bundles.read([], 'js', '')).toBeNull();
  });
});
