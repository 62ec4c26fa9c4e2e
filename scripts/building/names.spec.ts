import { compiledName, enhancementName, hashedName, isCompressible, staticName } from './names.mjs';

describe('names of built files', () => {
  it('puts the library first, once', () => {
    expect(enhancementName('ui', 'ui-listen.ts')).toBe('ui-listen.js');
    expect(enhancementName('h5p', 'player.ts')).toBe('h5p-player.js');
    expect(enhancementName('h5p', 'player.css')).toBe('h5p-player.css');
  });

  it('gives the pictures of the ui their plain names and those of other libraries a prefix', () => {
    expect(staticName('ui', 'art/lamp.svg')).toBe('art/lamp.svg');
    expect(staticName('courses', 'cover.webp')).toBe('courses-cover.webp');
  });

  it('changes the address when the content changes, and only then', () => {
    const first = hashedName('art/lamp.svg', Buffer.from('one'));
    expect(first).toMatch(/^art\/lamp\.[0-9a-f]{10}\.svg$/);
    expect(hashedName('art/lamp.svg', Buffer.from('one'))).toBe(first);
    expect(hashedName('art/lamp.svg', Buffer.from('two'))).not.toBe(first);
  });

  it('compresses text and leaves what is compressed already', () => {
    expect(['a.js', 'a.css', 'a.SVG', 'font.ttf'].map(isCompressible)).toEqual([true, true, true, true]);
    expect(['a.png', 'a.webp', 'font.woff2', 'a.mp4'].map(isCompressible)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows what a source compiles to', () => {
    expect(compiledName('libs/ui/src/page.tsx')).toBe('libs/ui/src/page.js');
    expect(compiledName('libs/ui/src/preact.d.ts')).toBeUndefined();
    expect(compiledName('libs/ui/src/words.json')).toBeUndefined();
  });
});
