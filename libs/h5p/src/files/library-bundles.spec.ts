import { Readable } from 'node:stream';
import type { FileStorage } from '@domdom/platform';
import type { LibraryRegistry } from '../storage/library-registry';
import { LibraryBundles, withAbsoluteUrls } from './library-bundles';

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
  const registry = { all: async () => new Map(['X-1.0', 'Y-1.0'].map((name) => [name, library])) };
  const files = { read: async (key: string) => Readable.from([Buffer.from(`/* ${key} */`)]) };
  const bundles = new LibraryBundles(registry as unknown as LibraryRegistry, files as unknown as FileStorage);

  it('puts libraries of our own together in their order', async () => {
    const made = await bundles.read(['Y-1.0', 'X-1.0'], 'js', '');
    expect(made?.text).toBe(';/* h5p/libraries/Y-1.0/x.js */\n;/* h5p/libraries/X-1.0/x.js */');
  });
  it('holds each library once, whatever is asked for', async () => {
    expect(await bundles.read(['X-1.0', 'X-1.0'], 'js', '')).toBeNull();
    expect(await bundles.read(['X-1.0', 'Z-1.0'], 'js', '')).toBeNull();
    expect(await bundles.read([], 'js', '')).toBeNull();
  });
});
